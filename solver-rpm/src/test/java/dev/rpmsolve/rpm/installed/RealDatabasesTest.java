package dev.rpmsolve.rpm.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real databases, compared with what rpm 4.18 and other programs say of them. */
class RealDatabasesTest {

  /**
   * The digests are of the lines that rpm's Python bindings gave for all packages: names, versions,
   * vendors, sizes, times, all dependencies and paths. For ndb, which Debian's rpm cannot read, the
   * blobs were put into a database of SQLite first.
   */
  @ParameterizedTest
  @CsvSource({
    "amazonlinux2.Packages.gz, BERKELEY_HASH, 103,"
        + " 04c38e674e39f492e3c004fd333dd1dc76321b76adbfe415bc5d677633f6dec1",
    "amazonlinux2023.rpmdb.sqlite.gz, SQLITE, 102,"
        + " 9e25ef2c41ebeee36d39113073ea08129c78b9445f51df6d9d70bd38777340a8",
    "sle15.Packages.db.gz, NDB, 35,"
        + " 211eb0958314d2133ca7f3bd09ba05a26fcb07f9f875da642654d4b1828d0cc4"
  })
  void holdsWhatRpmSays(String name, String format, int count, String digest) throws Exception {
    InstalledDatabase database = open(name);
    List<String> lines = InstalledLines.of(database);
    assertEquals(format, database.format().name());
    assertEquals(count, lines.size());
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] found = MessageDigest.getInstance("SHA-256").digest(text);
    assertEquals(digest, HexFormat.of().formatHex(found));
  }

  @Test
  void holdsWhatTheListBesideItSays() throws Exception {
    Path list = DataPresence.ofSystem().required("rpmdb/amazonlinux2023.packages.csv");
    List<String> expected =
        Files.readAllLines(list).stream()
            .map(line -> line.split("\u00b6", -1))
            .filter(fields -> !fields[1].equals("gpg-pubkey"))
            .map(f -> (f[0].isEmpty() || f[0].equals("0") ? "" : f[0] + ":") + f[2] + "-" + f[3])
            .sorted()
            .toList();
    List<String> found =
        InstalledLines.of(open("amazonlinux2023.rpmdb.sqlite.gz")).stream()
            .map(line -> line.split("\\|", -1)[1])
            .sorted()
            .toList();
    assertEquals(expected, found);
  }

  private static InstalledDatabase open(String name) throws Exception {
    Path file = DataPresence.ofSystem().required("rpmdb/" + name);
    return InstalledDatabase.open(file, ReadLimits.defaults());
  }
}
