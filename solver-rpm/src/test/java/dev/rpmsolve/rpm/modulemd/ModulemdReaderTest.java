package dev.rpmsolve.rpm.modulemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.module.ModuleBuild;
import dev.rpmsolve.core.module.ModuleDefaults;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.module.ModuleObsoletes;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModulemdReaderTest {
  private static final String HEAD = "---\ndocument: modulemd\nversion: 2\ndata:\n";
  private final List<String> warnings = new ArrayList<>();

  private ModuleDocuments read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), ReadLimits.defaults());
  }

  private ModuleDocuments read(byte[] bytes, ReadLimits limits) throws IOException {
    return new ModulemdReader(limits, warnings::add)
        .read(new ByteArrayInputStream(bytes), "m.yaml");
  }

  private MetadataException refused(String text) {
    return assertThrows(MetadataException.class, () -> read(text));
  }

  @Test
  void readsABuild() throws IOException {
    ModuleBuild build =
        read(HEAD
                + """
                      name: node
                      stream: 1.10
                      version: 920240126110506
                      context: 00000010
                      static_context: true
                      arch: x86_64
                      summary: "a: b"
                      servicelevels:
                        rawhide: {}
                        bug_fixes:
                          eol: 2024-01-02
                        security_fixes:
                          eol: 2025-01-02
                      dependencies:
                      - buildrequires:
                          platform: [el9]
                        requires:
                          platform: [el9]
                          perl: [-5.24, 1.0-beta]
                          any: []
                      profiles:
                        common:
                          description: usual
                          rpms: [node, npm]
                          default: true
                        empty: {}
                      demodularized:
                        rpms:
                        - old
                      artifacts:
                        rpms:
                        - node-1:20.1-1.el9.x86_64
                        - npm-0:1-1.noarch
                    ...
                    """
                    .indent(2)
                    .replace("  ...", "..."))
            .builds()
            .get(0);
    assertEquals("node:1.10:920240126110506:00000010:x86_64", build.toString());
    assertTrue(build.isContextStatic());
    assertEquals("a: b", build.about().summary());
    assertEquals(Optional.of("2025-01-02"), build.about().endOfLife());
    assertEquals(
        "[platform:[el9], perl:[-5.24,1.0-beta], any:[]]", build.requirements().toString());
    assertEquals(List.of("common", "empty"), List.copyOf(build.content().profiles().keySet()));
    assertEquals(
        new ModuleBuild.Profile(List.of("node", "npm"), true),
        build.content().profiles().get("common"));
    assertEquals(List.of("old"), build.content().demodularized());
    assertEquals(
        List.of("node-1:20.1-1.el9.x86_64", "npm-1-1.noarch"),
        build.content().artifacts().stream().map(Object::toString).toList());
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "1.0", "1.10", "\"1.10\"", "'010'", "true", "null", "2024-01-01"})
  void streamsStayWhatIsWritten(String stream) throws IOException {
    ModuleDocuments documents = read(HEAD + "  name: a\n  stream: " + stream + "\n");
    assertEquals(stream.replaceAll("['\"]", ""), documents.builds().get(0).nameStream().stream());
    assertEquals("noarch", documents.builds().get(0).id().arch());
  }

  @Test
  void readsTheFirstVersionOfTheFormat() throws IOException {
    ModuleBuild build =
        read("""
                document: modulemd
                version: 1
                data:
                  name: a
                  stream: f26
                  version: 20170101
                  eol: 2018-01-01
                  dependencies:
                    buildrequires: {base-runtime: f26}
                    requires: {base-runtime: f26}
                  profiles:
                    default: {rpms: [a]}
                """)
            .builds()
            .get(0);
    assertEquals("[base-runtime:[f26]]", build.requirements().toString());
    assertEquals(Optional.of("2018-01-01"), build.about().endOfLife());
    assertFalse(build.isContextStatic());
  }

  @Test
  void readsDefaultsAndEnds() throws IOException {
    ModuleDocuments documents =
        read(
            """
            ---
            document: modulemd-defaults
            version: 1
            data:
              module: a
              modified: 202001020304
              stream: 1.0
              profiles:
                1.0: [common]
                2.0: []
              intents:
                server: {stream: 2.0}
            ...
            ---
            document: modulemd-obsoletes
            version: 1
            data:
              modified: 2024-05-01T00:00Z
              module: a
              stream: 1.0
              context: 6c81f848
              eol_date: 2024-06-01T00:00Z
              message: it is over
              obsoleted_by: {module: b, stream: 2}
            ---
            document: modulemd-obsoletes
            version: 1
            data: {modified: 2024-07-01T00:00Z, module: a, stream: 1.0, reset: true}
            """);
    ModuleDefaults defaults = documents.defaults().get(0);
    assertEquals(Optional.of("1.0"), defaults.stream());
    assertEquals(202001020304L, defaults.modified());
    assertEquals(Map.of("1.0", List.of("common"), "2.0", List.of()), defaults.profiles());
    ModuleObsoletes end = documents.obsoletes().get(0);
    assertEquals("a:1.0", end.subject().toString());
    assertEquals("b:2", end.notice().successor().orElseThrow().toString());
    assertEquals(Optional.of("6c81f848"), end.context());
    assertTrue(documents.obsoletes().get(1).notice().isReset());
  }

  @Test
  void passesOverWhatIsNotForSystems() throws IOException {
    ModuleDocuments documents =
        read(
            """
            document: modulemd-translations
            version: 1
            data: {module: a}
            ---
            document: modulemd-packager
            version: 3
            data: {name: a}
            ---
            document: modulemd
            version: 3
            data: {name: a}
            ---
            document: something-else
            version: 1
            ---
            """);
    assertTrue(documents.isEmpty());
    assertEquals(
        List.of(
            "m.yaml: line 9: a document in version 3 of the format is passed over",
            "m.yaml: line 13: a document of kind something-else is passed over"),
        warnings);
  }

  @Test
  void anEmptyFileHasNoModules() throws IOException {
    assertTrue(read("").isEmpty());
    assertTrue(read("---\n...\n").isEmpty());
  }

  @Test
  void complaintsNameTheLine() {
    MetadataException missing = refused(HEAD + "  name: a\n");
    assertEquals(5, missing.line());
    assertEquals(Kind.MALFORMED, missing.kind());
    assertTrue(missing.getMessage().contains("'stream' is missing"), missing.getMessage());
    assertEquals(6, refused(HEAD + "  name: a\n  stream: [1]\n").line());
    assertEquals(6, refused(HEAD + "  name: a\n  stream: ''\n").line());
    assertEquals(7, refused(HEAD + "  name: a\n  stream: 1\n  version: -1\n").line());
    assertEquals(
        7, refused(HEAD + "  name: a\n  stream: 1\n  version: 99999999999999999999\n").line());
    assertEquals(7, refused(HEAD + "  name: a\n  stream: 1\n  static_context: perhaps\n").line());
    assertEquals(
        9,
        refused(HEAD + "  name: a\n  stream: 1\n  artifacts:\n    rpms:\n    - nonsense\n").line());
    assertEquals(1, refused("- a list\n").line());
    assertEquals(3, refused("---\ndocument: modulemd\nversion: two\n").line());
    assertEquals(2, refused("a: b\n  c: d\n").line());
    assertEquals(2, refused("document: modulemd\ndocument: modulemd\n").line());
  }

  @Test
  void aliasesAreReadButNotWithoutLimit() throws IOException {
    ModuleDocuments documents =
        read(HEAD + "  name: a\n  stream: 1\n  profiles:\n    x: &p {rpms: [q]}\n    y: *p\n");
    assertEquals(2, documents.builds().get(0).content().profiles().size());
    StringBuilder bomb =
        new StringBuilder("document: modulemd\nversion: 2\ndata:\n  a0: &a0 [x]\n");
    for (int i = 1; i < 25; i++) {
      String twice = "*a" + (i - 1) + ", *a" + (i - 1);
      bomb.append("  a" + i + ": &a" + i + " [" + twice + "]\n");
    }
    assertTrue(refused(bomb.toString()).getMessage().contains("values, found more"));
    assertTrue(refused("a: *b\n").getMessage().contains("nothing before is named 'b'"));
  }

  @Test
  void whatIsNotNeededMayBeCareless() throws IOException {
    String text = HEAD + "  name: a\n  stream: 1\n  xmd:\n    mbs: {x: 1, x: 2, y: !odd [z]}\n";
    assertEquals(1, read(text).builds().size());
    assertEquals(7, refused(HEAD + "  name: a\n  stream: 1\n  name: b\n").line());
  }

  @Test
  void limitsAreKept() throws IOException {
    String text = HEAD + "  name: a\n  stream: 1\n  artifacts: {rpms: [a-1-1.x, b-1-1.x]}\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReadLimits usual = ReadLimits.defaults();
    ReadLimits few = usual.withContent(new ReadLimits.Content(2, 9, 9, 9));
    assertThrows(MetadataException.class, () -> read(bytes, few));
    ReadLimits small = usual.withBytes(usual.bytes().withExpanded(bytes.length - 1));
    MetadataException exceeded = assertThrows(MetadataException.class, () -> read(bytes, small));
    assertEquals(Kind.LIMIT_EXCEEDED, exceeded.kind());
    assertEquals(
        1, read(bytes, usual.withBytes(usual.bytes().withExpanded(bytes.length))).builds().size());
  }

  @Test
  void otherEncodingsAreRefused() {
    byte[] latin = "a: \u00e4".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(MetadataException.class, () -> read(latin, ReadLimits.defaults()));
  }
}
