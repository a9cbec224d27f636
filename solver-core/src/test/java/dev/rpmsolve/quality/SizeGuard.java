package dev.rpmsolve.quality;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The guard of sizes: lines of a file, lines and parameters of a method.
 *
 * <p>A method runs from its first modifier or annotation to its closing brace; its Javadoc does not
 * count. Initializer blocks count as methods. The canonical constructor of a record may have as
 * many parameters as the record has components.
 */
public final class SizeGuard {

  private static final int MAX_FILE_LINES = 800;
  private static final int MAX_METHOD_LINES = 80;
  private static final int MAX_PARAMETERS = 5;

  private final List<Integer> fileLines = new ArrayList<>();
  private final List<Integer> methodLines = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  private SizeGuard() {}

  /** Returns the measures of all Java files below a source folder. */
  public static SizeGuard measure(Path sources) throws IOException {
    SizeGuard guard = new SizeGuard();
    List<Path> files = Sources.below(sources, ".java");
    if (!files.isEmpty()) {
      guard.parse(sources, files);
    }
    return guard;
  }

  /** Returns the sizes above a limit, in the order of the files. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** Returns medians and 90th percentiles beside the goals, in one line. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "sizes: %d files, lines median %d (goal 150), p90 %d (goal 400);"
            + " %d methods, lines median %d, p90 %d",
        fileLines.size(),
        percentile(fileLines, 50),
        percentile(fileLines, 90),
        methodLines.size(),
        percentile(methodLines, 50),
        percentile(methodLines, 90));
  }

  private static int percentile(List<Integer> values, int percent) {
    List<Integer> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
  }

  private void parse(Path sources, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problems,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        String name = sources.relativize(Path.of(unit.getSourceFile().toUri())).toString();
        int lines = (int) unit.getSourceFile().getCharContent(true).toString().lines().count();
        fileLines.add(lines);
        check(name, "lines", lines, MAX_FILE_LINES);
        unit.accept(new Scanner(name, unit, positions), Optional.empty());
      }
    }
    problems.getDiagnostics().forEach(problem -> violations.add(problem.toString()));
  }

  private void check(String place, String what, int value, int limit) {
    if (value > limit) {
      violations.add(place + ": " + value + " " + what + ", limit " + limit);
    }
  }

  /** Walks one file; the argument is the class around the visited tree. */
  private final class Scanner extends TreeScanner<Void, Optional<ClassTree>> {
    private final String file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Scanner(String file, CompilationUnitTree unit, SourcePositions positions) {
      this.file = file;
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree tree, Optional<ClassTree> outer) {
      for (Tree member : tree.getMembers()) {
        if (member instanceof BlockTree) {
          measure("initializer", member);
        }
      }
      return super.visitClass(tree, Optional.of(tree));
    }

    @Override
    public Void visitMethod(MethodTree tree, Optional<ClassTree> owner) {
      String place = measure(tree.getName().toString(), tree);
      int parameters = tree.getParameters().size();
      if (owner.isEmpty() || !isCanonicalConstructor(tree, owner.get())) {
        check(place, "parameters", parameters, MAX_PARAMETERS);
      }
      return super.visitMethod(tree, owner);
    }

    private String measure(String name, Tree tree) {
      LineMap map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, tree));
      long last = map.getLineNumber(positions.getEndPosition(unit, tree));
      int lines = (int) (last - first + 1);
      String place = file + ":" + first + " " + name;
      methodLines.add(lines);
      check(place, "lines", lines, MAX_METHOD_LINES);
      return place;
    }

    private boolean isCanonicalConstructor(MethodTree tree, ClassTree owner) {
      if (owner.getKind() != Tree.Kind.RECORD || !tree.getName().contentEquals("<init>")) {
        return false;
      }
      List<String> components =
          owner.getMembers().stream()
              .filter(VariableTree.class::isInstance)
              .map(VariableTree.class::cast)
              .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
              .map(field -> field.getType().toString())
              .toList();
      return components.equals(
          tree.getParameters().stream().map(field -> field.getType().toString()).toList());
    }
  }
}
