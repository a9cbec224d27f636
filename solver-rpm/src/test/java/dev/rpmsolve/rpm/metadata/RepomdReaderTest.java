package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of contents. */
class RepomdReaderTest {

  @Test
  void readsEveryField() throws IOException {
    String hex = "AB".repeat(32);
    Repomd repomd =
        read(
            "<repomd><revision> 42 </revision><tags><content>x</content></tags>"
                + "<data type='primary'><checksum type='sha256'>"
                + hex
                + "</checksum><open-checksum type='sha'>"
                + "0".repeat(40)
                + "</open-checksum><header-size>9</header-size>"
                + "<location href='repodata/p.xml.gz' xml:base='http://h/r'/>"
                + "<timestamp>1700000000.75</timestamp><size> 12 </size><open-size>34</open-size>"
                + "</data><data type='x'><location href='y'/></data></repomd>");
    assertEquals(Optional.of("42"), repomd.revision());
    Repomd.Entry entry = repomd.find("primary").orElseThrow();
    FilePromise promise =
        new FilePromise(
            Optional.of(new Checksum(ChecksumAlgorithm.SHA256, hex)),
            OptionalLong.of(12),
            Optional.of(new Checksum(ChecksumAlgorithm.SHA1, "0".repeat(40))),
            OptionalLong.of(34));
    assertEquals(promise, entry.promise());
    assertEquals("repodata/p.xml.gz", entry.href());
    assertEquals(Optional.of("http://h/r"), entry.base());
    assertEquals(OptionalLong.of(1_700_000_000), entry.timestamp());
    assertEquals(FilePromise.none(), repomd.find("x").orElseThrow().promise());
    assertEquals(2, repomd.entries().size());
    assertTrue(repomd.find("filelists").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<metadata/> | MALFORMED",
        "<repomd><data><location href='x'/></data></repomd> | MALFORMED",
        "<repomd><data type='t'/></repomd> | MALFORMED",
        "<repomd><data type='t'><location/></data></repomd> | MALFORMED",
        "<repomd><data type='t'><size>-1</size><location href='x'/></data></repomd> | MALFORMED",
        "<repomd><data type='t'><size>9223372036854775808</size></data></repomd> | MALFORMED",
        "<repomd><data type='t'><size/></data></repomd> | MALFORMED",
        "<repomd><data type='t'><checksum type='sha256'>12</checksum></data></repomd> | MALFORMED",
        "<repomd><data type='t'><checksum type='sha256'>zz</checksum></data></repomd> | MALFORMED",
        "<repomd><data type='t'><checksum>12</checksum></data></repomd> | MALFORMED",
        "<repomd><data type='t'><checksum type='crc32'>12</checksum></data></repomd> | UNSUPPORTED",
        "<repomd><data type='t'><location href='../x'/></data></repomd> | UNSAFE_PATH",
        "<repomd><data type='t'><location href='/x'/></data></repomd> | UNSAFE_PATH"
      })
  void refusesBrokenTables(String document, Kind kind) {
    MetadataException e = assertThrows(MetadataException.class, () -> read(document));
    assertEquals(kind, e.kind(), e.getMessage());
  }

  @Test
  void refusesEndlessTables() {
    String entry = "<data type='t'><location href='x'/></data>";
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () -> read("<repomd>" + String.join("", List.of(entry.repeat(5000))) + "</repomd>"));
    assertEquals(Kind.LIMIT_EXCEEDED, e.kind());
  }

  private static Repomd read(String document) throws IOException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return RepomdReader.read(new ByteArrayInputStream(bytes), "repomd.xml", ReadLimits.defaults());
  }
}
