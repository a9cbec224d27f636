package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    new HostileVariants(FOLDER, FILES, INSERTS).read(count, CompsFuzzTest::read);
  }

  private static void read(String name, byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    GroupCatalog catalog =
        new CompsReader(ReadLimits.defaults(), ReadObserver.silent()).read(in, name);
    assertEquals(catalog, GroupCatalog.united(List.of(catalog, catalog)));
  }
}
