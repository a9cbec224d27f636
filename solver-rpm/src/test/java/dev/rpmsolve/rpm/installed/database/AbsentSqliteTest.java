package dev.rpmsolve.rpm.installed.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.installed.InstalledFixture;
import dev.rpmsolve.rpm.io.AbsentLibrary;
import dev.rpmsolve.rpm.io.MetadataException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AbsentSqliteTest {
  @Test
  void theErrorNamesTheLibrary() throws Exception {
    ClassLoader loader = new AbsentLibrary("org.sqlite.", PackageDatabase.class);
    Class<?> images = loader.loadClass(DatabaseImage.class.getName());
    Class<?> databases = loader.loadClass(PackageDatabase.class.getName());
    Object image =
        images
            .getConstructor(String.class, byte[].class)
            .newInstance("rpmdb.sqlite", InstalledFixture.sqlite());
    Object database = databases.getMethod("of", images).invoke(null, image);
    Method visit = databases.getMethod("visit", Consumer.class);
    Consumer<Object> nobody = header -> {};

    InvocationTargetException thrown =
        assertThrows(InvocationTargetException.class, () -> visit.invoke(database, nobody));
    MetadataException e = (MetadataException) thrown.getCause();
    assertEquals(MetadataException.Kind.UNSUPPORTED, e.kind());
    assertTrue(e.getMessage().startsWith("rpmdb.sqlite: expected the library sqlite-jdbc"), "" + e);
  }
}
