package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Summary;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document in the resources was read by libsolv's own {@code helix2solv}, too. */
class HelixReaderTest {
  private static final int TRIES = 3_000;

  private record Read(Universe universe, Summary summary) {
    private List<String> of(int id, DependencyKind kind) {
      return universe.get(id).dependencies(kind).stream().map(Object::toString).toList();
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(HelixReaderTest.class.getResource("/helix/" + name).toURI());
  }

  private static Read read(byte[] document) throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    int index = builder.addRepository(new Repository("r", 0, 0));
    Summary summary =
        HelixReader.read(
            new LineOffsets(new ByteArrayInputStream(document), 0),
            "r.xml",
            new Target(builder, index),
            ReadLimits.defaults(),
            (id, name, evr, arch) -> {});
    return new Read(builder.build(), summary);
  }

  private static Read read(String packages) throws IOException {
    String document = "<channel><subchannel>\n" + packages + "\n</subchannel></channel>";
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void packagesAreThoseThatLibsolvReads() throws Exception {
    Read read = read(Files.readAllBytes(resource("channel.xml")));

    assertEquals(
        List.of(
            "a-1.0-3.x86_64",
            "b-1:1-1.noarch",
            "c-0:2:1.noarch",
            "d-1-5.i586",
            "r-1.noarch",
            "s-1.noarch",
            "o-2.noarch",
            "e-1.noarch",
            "kernel-default-3-1.noarch",
            "kmp-3-1.noarch",
            "pattern:p-1.noarch",
            "a-1.0-3.src",
            "product:P-1.noarch",
            "patch:u-1.noarch"),
        Stream.iterate(0, id -> id + 1)
            .limit(read.universe().packageCount())
            .map(id -> read.universe().get(id).toString())
            .toList());
    assertEquals(List.of(), read.summary().gaps());
    assertEquals("SUSE", read.universe().get(0).vendor());
    assertEquals(123, read.universe().buildTime(0));
  }

  @Test
  void dependenciesAreThoseThatLibsolvReads() throws Exception {
    Read read = read(Files.readAllBytes(resource("channel.xml")));

    assertEquals(
        List.of("foo = 2-1", "locale(b:de;en_US)", "x:/usr/bin/x//", "a = 1.0-3"),
        read.of(0, DependencyKind.PROVIDES));
    assertEquals(List.of("b >= 1", "pattern:p = 1", "c", "b"), read.of(0, DependencyKind.REQUIRES));
    assertEquals(List.of("c", "b"), read.of(0, DependencyKind.PRE_REQUIRES));
    assertEquals(List.of("foo", "d < 2"), read.of(0, DependencyKind.CONFLICTS));
    assertEquals(
        List.of(
            "(((b and c) or namespace:modalias(pci:v1*) or namespace:filesystem(ext4)"
                + " or (b and (namespace:language(de) or namespace:language(en_US)))"
                + " or namespace:splitprovides(x + /usr/bin/x)) and (c or d))"),
        read.of(0, DependencyKind.SUPPLEMENTS));
    assertEquals(List.of("a"), read.of(7, DependencyKind.SUPPLEMENTS));
    assertEquals(
        List.of("kernel-default", "kernel(default:v1) = a"), read.of(9, DependencyKind.REQUIRES));
    assertEquals(List.of(), read.of(11, DependencyKind.PROVIDES));
  }

  @Test
  void caseIsReplayedAsLibsolvAnsweredIt() throws Exception {
    ReplayReport report =
        TestcaseReplay.replay(resource("channel.t"), ReadLimits.defaults(), Budget.unlimited());

    assertEquals(ReplayReport.Outcome.PASS, report.outcome(), report.runs()::toString);
  }

  @Test
  void highestVersionOfTheHistoryCounts() throws IOException {
    Read read =
        read(
            "<package><name>a</name><history>"
                + "<update><version>1</version><release>9</release></update>"
                + "<update><epoch>0</epoch><version>1</version><release>10</release></update>"
                + "<update><version>1</version></update>"
                + "</history><version>7</version></package>");

    assertEquals("a-1-10.noarch", read.universe().get(0).toString());
  }

  @Test
  void operatorWithoutMeaningIsAGapWithItsLine() throws IOException {
    Read read =
        read(
            "<package><name>a</name>\n"
                + "<requires>\n<dep name='b' op='~' version='1'/></requires></package>");

    assertEquals(
        List.of("unsupported the dependency operator <0> at r.xml:4"),
        read.summary().gaps().stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<package>\\n<name>a</nam></package>|line 3",
        "<package>\\n\\n<version>1</version></package>|line 4",
        "<package><name>a</name><epoch>99999999999</epoch><version>1</version>\\n</package>|line 3",
        "<package><name>a</name>&x;</package>|line 2"
      })
  void complaintsNameTheLine(String packages, String line) {
    String text = packages.replace("\\n", "\n");
    MetadataException complaint = assertThrows(MetadataException.class, () -> read(text));

    assertTrue(complaint.getMessage().startsWith("r.xml: " + line + ": "), complaint::getMessage);
  }

  @Test
  void foreignDocumentIsRefused() {
    byte[] document = "\n<html/>".getBytes(StandardCharsets.UTF_8);
    MetadataException complaint = assertThrows(MetadataException.class, () -> read(document));

    assertTrue(complaint.getMessage().contains("line 2: expected the root element <channel>"));
  }

  @Test
  void brokenBytesEndInTypedComplaints() throws Exception {
    byte[] document = Files.readAllBytes(resource("channel.xml"));
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < TRIES; i++) {
      byte[] broken = document.clone();
      int changes = 1 + random.nextInt(4);
      for (int change = 0; change < changes; change++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
      }
      try {
        read(broken);
      } catch (MetadataException e) {
        assertTrue(e.line() > 0, e::getMessage);
      }
    }
  }
}
