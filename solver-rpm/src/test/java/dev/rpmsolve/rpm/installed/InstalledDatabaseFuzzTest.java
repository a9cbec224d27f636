package dev.rpmsolve.rpm.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.installed.database.DatabaseImage;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged databases: whatever is cut off or changed, there is a complaint of the right type, or the
 * packages are those of the sound database.
 *
 * <p>Not looked at are the time of installation and the states of files, which no digest covers.
 */
class InstalledDatabaseFuzzTest {
  private static final int INSTALL_TIME = 7;
  private static final int[] NUMBERS = {0, 1, -1, 2, 16, 255, 4096, Integer.MAX_VALUE, 1 << 31};

  @TempDir Path folder;
  private int complaints;
  private int sound;

  @Test
  void aSampleOfPrefixesIsRefused() throws IOException {
    for (Map.Entry<String, byte[]> form : InstalledFixture.databases().entrySet()) {
      cut(form.getKey(), form.getValue(), Math.max(1, form.getValue().length / 150));
    }
  }

  @Test
  @Tag("fuzz")
  @Tag("slow")
  void everyPrefixIsRefused() throws IOException {
    for (Map.Entry<String, byte[]> form : InstalledFixture.databases().entrySet()) {
      cut(form.getKey(), form.getValue(), form.getKey().equals("sqlite") ? 13 : 1);
    }
  }

  @Test
  void aSampleOfDamageIsFound() throws IOException {
    for (Map.Entry<String, byte[]> form : InstalledFixture.databases().entrySet()) {
      damage(form.getKey(), form.getValue(), 200);
    }
  }

  @Test
  @Tag("fuzz")
  @Tag("slow")
  void muchDamageIsFound() throws IOException {
    for (Map.Entry<String, byte[]> form : InstalledFixture.databases().entrySet()) {
      damage(form.getKey(), form.getValue(), 10_000);
    }
  }

  @ParameterizedTest
  @Tag("fuzz")
  @Tag("slow")
  @ValueSource(
      strings = {
        "amazonlinux2.Packages.gz",
        "amazonlinux2023.rpmdb.sqlite.gz",
        "sle15.Packages.db.gz"
      })
  void damageOfRealDatabasesIsFound(String name) throws IOException {
    Path file = DataPresence.ofSystem().required("rpmdb/" + name);
    byte[] good = DatabaseImage.read(file, ReadLimits.defaults()).bytes();
    damage(name, good, 10_000);
    cut(name, good, good.length / 2000);
  }

  private void cut(String form, byte[] good, int step) throws IOException {
    List<String> expected = covered(read(good));
    for (int length = good.length - 1; length >= 0; length -= step) {
      byte[] bad = Arrays.copyOf(good, length);
      try {
        assertEquals(expected, covered(read(bad)), form + " of " + length + " bytes");
      } catch (MetadataException e) {
        assertTrue(e.getMessage().contains("expected"), e.getMessage());
      } catch (RuntimeException e) {
        fail(form + " of " + length + " bytes", e);
      }
    }
  }

  private void damage(String form, byte[] good, int count) throws IOException {
    List<String> expected = covered(read(good));
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      byte[] bad = changes(random).apply(good.clone());
      String place = form + ", seed " + seed + ", change " + i;
      try {
        assertEquals(expected, covered(read(bad)), place);
        sound++;
      } catch (MetadataException e) {
        complaints++;
      } catch (RuntimeException e) {
        fail(place, e);
      }
    }
    assertTrue(complaints > 0 && sound > 0, complaints + " complaints, " + sound + " sound");
  }

  /** A few bytes here and there, a number, or a stretch of zeros. */
  private static UnaryOperator<byte[]> changes(SplittableRandom random) {
    return bytes -> {
      int at = random.nextInt(bytes.length - 16);
      // Structure is at the start of files and of their pages.
      at = random.nextBoolean() ? at : at & ~0xfff | random.nextInt(256);
      at = Math.min(at, bytes.length - 16);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> {
          int number = NUMBERS[random.nextInt(NUMBERS.length)];
          for (int i = 0; i < 4; i++) {
            bytes[(at & ~3) + i] = (byte) (number >> 8 * i);
          }
        }
        default -> Arrays.fill(bytes, at, at + random.nextInt(16), (byte) 0);
      }
      return bytes;
    };
  }

  private List<String> read(byte... database) throws IOException {
    return InstalledFixture.lines(folder.resolve("db"), database);
  }

  private static List<String> covered(List<String> lines) {
    return lines.stream()
        .map(
            line -> {
              String[] fields = line.split("\\|", -1);
              fields[INSTALL_TIME] = "";
              fields[fields.length - 1] = "";
              return String.join("|", fields);
            })
        .sorted()
        .toList();
  }
}
