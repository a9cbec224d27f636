package dev.rpmsolve.quality;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that exist only as text. */
final class SourceCompiler {

  private SourceCompiler() {}

  /**
   * An error of the compiler.
   *
   * @param line line in the source, 1-based
   * @param message what the compiler says
   */
  record Problem(long line, String message) {}

  /**
   * Compiles against the class path of the running test and returns the errors.
   *
   * @param sources source text by file path, for example {@code a/B.java}
   * @param output existing folder for the class files
   */
  static List<Problem> compile(Map<String, String> sources, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", output.toString(), "-classpath", classPath());
    List<TextSource> units =
        sources.entrySet().stream()
            .map(entry -> new TextSource(entry.getKey(), entry.getValue()))
            .toList();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      compiler.getTask(null, manager, problems, options, null, units).call();
    }
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .map(problem -> new Problem(problem.getLineNumber(), problem.getMessage(Locale.ROOT)))
        .toList();
  }

  // Surefire starts the tests from one small jar and keeps the real class path in this property.
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** A source file in memory. */
  private static final class TextSource extends SimpleJavaFileObject {
    private final String text;

    TextSource(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
