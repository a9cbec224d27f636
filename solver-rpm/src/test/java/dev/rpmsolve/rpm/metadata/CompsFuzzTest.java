package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hostile variants of groups: they are read, or end in a complaint that names a place. */
class CompsFuzzTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/groups");
  private static final List<String> FILES = List.of("comps-base.xml", "comps-extra.xml");
  private static final List<String> INSERTS =
      List.of(
          "<",
          ">",
          "</group>",
          "<group>",
          "<id>x</id>",
          "&#0;",
          "&bogus;",
          "<![CDATA[",
          "]]>",
          "\"",
          "'",
          "<packagereq>",
          "</packagelist>",
          "\0",
          "\u00e9",
          "type=\"conditional\"",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "<!DOCTYPE a>",
          "PUBLIC 'x'");

  @Test
  void aSampleOfChangesEndsWell() throws IOException {
    change(2_000);
  }

  @Test
  @Tag("fuzz")
  @Tag("slow")
  void manyChangesEndWell() throws IOException {
    change(200_000);
  }

  private static void change(int count) throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      String name = FILES.get(i % FILES.size());
      byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes = changed(bytes, random);
      }
      try {
        read(name, bytes);
      } catch (MetadataException e) {
        assertTrue(e.offset() >= 0 || e.line() > 0, "seed " + seed + ": " + e.getMessage());
      } catch (RuntimeException | IOException e) {
        fail("seed " + seed + ", change " + i + " of " + name, e);
      }
    }
  }

  private static void read(String name, byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    GroupCatalog catalog =
        new CompsReader(ReadLimits.defaults(), ReadObserver.silent()).read(in, name);
    assertEquals(catalog, GroupCatalog.united(List.of(catalog, catalog)));
  }

  private static byte[] changed(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, at + 1);
      case 1 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 2 -> {
        byte[] insert =
            INSERTS.get(random.nextInt(INSERTS.size())).getBytes(StandardCharsets.UTF_8);
        yield spliced(bytes, at, at, insert);
      }
      case 3 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), new byte[0]);
      default -> {
        int end = Math.min(bytes.length, at + random.nextInt(200));
        yield spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      }
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] insert) {
    byte[] result = new byte[Math.max(1, bytes.length - (to - from) + insert.length)];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(insert, 0, result, from, insert.length);
    System.arraycopy(bytes, to, result, from + insert.length, bytes.length - to);
    return result;
  }
}
