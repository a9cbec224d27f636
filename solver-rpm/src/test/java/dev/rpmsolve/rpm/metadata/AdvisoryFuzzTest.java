package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hostile variants of advisories: they are read, or end in a complaint that names a place. */
class AdvisoryFuzzTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/advisories");
  private static final List<String> FILES =
      List.of(
          "fedora-like.xml",
          "rhel-like-modular.xml",
          "suse-like.xml",
          "amazon-like.xml",
          "alas-like.json");
  private static final List<String> INSERTS =
      List.of(
          "<",
          ">",
          "</update>",
          "<update>",
          "<id>x</id>",
          "&#0;",
          "&bogus;",
          "<![CDATA[",
          "]]>",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\u0000",
          "\\",
          "null",
          "1e999999999",
          "\0",
          "\u00e9",
          "epoch=\"99999999999\"",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "[".repeat(50));

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
    new HostileVariants(FOLDER, FILES, INSERTS).read(count, AdvisoryFuzzTest::read);
  }

  private static void read(String name, byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    ReadObserver silent = ReadObserver.silent();
    List<Advisory> advisories =
        name.endsWith(".json")
            ? new AlasReader(ReadLimits.defaults(), AdvisoryDetail.FULL, silent).read(in, name)
            : new UpdateinfoReader(ReadLimits.defaults(), AdvisoryDetail.FULL, silent)
                .read(in, name);
    assertTrue(AdvisorySet.of(advisories).size() <= advisories.size());
  }
}
