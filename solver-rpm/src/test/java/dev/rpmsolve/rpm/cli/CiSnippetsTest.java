package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.config.ConfigFile;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.findings.Rule;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell parts of the pipelines in {@code docs/ci.md} are run, on the test data. */
class CiSnippetsTest {
  private static final Path ROOT = Path.of(System.getProperty("rpmsolve.root"));
  private static final Path BASH = Path.of("/bin/bash");
  private static final Pattern JENKINS_SHELL = Pattern.compile("sh '''(.*?)'''", Pattern.DOTALL);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(BASH), "skipped: no " + BASH);
    Path data = ROOT.resolve("testdata/al2023-like");
    Files.createDirectories(folder.resolve("ci"));
    // The package that is broken on purpose is in the base.
    copy(data.resolve("updates/x86_64/repodata"), folder.resolve("repo/os/repodata"));
    copy(data.resolve("base/x86_64/repodata"), folder.resolve("repo/new/repodata"));
    Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("rpmsolve");
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
            .formatted(System.getProperty("java.home"), classes, Main.class.getName()));
    assertTrue(launcher.toFile().setExecutable(true));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static String fence(String heading, String language) throws IOException {
    String text = Files.readString(ROOT.resolve("docs/ci.md"));
    int section = text.indexOf(heading + "\n");
    assertTrue(section >= 0, heading);
    String start = "```" + language + "\n";
    int from = text.indexOf(start, section) + start.length();
    return text.substring(from, text.indexOf("```\n", from));
  }

  private static ConfigNode.Fields yaml(String heading) throws IOException {
    return ConfigFile.parse(fence(heading, "yaml"), "docs/ci.md " + heading).fields("a pipeline");
  }

  private static String script(ConfigNode.Fields job) {
    List<String> lines = new ArrayList<>();
    job.require("script").items("lines").values().forEach(l -> lines.add(l.text("a line").value()));
    return String.join("\n", lines);
  }

  private int run(String script) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(BASH.toString(), "-e", "-c", script);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("log.txt").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), script);
    return process.exitValue();
  }

  /** Without a baseline entry the job fails, with reports; with the baseline it passes. */
  private void check(String script, String... reports) throws IOException, InterruptedException {
    Path baseline = folder.resolve("ci/closure.yaml");
    Files.writeString(baseline, "schema: rpmsolve-baseline-1\nfindings: []\n");
    String step = script.lines().findFirst().orElseThrow();
    assertEquals(1, run(script), () -> step + "\n" + log());
    for (String report : reports) {
      assertTrue(Files.size(folder.resolve(report)) > 0, report);
    }
    assertEquals(0, run(fence("# Closure checks in pipelines", "sh")), this::log);
    assertEquals(0, run(script), () -> step + "\n" + log());
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void jenkins() throws Exception {
    Matcher shell = JENKINS_SHELL.matcher(fence("## Jenkins", "groovy"));
    assertTrue(shell.find());
    // Groovy joins lines at a backslash in this kind of string, as the shell would.
    String script = shell.group(1).replace("\\\n", "").strip();
    check(script, "reports/closure.xml", "reports/closure.html");
  }

  @Test
  void gitlab() throws Exception {
    String script = script(yaml("## GitLab CI").require("closure").fields("a job"));
    check(script, "reports/closure.xml", "reports/codequality.json", "reports/closure.html");
  }

  @Test
  void github() throws Exception {
    ConfigNode.Fields jobs = yaml("## GitHub Actions").require("jobs").fields("jobs");
    List<String> scripts = new ArrayList<>();
    ConfigNode.Fields job = jobs.require("closure").fields("a job");
    for (ConfigNode step : job.require("steps").items("steps").values()) {
      step.fields("a step").get("run").ifPresent(run -> scripts.add(run.text("text").value()));
    }
    assertEquals(2, scripts.size());
    check(scripts.get(0), "reports/closure.md", "reports/closure.sarif", "reports/closure.html");
    assertEquals(0, run(scripts.get(1)));
    assertTrue(Files.readString(folder.resolve("summary.md")).startsWith("### "));
  }

  @Test
  void circle() throws Exception {
    ConfigNode.Fields jobs = yaml("## CircleCI").require("jobs").fields("jobs");
    ConfigNode steps = jobs.require("closure").fields("a job").require("steps");
    ConfigNode.Fields step = steps.items("steps").values().get(1).fields("a step");
    String script = step.require("run").fields("a run").require("command").text("text").value();
    check(script, "reports/junit/closure.xml", "reports/closure.html");
  }

  @Test
  void travis() throws Exception {
    check(script(yaml("## Travis CI")), "closure.html");
  }

  @Test
  void manyTargets() throws Exception {
    Files.writeString(folder.resolve("ci/targets.yaml"), fence("## Many targets", "yaml"));
    String script = fence("## Many targets", "sh");
    assertEquals(3, run(script), "without baselines");
    assertEquals(0, run("rpmsolve check ci/targets.yaml --update-baseline"), this::log);
    assertEquals(0, run(script), this::log);
    for (String name : List.of("check.xml", "check.html", "check.md", "check.sarif")) {
      assertTrue(Files.size(folder.resolve("reports").resolve(name)) > 0, name);
    }
    Files.writeString(
        folder.resolve("ci/known-newest.yaml"), "schema: rpmsolve-baseline-1\nfindings: []\n");
    assertEquals(1, run(script), this::log);
  }

  @Test
  void proposedUpdate() throws Exception {
    Path data = ROOT.resolve("testdata/al2023-like");
    copy(data.resolve("base/x86_64/repodata"), folder.resolve("repos/os/repodata"));
    Path update = folder.resolve("build/repo/repodata");
    copy(data.resolve("updates/x86_64/repodata"), update);
    String script = fence("## Check a proposed update", "sh").strip() + " --arch x86_64";
    assertEquals(1, run(script), this::log);
    String report = Files.readString(folder.resolve("junit.xml"));
    assertTrue(report.contains("failures=\"1\""), "what was broken before is no failure");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(update)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    copy(data.resolve("base/x86_64/repodata"), update);
    assertEquals(0, run(script), this::log);
    assertTrue(Files.readString(folder.resolve("junit.xml")).contains("failures=\"0\""));
  }

  @Test
  void everyRuleIsDocumented() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/findings.md"));
    for (Rule rule : Rule.values()) {
      assertTrue(text.contains("| `" + rule.id() + "` |"), rule.id());
    }
  }
}
