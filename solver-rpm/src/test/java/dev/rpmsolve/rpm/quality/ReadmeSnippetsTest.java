package dev.rpmsolve.rpm.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.quality.DocumentSnippets;
import dev.rpmsolve.quality.ModuleFolders;
import dev.rpmsolve.rpm.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeSnippetsTest {

  private static final Path ROOT = ModuleFolders.projectRoot();

  @Test
  void javaSnippetsCompile(@TempDir Path scratch) throws IOException {
    List<String> imports =
        new ArrayList<>(List.of("java.io", "java.nio.file", "java.time", "java.util"));
    for (String module : List.of("solver-core", "solver-rpm")) {
      imports.addAll(
          DocumentSnippets.publicPackages(ROOT.resolve(module).resolve("src/main/java")));
    }
    DocumentSnippets snippets = DocumentSnippets.ofProject(ROOT);
    System.out.println("java snippets in the documents: " + snippets.count("java"));
    assertEquals(List.of(), snippets.compileErrors(imports, scratch));
  }

  @Test
  void shellSnippetsCallKnownCommands() throws IOException {
    assertEquals(
        List.of(), DocumentSnippets.ofProject(ROOT).unknownCommands(ReadmeSnippetsTest::isCommand));
  }

  @Test
  void commandLineIsAskedForItsCommands() {
    assertTrue(isCommand("closure"));
    assertFalse(isCommand("closures"));
  }

  // The launcher script adds one command to those of the jar.
  private static boolean isCommand(String word) {
    if (word.equals("demo")) {
      return true;
    }
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return Main.run(new String[] {"help", word}, nowhere, nowhere) == 0;
  }
}
