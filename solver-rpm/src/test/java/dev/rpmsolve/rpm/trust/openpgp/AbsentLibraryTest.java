package dev.rpmsolve.rpm.trust.openpgp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.AbsentLibrary;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.TrustFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class AbsentLibraryTest {
  @Test
  void theErrorNamesTheLibrary() throws Exception {
    Class<?> keyring =
        new AbsentLibrary("org.bouncycastle.", Keyring.class).loadClass(Keyring.class.getName());
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
