package dev.rpmsolve.rpm.trust.openpgp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.TrustFixture;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class AbsentLibraryTest {
  /** Defines the classes of the package anew, with no Bouncy Castle to be found. */
  private static final class WithoutLibrary extends ClassLoader {
    WithoutLibrary() {
      super(AbsentLibraryTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean isToBeResolved)
        throws ClassNotFoundException {
      if (name.startsWith("org.bouncycastle.")) {
        throw new ClassNotFoundException(name);
      } else if (!name.startsWith(AbsentLibraryTest.class.getPackageName() + ".")) {
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

  @Test
  void theErrorNamesTheLibrary() throws Exception {
    Class<?> keyring = new WithoutLibrary().loadClass(Keyring.class.getName());
    Method of = keyring.getMethod("of", byte[].class, String.class, SignaturePolicy.class);
    byte[] key = TrustFixture.bytes("keys/rsa.asc");
    InvocationTargetException thrown =
        assertThrows(
            InvocationTargetException.class,
            () -> of.invoke(null, key, "rsa.asc", TrustFixture.POLICY));
    MetadataException e = (MetadataException) thrown.getCause();
    assertEquals(MetadataException.Kind.UNSUPPORTED, e.kind());
    assertTrue(e.getMessage().startsWith("rsa.asc: expected the library Bouncy Castle"), "" + e);
    assertTrue(e.getMessage().endsWith("put org.bouncycastle:bcpg-jdk18on on the class path"));
  }
}
