package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that runs most commands on the test data and prints nothing, so that a JVM which is
 * told to archive the classes of a run ({@code -XX:ArchiveClassesAtExit}) meets those that people's
 * runs need. How the commands end does not matter.
 */
final class ArchiveTraining {
  private static final List<String> FINDINGS_FORMATS =
      List.of("text", "json", "junit", "sarif", "gitlab", "markdown", "html");

  private final PrintStream nowhere =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  private final Path testdata;

  private ArchiveTraining(Path testdata) {
    this.testdata = testdata;
  }

  /**
   * Runs the commands.
   *
   * @param args the folder {@code testdata} of the project
   * @throws IOException if no temporary folder can be made
   */
  public static void main(String[] args) throws IOException {
    Path scratch = Files.createTempDirectory("rpmsolve-training");
    try {
      new ArchiveTraining(Path.of(args[0])).run(scratch);
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void run(Path scratch) {
    command("--version");
    command("help", "install");
    command("no-such-command");
    changes(scratch);
    closures();
    onRepositories("coinstallable", "httpd", "openssh-server");
    onRepositories("needs", "httpd");
    onRepositories("impact", "--top", "5");
    onRepositories("provides", "httpd");
    String matrix = testdata.resolve("matrix/al2023-like.yaml").toString();
    command("check", matrix);
    String cache = scratch.resolve("cache").toString();
    for (int time = 1; time <= 2; time++) {
      onRepositories("install", "httpd", "--cache-dir", cache);
      onModules("install", "@node:20", "--cache-dir", cache);
      onModules("coinstallable", "app", "--modules", "--cache-dir", cache);
      command("check", matrix, "--cache-dir", cache);
    }
    command("cache", "list", "--cache-dir", cache);
  }

  private void changes(Path scratch) {
    String installed = testdata.resolve("al2023-like/installed/x86_64").toString();
    onRepositories("install", "httpd", "php8.2");
    onRepositories("install", "httpd", "--json");
    onRepositories("install", "curl", "curl-minimal");
    onRepositories("install", "/usr/sbin/httpd", "--verbose", "--ordered");
    onRepositories("upgrade", "--installed", installed);
    onModules("module", "list");
    onModules("install", "@node:20");
    onRepositories("remove", "bash", "--installed", installed);
    onRepositories("distro-sync", "--zypp", "--installed", installed);
    String recorded = scratch.resolve("case").toString();
    onRepositories("install", "httpd", "--record", recorded);
    command("testcase", recorded);
  }

  private void closures() {
    for (String format : FINDINGS_FORMATS) {
      onRepositories("closure", "--format", format);
    }
    onRepositories("closure", "--level", "provides");
    onRepositories("closure-diff", "--without", "bash");
    onRepositories("lint");
  }

  private void onRepositories(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    for (String part : List.of("base", "updates")) {
      all.add("--repo");
      all.add(part + "=" + testdata.resolve("al2023-like").resolve(part).resolve("x86_64"));
    }
    all.addAll(List.of("--arch", "x86_64"));
    command(all.toArray(String[]::new));
  }

  private void onModules(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    for (String part : List.of("base", "appstream")) {
      all.addAll(List.of("--repo", testdata.resolve("modules-like").resolve(part).toString()));
    }
    all.addAll(List.of("--arch", "x86_64"));
    command(all.toArray(String[]::new));
  }

  private void command(String... args) {
    Main.run(args, new CommandIo(nowhere, nowhere, Map.of(), System.console() != null));
  }
}
