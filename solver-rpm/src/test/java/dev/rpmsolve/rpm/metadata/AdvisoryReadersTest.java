package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryPackage;
import dev.rpmsolve.core.advisory.AdvisoryPackage.Suggestion;
import dev.rpmsolve.core.advisory.AdvisorySeverity;
import dev.rpmsolve.core.advisory.AdvisoryType;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advisories in the forms of several distributions, as XML and as JSON. */
class AdvisoryReadersTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/advisories");

  private final List<String> warnings = new ArrayList<>();
  private final ReadObserver observer = new HeardWarnings(warnings);

  private List<Advisory> file(String name, AdvisoryDetail detail) throws IOException {
    try (InputStream in = Files.newInputStream(FOLDER.resolve(name))) {
      return name.endsWith(".json")
          ? new AlasReader(ReadLimits.defaults(), detail, observer).read(in, name)
          : new UpdateinfoReader(ReadLimits.defaults(), detail, observer).read(in, name);
    }
  }

  private List<Advisory> xml(String text) throws IOException {
    return xml(text, ReadLimits.defaults());
  }

  private List<Advisory> xml(String text, ReadLimits limits) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new UpdateinfoReader(limits, AdvisoryDetail.FULL, observer).read(in, "u.xml");
  }

  private List<Advisory> json(String text) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new AlasReader(ReadLimits.defaults(), AdvisoryDetail.FULL, observer).read(in, "a.json");
  }

  @Test
  void readsTheFormOfFedora() throws IOException {
    List<Advisory> advisories = file("fedora-like.xml", AdvisoryDetail.FULL);
    assertEquals(List.of(), warnings);
    assertEquals(2, advisories.size());
    Advisory first = advisories.get(0);
    assertEquals("EXAMPLE-2024-0a1b2c3d4e", first.id());
    assertEquals(AdvisoryType.SECURITY, first.rating().type());
    assertEquals(AdvisorySeverity.IMPORTANT, first.rating().severity());
    assertEquals("Important", first.rating().severityWord());
    assertEquals(
        Optional.of(Instant.parse("2024-03-01T01:02:03Z")), first.notes().dates().issued());
    assertEquals(
        Optional.of(Instant.parse("2024-03-05T10:00:00Z")), first.notes().dates().newest());
    assertEquals("updates@example.org", first.notes().origin().from());
    assertEquals("stable", first.notes().origin().status());
    assertEquals("2.0", first.notes().origin().version());
    assertEquals("Example 40", first.notes().origin().release());
    assertEquals("Copyright (C) 2024 nobody.", first.notes().texts().rights());
    assertEquals(
        "Security fix for CVE-2024-0001 & CVE-2024-0002\n\n - two lines\n - of a list",
        first.notes().texts().description());
    assertEquals(List.of("CVE-2024-0001"), first.cves());
    assertEquals("CVE-2024-0001 tinyweb: <script>", first.references().get(0).title());
    assertTrue(first.references().get(0).isBug());
    assertEquals("EX-40", first.collections().get(0).shortName());
    assertEquals("Example 40", first.collections().get(0).name());
    List<AdvisoryPackage> packages = first.packages().toList();
    assertEquals(3, packages.size());
    assertEquals("tinyweb-2.4.58-1.fc40.x86_64", packages.get(1).nevra().toString());
    assertEquals(Set.of(Suggestion.RESTART), packages.get(1).suggestions());
    assertEquals("tinyweb-2.4.58-1.fc40.x86_64.rpm", packages.get(1).file().name());
    assertEquals("sha256", packages.get(1).file().sums().get(0).type());
    assertEquals(Set.of(), packages.get(2).suggestions());
    Advisory second = advisories.get(1);
    assertEquals(AdvisoryType.NEWPACKAGE, second.rating().type());
    assertEquals(AdvisorySeverity.NONE, second.rating().severity());
    assertEquals(
        Optional.of(Instant.parse("2024-03-01T00:00:00Z")), second.notes().dates().newest());
  }

  @Test
  void readsTheFormOfRedHatWithModules() throws IOException {
    List<Advisory> advisories = file("rhel-like-modular.xml", AdvisoryDetail.FULL);
    Advisory modular = advisories.get(0);
    assertEquals(2, modular.collections().size());
    assertEquals("script:10", modular.collections().get(0).modules().get(0).nameAndStream());
    assertEquals("cafe0002", modular.collections().get(1).modules().get(0).context());
    assertEquals(
        "script-1:10.2-1.module+el8.x86_64",
        modular.collections().get(0).packages().get(0).nevra().toString());
    assertEquals(2, modular.collections().get(0).packages().get(0).file().sums().size());
    assertEquals("Buffers <overflow>.", modular.notes().texts().description());
    assertEquals("Update the module.", modular.notes().texts().solution());
    assertEquals(
        Optional.of(Instant.parse("2024-01-11T00:00:00Z")), modular.notes().dates().newest());
    Advisory kernel = advisories.get(1);
    assertEquals(
        Set.of(Suggestion.REBOOT), kernel.packages().findFirst().orElseThrow().suggestions());
    assertEquals(Optional.empty(), kernel.notes().dates().newest());
    assertEquals(
        List.of("rhel-like-modular.xml: dates that are not understood: 1, such as \"2024-02-30\""),
        warnings);
  }

  @Test
  void readsTheFormOfSuse() throws IOException {
    List<Advisory> advisories = file("suse-like.xml", AdvisoryDetail.FULL);
    assertEquals(AdvisoryType.RECOMMENDED, advisories.get(0).rating().type());
    assertEquals(AdvisorySeverity.MODERATE, advisories.get(0).rating().severity());
    assertEquals(
        Optional.of(Instant.parse("2024-02-01T00:00:00Z")),
        advisories.get(0).notes().dates().issued());
    assertEquals(
        "suds-1.2-150000.3.1.x86_64",
        advisories.get(0).packages().findFirst().orElseThrow().nevra().toString());
    assertEquals(AdvisorySeverity.UNKNOWN, advisories.get(1).rating().severity());
    assertEquals("frothy", advisories.get(1).rating().severityWord());
    assertEquals(2, warnings.size());
    assertEquals(
        "suse-like.xml: advisories of unknown severity: 1, such as \"frothy\"", warnings.get(0));
  }

  @Test
  void jsonOfAmazonIsTheSameAsItsXml() throws IOException {
    List<Advisory> advisories = file("amazon-like.xml", AdvisoryDetail.FULL);
    assertEquals(AdvisorySeverity.MODERATE, advisories.get(0).rating().severity());
    assertEquals("medium", advisories.get(0).rating().severityWord());
    assertEquals(
        Optional.of(Instant.parse("2024-04-02T23:22:00Z")),
        advisories.get(0).notes().dates().newest());
    assertEquals(advisories, file("alas-like.json", AdvisoryDetail.FULL));
    assertEquals(
        file("amazon-like.xml", AdvisoryDetail.BRIEF),
        file("alas-like.json", AdvisoryDetail.BRIEF));
  }

  @Test
  void briefAdvisoriesHaveAllThatSelectsAndMatches() throws IOException {
    Advisory full = file("fedora-like.xml", AdvisoryDetail.FULL).get(0);
    Advisory brief = file("fedora-like.xml", AdvisoryDetail.BRIEF).get(0);
    assertEquals(full.rating(), brief.rating());
    assertEquals(full.references(), brief.references());
    assertEquals(full.notes().dates(), brief.notes().dates());
    assertEquals(full.notes().texts().title(), brief.notes().texts().title());
    assertEquals("", brief.notes().texts().description());
    assertEquals(
        full.packages().map(AdvisoryPackage::nevra).toList(),
        brief.packages().map(AdvisoryPackage::nevra).toList());
    assertEquals(AdvisoryPackage.File.UNKNOWN, brief.packages().findFirst().orElseThrow().file());
  }

  @Test
  void readsSingleAdvisoriesAndListsOfThem() throws IOException {
    assertEquals(1, xml("<update><id>a</id></update>").size());
    assertEquals(0, xml("<updates/>").size());
    assertEquals(2, json("[{\"id\":\"a\"},{\"ID\":\"b\",\"more\":{\"x\":[1]}}]").size());
    assertEquals(2, json("{\"id\":\"a\"}\n{\"id\":\"b\"}\n").size());
    assertEquals(0, json("[]").size());
    Advisory lenient =
        json("""
                {"Id": "a", "Issued": "2024-01-02", "References": [{"ID": 7, "Type": "bugzilla"}],
                 "Pkglist": {"Collection": [{"Package": {"Name": "n", "Version": "1",
                   "Release": null, "Epoch": 2}}]}, "Title": null}
                """)
            .get(0);
    assertEquals("7", lenient.references().get(0).id());
    assertEquals(2, lenient.packages().findFirst().orElseThrow().nevra().evr().epoch());
    assertEquals(
        Optional.of(Instant.parse("2024-01-02T00:00:00Z")), lenient.notes().dates().issued());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<metadata/> | MALFORMED",
        "<updates><update/></updates> | MALFORMED",
        "<updates><update><id> </id></update></updates> | MALFORMED",
        "<updates><update><id>a</id> | MALFORMED",
        "<update><id>a</id><pkglist><collection><package/></collection></pkglist></update>"
            + " | MALFORMED",
        "<update><id>a</id><pkglist><collection><package name='n' version='1' epoch='x'/>"
            + "</collection></pkglist></update> | MALFORMED",
        "<update><id>a</id><pkglist><collection><package name='n' version='1' epoch='4294967296'/>"
            + "</collection></pkglist></update> | MALFORMED",
        "<update><id>a</id><pkglist><collection><package name='n' version='1' release='1-1'/>"
            + "</collection></pkglist></update> | MALFORMED",
        "{} | MALFORMED",
        "{\"id\": \"\"} | MALFORMED",
        "{\"id\": {}} | MALFORMED",
        "[7] | MALFORMED",
        "{\"id\": \"a\" | MALFORMED",
        "{\"id\": \"a\",} | MALFORMED",
        "{\"id\": \"a\", \"pkglist\": {\"collection\": {\"package\": {\"name\": \"n\"}}}}"
            + " | MALFORMED",
        "{\"id\": \"a\", \"pkglist\": 3} | MALFORMED",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] | MALFORMED"
      })
  void refusesWhatCannotBeUnderstood(String text, Kind kind) {
    MetadataException complaint =
        assertThrows(
            MetadataException.class, () -> (text.startsWith("<") ? xml(text) : json(text)).size());
    assertEquals(kind, complaint.kind(), complaint.getMessage());
    assertTrue(
        text.startsWith("<") ? complaint.offset() >= 0 : complaint.line() == 1,
        complaint.getMessage());
  }

  @Test
  void keepsTheLimits() {
    ReadLimits few = ReadLimits.defaults().withContent(new ReadLimits.Content(3, 1, 1, 10));
    String reference = "<reference id='1' type='cve'/>";
    String references = "<references>" + reference.repeat(4) + "</references>";
    for (String text :
        List.of(
            "<updates>" + "<update><id>a</id></update>".repeat(4) + "</updates>",
            "<updates><update><id>a</id>" + references + "</update></updates>")) {
      MetadataException complaint =
          assertThrows(MetadataException.class, () -> xml(text, few).size());
      assertEquals(Kind.LIMIT_EXCEEDED, complaint.kind(), complaint.getMessage());
      assertTrue(complaint.getMessage().contains("ReadLimits.Content.packages"));
    }
    MetadataException deep =
        assertThrows(
            MetadataException.class,
            () -> json("{\"id\":\"a\",\"x\":" + "[".repeat(40) + "]".repeat(40) + "}").size());
    assertEquals(Kind.LIMIT_EXCEEDED, deep.kind(), deep.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-17 20:41:00, 2023-02-17T20:41:00Z",
    "2023-02-17 20:41, 2023-02-17T20:41:00Z",
    "2023-02-17, 2023-02-17T00:00:00Z",
    "2023-02-17T20:41Z, 2023-02-17T20:41:00Z",
    "2023-02-17T20:41:07.25Z, 2023-02-17T20:41:07Z",
    "2023-02-17 20:41:00 UTC, 2023-02-17T20:41:00Z",
    "1676666460, 2023-02-17T20:41:00Z",
    "0, 1970-01-01T00:00:00Z"
  })
  void understandsDates(String text, String expected) {
    assertEquals(Optional.of(Instant.parse(expected)), AdvisoryDates.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "2023-02-31", "2023-02-17 25:00", "-5", "123456789012", "''"})
  void doesNotGuessDates(String text) {
    assertEquals(Optional.empty(), AdvisoryDates.parse(text));
  }
}
