package dev.rpmsolve.quality;

import java.nio.file.Path;

/**
 * Where one module keeps what the guards read.
 *
 * @param sources folder of the main Java sources
 * @param classes folder of the compiled main classes
 */
public record ModuleFolders(Path sources, Path classes) {

  /** Returns the folders of the module whose tests are running, in Maven's layout. */
  public static ModuleFolders ofRunningTest() {
    Path base = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return new ModuleFolders(base.resolve("src/main/java"), base.resolve("target/classes"));
  }

  /** Returns the root of the project, which holds {@code README.md} and the launcher. */
  public static Path projectRoot() {
    String root = System.getProperty("rpmsolve.root");
    Path base = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return root == null ? base.getParent() : Path.of(root).toAbsolutePath().normalize();
  }
}
