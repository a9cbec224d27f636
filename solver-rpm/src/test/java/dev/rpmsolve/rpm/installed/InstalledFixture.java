package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.installed.database.DatabaseImage;
import dev.rpmsolve.rpm.installed.database.DatabaseWriter;
import dev.rpmsolve.rpm.installed.database.PackageDatabase;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small installed system of {@code testdata/installed}, in all forms. */
public final class InstalledFixture {
  private InstalledFixture() {}

  /** Returns a file of the folder. */
  public static Path file(String name) {
    return Path.of(System.getProperty("rpmsolve.root"), "testdata/installed", name);
  }

  /** Returns the expanded database, as rpm made it. */
  public static byte[] sqlite() throws IOException {
    return DatabaseImage.read(
            file("rpmdb.sqlite.gz"), DatabaseImage.Owner.RPM, ReadLimits.defaults())
        .bytes();
  }

  /** Returns the headers of a database. */
  public static List<byte[]> headers(byte... database) throws IOException {
    List<byte[]> headers = new ArrayList<>();
    PackageDatabase.of(new DatabaseImage("db", database))
        .visit(blob -> headers.add(Arrays.copyOfRange(blob.bytes(), blob.from(), blob.to())));
    return headers;
  }

  /** Returns databases of the same packages by their forms. */
  public static Map<String, byte[]> databases() throws IOException {
    byte[] sqlite = sqlite();
    List<byte[]> headers = headers(sqlite);
    Map<String, byte[]> databases = new LinkedHashMap<>();
    databases.put("sqlite", sqlite);
    databases.put("ndb", DatabaseWriter.ndb(headers));
    databases.put("hash", DatabaseWriter.hash(headers, ByteOrder.LITTLE_ENDIAN, 4096));
    databases.put("hash, big endian", DatabaseWriter.hash(headers, ByteOrder.BIG_ENDIAN, 512));
    return databases;
  }

  /** Reads a database that is in memory, through a file. */
  static List<String> lines(Path file, byte... database) throws IOException {
    Files.write(file, database);
    return InstalledLines.of(InstalledDatabase.open(file, ReadLimits.defaults()));
  }

  /** Reads a database that is in memory. */
  static List<String> lines(byte... database) throws IOException {
    return InstalledLines.of(InstalledDatabase.of(new DatabaseImage("db", database)));
  }
}
