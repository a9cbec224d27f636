package dev.rpmsolve.rpm.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.OrgJsonNode;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.rpm.config.ConfigFile;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.report.CheckLevel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema for editors and the reader know the same keys and words. */
class ConfigSchemaTest {
  private static final Path ROOT = Path.of(System.getProperty("rpmsolve.root"));

  @TempDir Path folder;

  private static JSONObject schema() throws IOException {
    return new JSONObject(
        Files.readString(ROOT.resolve("docs/schema/rpmsolve-config-1.schema.json")));
  }

  private static void assertKeys(List<String> expected, JSONObject object) {
    assertEquals(
        new TreeSet<>(expected), new TreeSet<>(object.getJSONObject("properties").keySet()));
    assertFalse(object.getBoolean("additionalProperties"));
  }

  private static Set<String> words(JSONArray array) {
    Set<String> words = new TreeSet<>();
    array.forEach(word -> words.add((String) word));
    return words;
  }

  @Test
  void keysAreTheSame() throws IOException {
    JSONObject schema = schema();
    JSONObject parts = schema.getJSONObject("$defs");
    assertKeys(MatrixFile.ROOT_KEYS, schema);
    assertKeys(MatrixFile.REPOSITORY_KEYS, parts.getJSONObject("repository"));
    assertKeys(MatrixFile.REPOSITORY_KEYS, parts.getJSONObject("repositoryOfTarget"));
    assertKeys(MatrixFile.ALLOW_KEYS, parts.getJSONObject("allowance"));
    assertKeys(TargetReader.KEYS, parts.getJSONObject("target"));
    assertKeys(TargetReader.DEFAULT_KEYS, parts.getJSONObject("defaults"));
    JSONObject target = parts.getJSONObject("target").getJSONObject("properties");
    assertKeys(TargetReader.CHECK_KEYS, target.getJSONObject("check"));
    assertKeys(
        TargetReader.MODULE_KEYS,
        target.getJSONObject("modules").getJSONArray("oneOf").getJSONObject(1));
  }

  @Test
  void wordsAreTheSame() throws IOException {
    JSONObject parts = schema().getJSONObject("$defs");
    JSONObject target = parts.getJSONObject("target").getJSONObject("properties");
    assertEquals(
        new TreeSet<>(TargetReader.LEVELS.stream().map(CheckLevel::toString).toList()),
        words(target.getJSONObject("levels").getJSONObject("items").getJSONArray("enum")));
    JSONArray lints = target.getJSONObject("lints").getJSONArray("oneOf");
    assertEquals(TargetReader.ALL_LINTS, lints.getJSONObject(0).getString("const"));
    assertEquals(
        new TreeSet<>(Arrays.stream(LintRule.values()).map(LintRule::id).toList()),
        words(lints.getJSONObject(1).getJSONObject("items").getJSONArray("enum")));
    JSONObject allowance = parts.getJSONObject("allowance").getJSONObject("properties");
    assertEquals(
        new TreeSet<>(Arrays.stream(Rule.values()).map(Rule::id).toList()),
        words(allowance.getJSONObject("rule").getJSONArray("enum")));
  }

  @Test
  void everyKeyIsDocumented() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/config.md"));
    for (List<String> keys :
        List.of(
            MatrixFile.ROOT_KEYS,
            MatrixFile.REPOSITORY_KEYS,
            MatrixFile.ALLOW_KEYS,
            TargetReader.KEYS,
            TargetReader.CHECK_KEYS,
            TargetReader.MODULE_KEYS)) {
      keys.forEach(key -> assertTrue(text.contains("| `" + key + "` |"), key));
    }
  }

  private static Object json(ConfigNode node) {
    if (node instanceof ConfigNode.Fields fields) {
      JSONObject object = new JSONObject();
      fields.values().forEach((key, value) -> object.put(key, json(value)));
      return object;
    } else if (node instanceof ConfigNode.Items items) {
      return new JSONArray(items.values().stream().map(ConfigSchemaTest::json).toList());
    }
    String text = ((ConfigNode.Text) node).value();
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      case "" -> JSONObject.NULL;
      default -> text.matches("-?[0-9]{1,6}") ? (Object) Integer.valueOf(text) : text;
    };
  }

  private static List<String> errors(ConfigNode content) throws IOException {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new OrgJsonNode.Factory()).createValidator();
    URI uri = validator.registerSchema(schema().toString());
    return validator.validate(uri, json(content).toString()).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  /** All YAML of the page that is a whole file. */
  static List<String> examples() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/config.md"));
    return Arrays.stream(text.split("```yaml\n"))
        .skip(1)
        .map(part -> part.substring(0, part.indexOf("```")))
        .filter(part -> part.contains("version: 1"))
        .toList();
  }

  @Test
  void examplesAreValidForBoth() throws IOException {
    Path example = ROOT.resolve("testdata/matrix/al2023-like.yaml");
    assertEquals(List.of(), errors(ConfigFile.read(example)));
    assertEquals(5, MatrixFile.read(example).size());
    assertTrue(examples().size() >= 2);
    for (String text : examples()) {
      assertEquals(List.of(), errors(ConfigFile.parse(text, "docs/config.md")), text);
      Path file = Files.writeString(folder.resolve("config.yaml"), text);
      assertFalse(MatrixFile.read(file).isEmpty());
    }
  }

  @Test
  void whatTheReaderRefusesForItsKeysAndWordsTheSchemaRefusesToo() throws IOException {
    for (MatrixFileTest.Bad bad : MatrixFileTest.bad()) {
      boolean isStructure =
          bad.complaint().contains("unknown '")
              || bad.complaint().contains("is missing") && !bad.complaint().contains("here and in")
              || bad.complaint().contains("there is no level")
              || bad.complaint().contains("expected either 'key'")
              || bad.complaint().contains("expected true or false");
      if (isStructure && !bad.text().isEmpty()) {
        ConfigNode content = ConfigFile.parse(bad.text(), "bad.yaml");
        assertFalse(errors(content).isEmpty(), bad.text());
      }
    }
  }
}
