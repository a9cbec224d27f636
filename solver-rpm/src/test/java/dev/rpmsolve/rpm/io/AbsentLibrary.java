package dev.rpmsolve.rpm.io;

import java.io.IOException;
import java.io.InputStream;

/** Defines the classes of one package anew, with a library that is not to be found. */
public final class AbsentLibrary extends ClassLoader {
  private final String absent;
  private final String user;

  /**
   * Starts without classes.
   *
   * @param library how the names of the library's classes start
   * @param user a class of the package that uses it
   */
  public AbsentLibrary(String library, Class<?> user) {
    super(user.getClassLoader());
    absent = library;
    this.user = user.getPackageName() + ".";
  }

  @Override
  protected Class<?> loadClass(String name, boolean isToBeResolved) throws ClassNotFoundException {
    if (name.startsWith(absent)) {
      throw new ClassNotFoundException(name);
    } else if (!name.startsWith(user)) {
      return super.loadClass(name, isToBeResolved);
    }
    Class<?> known = findLoadedClass(name);
    return known == null ? define(name) : known;
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
