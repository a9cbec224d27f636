package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.OrgJsonNode;
import dev.rpmsolve.rpm.findings.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The formats of the closure report, as the tools read them that they are made for. */
class ClosureReportsTest {
  private static final Golden GOLDEN = new Golden(ClosureReportsTest.class);
  private static final String EVIL = "</script><img/src=x>\u202e|`*_[a](b)@me&amp;'\"]]>";

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Fixture.writeTo(folder);
    new TinyRepository()
        .add("app-1-1.noarch")
        .requires(EVIL)
        .add("app-2-1.noarch")
        .requires(EVIL)
        .add("top-1-1.noarch")
        .requires("app")
        .writeTo(folder.resolve("evil"));
    Files.writeString(
        folder.resolve("known.yaml"),
        """
        schema: rpmsolve-baseline-1
        findings:
          - key: "missing-provider libgone.so.3()(64bit) breaks broken.x86_64"
            reason: "waits for <libgone> | & more"
          - key: "conflict a.noarch with b breaks c.noarch"
        """);
  }

  private static Run closure(String repository, String format, String... more) {
    List<String> args = new ArrayList<>(List.of("closure", "--arch", "x86_64"));
    args.addAll(List.of("--repo", repository + "=" + folder.resolve(repository)));
    args.addAll(List.of("--format", format));
    args.addAll(List.of(more));
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals("", run.err());
    return run;
  }

  private static Run withBaseline(String format) {
    return closure("os", format, "--baseline", folder.resolve("known.yaml").toString());
  }

  private static String golden(String name, String format) throws IOException {
    Run run = withBaseline(format);
    assertEquals(1, run.code());
    GOLDEN.check(name, run.out());
    return run.out();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void junitHasATestForEachFindingAndOneForTheRest() throws Exception {
    Document document = parse(golden("junit.xml", "junit"));
    assertEquals(3, document.getElementsByTagName("testcase").getLength());
    assertEquals(1, document.getElementsByTagName("failure").getLength());
    assertEquals(1, document.getElementsByTagName("skipped").getLength());
    Element suites = document.getDocumentElement();
    assertEquals("3", suites.getAttribute("tests"));
    assertEquals("1", suites.getAttribute("failures"));
    assertEquals("1", suites.getAttribute("skipped"));
  }

  @Test
  void junitTellsThatACheckIsNotComplete() throws Exception {
    Run run = closure("os", "junit", "--budget", "0ms");
    assertEquals(4, run.code());
    assertEquals(1, parse(run.out()).getElementsByTagName("error").getLength());
  }

  @Test
  void junitKeepsForeignTextInItsPlace() throws Exception {
    Document document = parse(closure("evil", "junit").out());
    Element failure = (Element) document.getElementsByTagName("failure").item(0);
    assertTrue(
        failure.getAttribute("message").startsWith("nothing provides </script><img/src=x>\\u202e"));
    assertEquals(0, document.getElementsByTagName("img").getLength());
  }

  static List<String> sarifErrors(String sarif) throws IOException {
    try (InputStream in =
        Validator.class.getClassLoader().getResourceAsStream("schema/sarif-schema-2.1.0.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Validator validator =
          new ValidatorFactory().withJsonNodeFactory(new OrgJsonNode.Factory()).createValidator();
      URI uri = validator.registerSchema(schema);
      return validator.validate(uri, sarif).getErrors().stream()
          .map(error -> error.getInstanceLocation() + ": " + error.getError())
          .toList();
    }
  }

  @Test
  void sarifIsValid() throws IOException {
    String sarif = golden("sarif.json", "sarif");
    assertEquals(List.of(), sarifErrors(sarif));
    assertEquals(List.of(), sarifErrors(closure("evil", "sarif").out()));
    assertEquals(List.of(), sarifErrors(closure("os", "sarif", "--budget", "0ms").out()));
    assertFalse(sarifErrors(sarif.replace("\"error\"", "\"awful\"")).isEmpty());
    JSONObject run = new JSONObject(sarif).getJSONArray("runs").getJSONObject(0);
    JSONArray rules = run.getJSONObject("tool").getJSONObject("driver").getJSONArray("rules");
    assertEquals(Rule.values().length, rules.length());
    JSONArray results = run.getJSONArray("results");
    assertEquals("unchanged", results.getJSONObject(0).getString("baselineState"));
    assertEquals(
        "waits for <libgone> | & more",
        results
            .getJSONObject(0)
            .getJSONArray("suppressions")
            .getJSONObject(0)
            .get("justification"));
    assertEquals("new", results.getJSONObject(1).getString("baselineState"));
  }

  @Test
  void gitlabHasAllRequiredFieldsAndFingerprintsDiffer() throws IOException {
    JSONArray known = new JSONArray(golden("gitlab.json", "gitlab"));
    assertEquals("info", known.getJSONObject(0).getString("severity"));
    assertEquals("major", known.getJSONObject(1).getString("severity"));
    JSONArray entries = new JSONArray(closure("evil", "gitlab").out());
    Set<String> fingerprints = new HashSet<>();
    for (int i = 0; i < entries.length(); i++) {
      JSONObject entry = entries.getJSONObject(i);
      assertTrue(fingerprints.add(entry.getString("fingerprint")));
      assertEquals("missing-provider", entry.getString("check_name"));
      JSONObject location = entry.getJSONObject("location");
      assertTrue(location.getString("path").startsWith("evil/p"), location::toString);
      assertEquals(1, location.getJSONObject("lines").getInt("begin"));
    }
    assertEquals(3, fingerprints.size());
  }

  @Test
  void markdownEscapesWhatWouldMeanSomething() throws IOException {
    golden("markdown.md", "markdown");
    String evil = closure("evil", "markdown").out();
    String title = evil.lines().filter(line -> line.contains("img")).findFirst().orElseThrow();
    assertFalse(title.contains("<img") || title.contains("|") || title.contains("`"), title);
    assertFalse(title.contains("@") || title.contains("[") || title.contains("*"), title);
    assertFalse(title.replace("<summary>", "").replace("</summary>", "").contains("</s"), title);
  }

  @Test
  void markdownStaysShort() throws IOException {
    TinyRepository repository = new TinyRepository();
    for (int i = 0; i < 700; i++) {
      repository.add("p" + i + "-1-1.noarch").requires("gone" + "<".repeat(i % 500) + i);
    }
    repository.writeTo(folder.resolve("many"));
    String text = closure("many", "markdown").out();
    assertTrue(text.length() < 60_000, () -> text.length() + " characters");
    assertTrue(text.contains(" more root causes of "), text.substring(text.length() - 200));
    assertEquals(
        text.split("<details>", -1).length, text.split("</details>", -1).length, "all are closed");
  }

  @Test
  void htmlAllowsOnlyItsOwnScriptAndStyle() throws Exception {
    String page = closure("evil", "html").out();
    Matcher policy =
        Pattern.compile("style-src 'sha256-([^']+)'; script-src 'sha256-([^']+)'").matcher(page);
    assertTrue(policy.find());
    assertEquals(digest(between(page, "<style>", "</style>")), policy.group(1));
    assertEquals(digest(between(page, "<script>", "</script>")), policy.group(2));
    assertEquals(2, page.split("<script", -1).length - 1);
    assertEquals(2, page.split("</script", -1).length - 1);
    assertFalse(page.contains("<img") || page.contains("\u202e"));
    assertFalse(page.contains(" style="), "a style attribute would be blocked");
    assertFalse(page.matches("(?s).*(src|href)=[\"']?(https?:|//).*"), "a link to the network");
    assertEquals(page, closure("evil", "html").out());
  }

  @Test
  void htmlEmbedsTheFindingsAsJson() {
    String page = closure("evil", "html").out();
    String json = between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
    assertFalse(json.contains("<") || json.contains("&"), json);
    JSONObject data = new JSONObject(json).getJSONArray("targets").getJSONObject(0);
    assertEquals(3, data.getJSONArray("findings").length());
    JSONObject cause = data.getJSONArray("causes").getJSONObject(0);
    assertTrue(cause.getString("title").contains("</script><img/src=x>\\u202e"));
    assertEquals(2, cause.getJSONArray("sources").length());
    assertEquals("app-1-1.noarch", data.getJSONArray("packages").getJSONArray(0).getString(0));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String digest(String content) throws Exception {
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(sum);
  }
}
