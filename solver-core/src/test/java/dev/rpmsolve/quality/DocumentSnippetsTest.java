package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSnippetsTest {

  @TempDir Path root;

  @TempDir Path scratch;

  private DocumentSnippets readme(String text) throws IOException {
    Files.writeString(root.resolve("README.md"), text);
    return DocumentSnippets.ofProject(root);
  }

  private List<String> errorsOf(String text) throws IOException {
    return readme(text).compileErrors(List.of("java.util"), scratch);
  }

  @Test
  void bodyWithImportsCompiles() throws IOException {
    assertEquals(
        List.of(),
        errorsOf(
            """
            ```java
            import java.nio.file.Path;

            List<Path> paths = List.of(Path.of("a"));
            record Local(int a) {}
            Thread.sleep(new Local(paths.size()).a());
            ```
            """));
  }

  @Test
  void typesCompile() throws IOException {
    assertEquals(
        List.of(),
        errorsOf(
            """
            ```java
            // Two types.
            @FunctionalInterface
            public interface A {
              List<B> f();
            }

            final class B {}
            ```
            """));
  }

  @Test
  void errorNamesDocumentAndLine() throws IOException {
    List<String> errors = errorsOf("# Title\n\n```java\nint a = 1;\nint b = c;\n```\n");
    assertEquals(1, errors.size());
    assertTrue(errors.get(0).startsWith("README.md:5: cannot find symbol"), errors.get(0));
  }

  @Test
  void documentsBelowDocsAreReadAndOtherLanguagesAreNot() throws IOException {
    Files.createDirectories(root.resolve("docs/deep"));
    Files.writeString(root.resolve("docs/deep/a.md"), "```java\nbroken\n```\n```xml\n<a/>\n```\n");
    DocumentSnippets snippets = DocumentSnippets.ofProject(root);
    assertEquals(1, snippets.count("java"));
    assertEquals(1, snippets.count("xml"));
    List<String> errors = snippets.compileErrors(List.of(), scratch);
    assertTrue(errors.get(0).startsWith("docs/deep/a.md:2: "), errors.get(0));
  }

  @Test
  void unknownCommandIsFound() throws IOException {
    DocumentSnippets snippets =
        readme(
            """
            ```sh
            mvn -B verify
            ./rpmsolve --version
            ./rpmsolve solve --repo a b
            ./rpmsolve solv b
            ```
            """);
    assertEquals(
        List.of("README.md:5: unknown command solv"), snippets.unknownCommands("solve"::equals));
  }

  @Test
  void internalPackagesAreNotImported() throws IOException {
    for (String name : List.of("a/A.java", "a/internal/B.java", "c/package-info.java")) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), "");
    }
    assertEquals(List.of("a"), DocumentSnippets.publicPackages(root));
  }
}
