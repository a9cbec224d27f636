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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged databases: whatever is cut off or changed, there is a complaint of the right type, or the
 * packages are those of the sound database.
 *
 * <p>What a reader makes of headers depends on nothing but their bytes. So where a damaged database
 * has the headers of the sound one, the packages are right without a look at them, which is what
 * keeps ten thousand databases of some megabytes within minutes.
 *
 * <p>Not looked at are the time of installation and the states of files, which no digest covers.
 */
class InstalledDatabaseFuzzTest {
  private static final int INSTALL_TIME = 7;
  private static final int[] NUMBERS = {0, 1, -1, 2, 16, 255, 4096, Integer.MAX_VALUE, 1 << 31};

  /** No page of a form is smaller. */
  private static final int PAGE = 512;

  private int complaints;
  private int sound;

  @Test
  void aSampleOfPrefixesIsRefused() throws IOException {
    for (Map.Entry<String, byte[]> form : InstalledFixture.databases().entrySet()) {
      int length = form.getValue().length;
      int step = Math.max(1, length / 150);
      cut(form.getKey(), form.getValue(), IntStream.range(0, length).filter(at -> at % step == 0));
    }
  }

  @Test
  @Tag("fuzz")
  @Tag("slow")
  void everyPrefixIsRefused() throws IOException {
    for (Map.Entry<String, byte[]> form : InstalledFixture.databases().entrySet()) {
      cut(form.getKey(), form.getValue(), IntStream.range(0, form.getValue().length));
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
    byte[] good = DatabaseImage.read(file, DatabaseImage.Owner.RPM, ReadLimits.defaults()).bytes();
    damage(name, good, 10_000);
    cut(name, good, IntStream.range(0, good.length).filter(at -> isTelling(at, good.length)));
  }

  /** The ends of pages and what is beside them; each byte of the first and the last pages. */
  private static boolean isTelling(int at, int length) {
    return at < 8 * PAGE || at >= length - 8 * PAGE || (at + 1) % PAGE <= 2;
  }

  private void cut(String form, byte[] good, IntStream lengths) throws IOException {
    Sound expected = Sound.of(good);
    for (int length : lengths.toArray()) {
      String place = form + " of " + length + " bytes";
      try {
        expected.requireOf(place, Arrays.copyOf(good, length));
      } catch (MetadataException e) {
        assertTrue(e.getMessage().contains("expected"), e.getMessage());
      } catch (RuntimeException e) {
        fail(place, e);
      }
    }
  }

  private void damage(String form, byte[] good, int count) throws IOException {
    Sound expected = Sound.of(good);
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      byte[] bad = changes(random).apply(good.clone());
      String place = form + ", seed " + seed + ", change " + i;
      try {
        expected.requireOf(place, bad);
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

  /** What is in the sound database: its headers, and lines of text of their packages. */
  private record Sound(List<byte[]> headers, List<String> lines) {
    static Sound of(byte... database) throws IOException {
      return new Sound(
          InstalledFixture.headers(database), covered(InstalledFixture.lines(database)));
    }

    void requireOf(String place, byte... database) throws IOException {
      List<byte[]> found = InstalledFixture.headers(database);
      if (found.size() != headers.size() || !isSame(found)) {
        assertEquals(lines, covered(InstalledFixture.lines(database)), place);
      }
    }

    private boolean isSame(List<byte[]> found) {
      return IntStream.range(0, found.size())
          .allMatch(i -> Arrays.equals(found.get(i), headers.get(i)));
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
}
