package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.testcase.Statement.Genid;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Missing;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Operation;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The stack machine of test cases that builds dependencies step by step, and the listing of such
 * steps for a dependency.
 */
public final class GenidMachine {
  private static final Map<String, DependencyKind> KINDS =
      Map.of(
          "solvable:supplements", DependencyKind.SUPPLEMENTS,
          "solvable:conflicts", DependencyKind.CONFLICTS,
          "solvable:provides", DependencyKind.PROVIDES);

  private final String file;
  private final Deque<TestcaseDependency> stack = new ArrayDeque<>();

  private GenidMachine(String file) {
    this.file = file;
  }

  /**
   * Carries out the steps of a run.
   *
   * @param file the name of the test case, for messages
   * @param steps the steps in order
   * @return what is left on the stack, the topmost dependency first; in that order they become jobs
   * @throws MetadataException if a step needs what is not there, naming its line
   */
  public static List<TestcaseDependency> run(String file, List<Genid> steps) {
    GenidMachine machine = new GenidMachine(file);
    for (Genid step : steps) {
      try {
        machine.carryOut(step);
      } catch (IllegalArgumentException e) {
        throw machine.complaint(step, "a step that makes a dependency", e.getMessage());
      }
    }
    return List.copyOf(machine.stack);
  }

  private void carryOut(Genid step) {
    switch (step.command()) {
      case WORD -> stack.push(new Word(step.argument()));
      case MISSING -> stack.push(new Missing());
      case DEPENDENCY ->
          stack.push(
              step.argument().isEmpty()
                  ? new Missing()
                  : TestcaseDependency.parseOrMissing(step.argument()));
      case OPERATOR -> {
        TestcaseDependency right = pop(step);
        TestcaseOperator operator =
            TestcaseOperator.at(step.argument(), 0)
                .orElseThrow(() -> complaint(step, "an operator", step.argument()));
        stack.push(TestcaseDependency.of(pop(step), operator, right));
      }
      case SUSE_DEPENDENCY -> {
        DependencyKind kind = KINDS.get(step.argument());
        if (kind == null) {
          throw complaint(step, "supplements, conflicts or provides", step.argument());
        }
        stack.push(SuseDependencies.rewrite(kind, pop(step)));
      }
    }
  }

  private TestcaseDependency pop(Genid step) {
    if (stack.isEmpty()) {
      throw complaint(step, "a dependency on the stack", "none");
    }
    return stack.pop();
  }

  private MetadataException complaint(Genid step, String expected, String found) {
    return MetadataException.atLine(
        Kind.MALFORMED, file, step.line(), new Finding(expected, found), "repair this line");
  }

  /**
   * Lists the steps that build a dependency, as a result of the kind {@link ResultKind#GENID} does.
   *
   * @param dependency the dependency
   * @return the printed dependency, a complaint if that is read as another one, and the steps
   */
  public static List<String> listing(TestcaseDependency dependency) {
    List<String> lines = new ArrayList<>();
    String text = dependency.toString();
    lines.add("genid dep " + text);
    TestcaseDependency again = TestcaseDependency.parseOrMissing(text);
    if (!again.equals(dependency)) {
      lines.add("genid roundtrip error: " + again);
    }
    list(dependency, 1, lines);
    return lines;
  }

  private static int list(TestcaseDependency dependency, int number, List<String> lines) {
    int next = number;
    String step;
    if (dependency instanceof Operation operation) {
      next = list(operation.right(), list(operation.left(), next, lines), lines);
      boolean isNamed = operation.operator().isNamed();
      step = "op " + (isNamed ? operation.operator().symbol() : "unknown");
    } else {
      step = dependency instanceof Word word ? "lit " + word.text() : "null";
    }
    lines.add(String.format(Locale.ROOT, "genid %2d: genid %s", next, step));
    return next + 1;
  }
}
