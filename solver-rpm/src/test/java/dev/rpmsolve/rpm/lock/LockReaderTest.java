package dev.rpmsolve.rpm.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.OrgJsonNode;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class LockReaderTest {
  private static final Path SCHEMA =
      Path.of(System.getProperty("rpmsolve.root"), "docs/schema/rpmsolve-lock-1.schema.json");

  private static LockFile lock() {
    LockRequest request =
        new LockRequest(
            List.of("web", "/usr/bin/x"),
            List.of("x86_64"),
            List.of(Repository.of("base")),
            List.of("--no-weak-deps"),
            List.of("base.excludepkgs=a"));
    LockedPackage one =
        new LockedPackage(
            Nevra.parse("web-1:2-3.x86_64"), "base", Digests.sha256("web"), 17, "p/web.rpm");
    LockedRepository base = new LockedRepository("base", 4, Digests.sha256("base"));
    return new LockFile(request, List.of(new LockedMachine("x86_64", List.of(base), List.of(one))));
  }

  private static String complaint(String old, String now) {
    String text = LockWriter.text(lock());
    assertTrue(text.contains(old), old);
    return assertThrows(
            ConfigException.class, () -> LockReader.parse(text.replace(old, now), "a.lock"))
        .getMessage();
  }

  @Test
  void onePackageIsOneLine() {
    assertEquals(
        1, LockWriter.text(lock()).lines().filter(line -> line.contains("web.rpm")).count());
  }

  @Test
  void charactersOutsideTheBasicPlaneSurvive() {
    LockedMachine machine = lock().machines().get(0);
    LockedPackage one = machine.packages().get(0);
    LockedPackage strange =
        new LockedPackage(
            one.nevra(), one.repository(), one.checksum(), one.size(), "p/\ud83d\ude00.rpm");
    LockFile strangeLock =
        new LockFile(
            lock().request(),
            List.of(new LockedMachine("x86_64", machine.repositories(), List.of(strange))));

    assertEquals(strangeLock, LockReader.parse(LockWriter.text(strangeLock), "a.lock").lock());
  }

  @Test
  void refusesOtherFormats() {
    assertEquals(
        "a.lock: line 2: expected the format 'rpmsolve-lock/1', found 'rpmsolve-lock/2'; make the file"
            + " again with 'rpmsolve lock create'",
        complaint("rpmsolve-lock/1", "rpmsolve-lock/2"));
  }

  @Test
  void refusesUnknownKeys() {
    assertTrue(complaint("\"size\"", "\"sice\"").contains("unknown 'sice'"));
  }

  @Test
  void namesTheLineOfABadChecksum() {
    String complaint = complaint(Digests.text(Digests.sha256("web")), "sha256:12");

    assertTrue(complaint.startsWith("a.lock: line 29: expected a checksum"), complaint);
  }

  @Test
  void refusesLocationsOutsideTheRepository() {
    assertTrue(
        complaint("p/web.rpm", "../../etc/passwd").contains("a location inside the repository"));
    assertTrue(complaint("p/web.rpm", "/etc/passwd").contains("a location inside the repository"));
  }

  @Test
  void refusesBadVersionsAndSizes() {
    assertTrue(complaint("1:2-3", "-").contains("is no version"));
    assertTrue(complaint("\"size\": 17", "\"size\": -17").contains("a number of bytes"));
    assertTrue(
        complaint("\"size\": 17", "\"size\": 99999999999999999999").contains("a number of bytes"));
  }

  @Test
  void noticesAnEditedRequest() {
    String text = LockWriter.text(lock()).replace("\"/usr/bin/x\"", "\"/usr/bin/y\"");

    LockCheck check = new LockCheck(LockReader.parse(text, "a.lock"));

    assertEquals(
        List.of(LockFinding.Kind.HASH), check.findings().stream().map(LockFinding::kind).toList());
  }

  @Test
  void theSchemaKnowsTheSameKeys() throws IOException {
    JSONObject schema = new JSONObject(Files.readString(SCHEMA));
    JSONObject parts = schema.getJSONObject("$defs");
    JSONObject request = schema.getJSONObject("properties").getJSONObject("request");
    assertKeys(LockReader.ROOT_KEYS, schema);
    assertKeys(LockReader.REQUEST_KEYS, request);
    assertKeys(
        LockReader.PREFERENCE_KEYS,
        request.getJSONObject("properties").getJSONObject("repositories").getJSONObject("items"));
    assertKeys(LockReader.MACHINE_KEYS, parts.getJSONObject("machine"));
    assertKeys(LockReader.REPOSITORY_KEYS, parts.getJSONObject("repository"));
    assertKeys(LockReader.PACKAGE_KEYS, parts.getJSONObject("package"));
  }

  private static void assertKeys(List<String> expected, JSONObject object) {
    assertEquals(
        new TreeSet<>(expected), new TreeSet<>(object.getJSONObject("properties").keySet()));
    assertEquals(new TreeSet<>(expected), new TreeSet<>(object.getJSONArray("required").toList()));
    assertEquals(false, object.getBoolean("additionalProperties"));
  }

  @Test
  void whatIsWrittenIsAsTheSchemaSays() throws IOException {
    var result =
        new ValidatorFactory()
            .withJsonNodeFactory(new OrgJsonNode.Factory())
            .validate(Files.readString(SCHEMA), LockWriter.text(lock()));

    assertTrue(result.isValid(), result.getErrors().toString());
  }
}
