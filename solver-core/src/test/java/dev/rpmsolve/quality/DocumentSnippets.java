package dev.rpmsolve.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fenced examples in the project's Markdown documents.
 *
 * <p>A fence marked {@code java} is either a compilation unit (its first declaration is a type) or
 * the body of a method that may throw anything. In a fence marked {@code sh}, the lines that start
 * with {@code ./rpmsolve} are calls of the launcher.
 */
public final class DocumentSnippets {

  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:public|final|abstract|sealed|non-sealed)\\s+)*"
              + "(?:class|record|interface|enum)\\s+(\\w+)");

  private static final String LAUNCHER = "./rpmsolve";

  private final List<Snippet> snippets;

  private DocumentSnippets(List<Snippet> snippets) {
    this.snippets = snippets;
  }

  /**
   * The content of one fence.
   *
   * @param document name of the document
   * @param line line of the document that holds the first line of the content, 1-based
   * @param language first word after the opening fence, may be empty
   * @param lines the content
   */
  record Snippet(String document, int line, String language, List<String> lines) {}

  /** Returns the fences in {@code README.md} and the documents below {@code docs}. */
  public static DocumentSnippets ofProject(Path root) throws IOException {
    List<Path> documents = new ArrayList<>();
    if (Files.isRegularFile(root.resolve("README.md"))) {
      documents.add(root.resolve("README.md"));
    }
    documents.addAll(Sources.below(root.resolve("docs"), ".md"));
    List<Snippet> result = new ArrayList<>();
    for (Path document : documents) {
      String name = root.relativize(document).toString();
      result.addAll(extract(name, Files.readAllLines(document)));
    }
    return new DocumentSnippets(List.copyOf(result));
  }

  /** Returns the fences in the lines of one document; a fence that never closes reaches its end. */
  static List<Snippet> extract(String document, List<String> lines) {
    List<Snippet> result = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean fence = i == lines.size() || lines.get(i).strip().startsWith("```");
      if (fence && start < 0) {
        start = i;
      } else if (fence) {
        String language = lines.get(start).strip().substring(3).strip().split("\\s", 2)[0];
        List<String> content = List.copyOf(lines.subList(start + 1, i));
        result.add(new Snippet(document, start + 2, language, content));
        start = -1;
      }
    }
    return result;
  }

  /** Returns how many fences there are in a language. */
  public long count(String language) {
    return snippets.stream().filter(snippet -> snippet.language().equals(language)).count();
  }

  /**
   * Compiles every Java fence by itself and returns the errors, as {@code document:line: message}.
   *
   * @param importedPackages packages whose types a method body may use by their simple names
   * @param scratch empty folder for class files
   */
  public List<String> compileErrors(List<String> importedPackages, Path scratch)
      throws IOException {
    String imports =
        importedPackages.stream()
            .map(name -> "import " + name + ".*;")
            .collect(Collectors.joining(" "));
    List<String> errors = new ArrayList<>();
    for (Snippet snippet : snippets) {
      if (!snippet.language().equals("java")) {
        continue;
      }
      Path output = Files.createDirectories(scratch.resolve("snippet" + snippet.line()));
      for (SourceCompiler.Problem problem :
          SourceCompiler.compile(compilationUnit(snippet, imports), output)) {
        long line = snippet.line() + problem.line() - 2;
        errors.add(snippet.document() + ":" + line + ": " + problem.message());
      }
    }
    return List.copyOf(errors);
  }

  // Everything added goes into the first line, so that line numbers of errors can be mapped back.
  private static Map<String, String> compilationUnit(Snippet snippet, String imports) {
    StringBuilder head = new StringBuilder(imports);
    List<String> body = new ArrayList<>();
    String type = "";
    boolean declared = false;
    for (String line : snippet.lines()) {
      if (line.startsWith("import ")) {
        head.append(' ').append(line);
        body.add("");
        continue;
      }
      body.add(line);
      Matcher matcher = TYPE.matcher(line);
      if (!declared && matcher.find()) {
        type = matcher.group(1);
      }
      declared |= !line.isBlank() && !line.matches("\\s*(//|/?\\*|@).*");
    }
    String text = String.join("\n", body);
    if (!type.isEmpty()) {
      return Map.of(type + ".java", head + "\n" + text);
    }
    head.append(" final class Snippet { static void run() throws Exception {");
    return Map.of("Snippet.java", head + "\n" + text + "\n}}");
  }

  /**
   * Returns the calls of the launcher whose first word that is no option is not a known command.
   *
   * @param isCommand whether the launcher knows a command of this name
   */
  public List<String> unknownCommands(Predicate<String> isCommand) {
    List<String> result = new ArrayList<>();
    for (Snippet snippet : snippets) {
      for (int i = 0; snippet.language().equals("sh") && i < snippet.lines().size(); i++) {
        List<String> words = List.of(snippet.lines().get(i).strip().split("\\s+"));
        if (!words.get(0).equals(LAUNCHER)) {
          continue;
        }
        String place = snippet.document() + ":" + (snippet.line() + i) + ": ";
        words.stream()
            .skip(1)
            .filter(word -> !word.startsWith("-"))
            .findFirst()
            .filter(word -> !isCommand.test(word))
            .ifPresent(word -> result.add(place + "unknown command " + word));
      }
    }
    return List.copyOf(result);
  }

  /** Returns the packages with types below a source folder, without internal ones, sorted. */
  public static List<String> publicPackages(Path sources) throws IOException {
    return Sources.below(sources, ".java").stream()
        .filter(path -> !path.endsWith("package-info.java"))
        .map(path -> sources.relativize(path.getParent()).toString().replace('/', '.'))
        .map(name -> name.replace('\\', '.'))
        .filter(name -> !name.contains(".internal"))
        .distinct()
        .toList();
  }
}
