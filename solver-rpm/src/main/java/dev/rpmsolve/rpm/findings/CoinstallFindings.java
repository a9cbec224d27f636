package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns the verdict on a list of items into findings.
 *
 * <p>Keys are made of the items that conflict and the name of the list, so that what changes inside
 * of packages changes no key.
 */
public final class CoinstallFindings {
  private CoinstallFindings() {}

  /**
   * Turns conflicts into findings.
   *
   * @param universe the packages there are
   * @param options which of them counted
   * @param list what the list is called
   * @param report the verdict
   * @return one finding, with a root cause of its own, for each minimal set of items that conflict;
   *     all of them new
   */
  public static Findings of(
      Universe universe, ClosureOptions options, String list, CoinstallReport report) {
    Hints hints = new Hints(universe, new Counting(universe, options));
    Grouping grouping = new Grouping();
    for (CoinstallReport.Conflict conflict : report.conflicts()) {
      add(conflict, report, hints, list, grouping);
    }
    return grouping.build();
  }

  private static void add(
      CoinstallReport.Conflict conflict,
      CoinstallReport report,
      Hints hints,
      String list,
      Grouping grouping) {
    List<CoinstallReport.Item> items = conflict.items().stream().map(report.items()::get).toList();
    List<String> specs = items.stream().map(item -> text(item.selection())).toList();
    String rootKey =
        Rule.NOT_COINSTALLABLE.id()
            + " "
            + specs.stream().sorted().collect(Collectors.joining(" + "));
    boolean isUnknown = items.stream().anyMatch(item -> item.candidates().isEmpty());
    Root root = Terminals.of(conflict.explanation());
    String what = String.join(" and ", specs);
    String title =
        isUnknown
            ? "nothing matches " + what
            : what
                + (specs.size() == 1 ? " cannot be installed: " : " cannot be installed together: ")
                + Hints.title(root);
    String hint =
        isUnknown
            ? "check the name, add the repository that has it, or take it off the list"
            : hints.hint(root.cause(), Terminals.sources(root.cause()).toList());
    grouping.add(
        new Grouping.Head(Rule.NOT_COINSTALLABLE, rootKey, title, hint),
        Terminals.sources(root.cause()).toList(),
        new Finding(
            Rule.NOT_COINSTALLABLE,
            rootKey + " in " + list,
            new Subject.NamedList(list, specs),
            rootKey,
            new Evidence.Contradiction(conflict.explanation()),
            Status.NEW,
            ""));
  }

  private static String text(Selection selection) {
    return selection instanceof Selection.Spec spec ? spec.text() : selection.toString();
  }
}
