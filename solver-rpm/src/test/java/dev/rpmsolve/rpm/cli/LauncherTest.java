package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with a small program in place of the jar. */
class LauncherTest {
  private static final Path SCRIPT = Path.of(System.getProperty("rpmsolve.root"), "rpmsolve");
  private static final String TRAINING = "dev/rpmsolve/rpm/cli/ArchiveTraining.class";

  @TempDir Path folder;
  private Path root;
  private Path jar;

  /** What the jar of this test runs: says what it was given. */
  static final class Program {
    private Program() {}

    /** Prints the arguments. */
    public static void main(String[] args) {
      System.out.print("ran " + String.join(",", args) + "\n");
    }
  }

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
    root = Files.createDirectories(folder.resolve("a checkout"));
    Files.copy(SCRIPT, root.resolve("rpmsolve"));
    assertTrue(root.resolve("rpmsolve").toFile().setExecutable(true));
    jar = Files.createDirectories(root.resolve("solver-rpm/target")).resolve("rpmsolve.jar");
    writeJar(Program.class.getName(), resource(Program.class));
  }

  private static String resource(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private void writeJar(String main, String entry) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream in = LauncherTest.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
  }

  private Outcome launch(String... args) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(root.resolve("rpmsolve").toString()), Stream.of(args))
                .toList());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("RPMSOLVE_OPTS");
    // Java itself tells of this variable on standard error.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = builder.start().waitFor();
    return new Outcome(code, Files.readString(out), Files.readString(err));
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("solver-rpm/target/launcher"))) {
      List<Path> found = files.filter(path -> path.toString().endsWith(".jsa")).toList();
      assertEquals(1, found.size());
      return found.get(0);
    }
  }

  @Test
  void startsTheProgramWithItsArgumentsWhenNoArchiveCanBeMade() throws Exception {
    Outcome expected = new Outcome(0, "ran install,a b,--x\n", "");
    assertEquals(expected, launch("install", "a b", "--x"));
    // The training program is missing from this jar: that is noted, and not tried again.
    FileTime noted = Files.getLastModifiedTime(archive());
    assertEquals(0, Files.size(archive()));
    assertEquals(expected, launch("install", "a b", "--x"));
    assertEquals(noted, Files.getLastModifiedTime(archive()));
  }

  @Test
  void anUnfitArchiveIsPassedOverInSilence() throws Exception {
    Outcome expected = new Outcome(0, "ran version\n", "");
    assertEquals(expected, launch("version"));
    Files.write(archive(), new byte[100_000]);
    assertEquals(expected, launch("version"));
    Files.writeString(archive(), "no archive at all");
    assertEquals(expected, launch("version"));
  }

  @Test
  void anArchiveIsMadeAgainWhenTheJarIsNewer() throws Exception {
    launch("version");
    Path archive = archive();
    Files.writeString(archive, "old");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minusSeconds(3600)));
    assertEquals(new Outcome(0, "ran version\n", ""), launch("version"));
    assertEquals(0, Files.size(archive));
  }

  @Test
  void aFolderThatCannotHoldAnArchiveIsNoObstacle() throws Exception {
    Files.writeString(root.resolve("solver-rpm/target/launcher"), "a file is in the way");
    assertEquals(new Outcome(0, "ran version\n", ""), launch("version"));
  }

  @Test
  void theTrainingProgramIsWhereTheLauncherLooksForIt() throws IOException {
    String name = TRAINING.substring(0, TRAINING.length() - ".class".length()).replace('/', '.');
    assertEquals(ArchiveTraining.class.getName(), name);
    assertTrue(Files.readString(SCRIPT).contains(name));
  }
}
