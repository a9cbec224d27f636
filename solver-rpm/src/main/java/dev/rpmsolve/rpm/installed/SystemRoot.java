package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The root folder of a system: a mounted disk, a container image unpacked into a folder, or {@code
 * /}.
 *
 * <p>Links in it mean what they would mean to a program whose root it is: an absolute one starts at
 * the root folder again, and {@code ..} never leads above it.
 */
public final class SystemRoot {

  private static final int LINK_LIMIT = 40;

  /** The newest form comes first: a system that changed forms may have old files left. */
  private static final List<String> DATABASES = List.of("rpmdb.sqlite", "Packages.db", "Packages");

  private static final List<String> DATABASE_FOLDERS =
      List.of("usr/lib/sysimage/rpm", "var/lib/rpm", "usr/share/rpm");

  private final Path root;

  private SystemRoot(Path root) {
    this.root = root;
  }

  /**
   * A root folder.
   *
   * @param folder the folder
   * @return the root
   * @throws IOException if the file system fails
   * @throws MetadataException if there is no such folder
   */
  public static SystemRoot of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new MetadataException(
          Kind.MISSING,
          folder.toString(),
          -1,
          new Finding("the root folder of a system", "no such folder"),
          "check the path");
    }
    return new SystemRoot(folder.toRealPath());
  }

  /**
   * Finds the database of installed packages.
   *
   * @return its path
   * @throws IOException if the file system fails
   * @throws MetadataException if there is none
   */
  public Path database() throws IOException {
    for (String folder : DATABASE_FOLDERS) {
      Optional<Path> found = databaseIn(folder + "/");
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new MetadataException(
        Kind.MISSING,
        root.toString(),
        -1,
        new Finding(
            String.join(", ", DATABASES) + " in " + String.join(", ", DATABASE_FOLDERS), "none"),
        "give the folder that is / of the system; an image must be unpacked, all layers in one"
            + " folder");
  }

  /**
   * Finds the database in a folder that rpm would be given as its {@code --dbpath}.
   *
   * @param folder the folder
   * @return its path, if there is one
   * @throws IOException if the file system fails
   */
  public static Optional<Path> databaseIn(Path folder) throws IOException {
    return new SystemRoot(folder.toRealPath()).databaseIn("");
  }

  private Optional<Path> databaseIn(String prefix) throws IOException {
    for (String name : DATABASES) {
      Optional<Path> found = file(prefix + name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Finds a file.
   *
   * @param name its path below the root, without a slash in front
   * @return the real path of a regular file below the root; nothing if there is none
   * @throws IOException if the file system fails
   */
  public Optional<Path> file(String name) throws IOException {
    return resolve(name).filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * Finds a folder.
   *
   * @param name its path below the root, without a slash in front
   * @return the real path of a folder below the root; nothing if there is none
   * @throws IOException if the file system fails
   */
  public Optional<Path> folder(String name) throws IOException {
    return resolve(name).filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
  }

  private Optional<Path> resolve(String name) throws IOException {
    Deque<Path> rest = new ArrayDeque<>();
    root.getFileSystem().getPath(name).forEach(rest::addLast);
    Path path = root;
    int links = 0;
    while (!rest.isEmpty()) {
      String part = rest.removeFirst().toString();
      if (part.isEmpty() || part.equals(".")) {
        continue;
      } else if (part.equals("..")) {
        path = path.equals(root) ? root : path.getParent();
        continue;
      }
      Path next = path.resolve(part);
      if (!Files.isSymbolicLink(next)) {
        path = next;
        continue;
      }
      links++;
      if (links > LINK_LIMIT) {
        return Optional.empty();
      }
      Path target = Files.readSymbolicLink(next);
      path = target.isAbsolute() ? root : path;
      for (int i = target.getNameCount() - 1; i >= 0; i--) {
        rest.addFirst(target.getName(i));
      }
    }
    return Optional.of(path);
  }
}
