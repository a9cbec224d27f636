package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.explanation.CompatibleText;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Writes what an answer does, and what is in its way, in libsolv's words.
 *
 * @param names the name of each package in the test case, by its id
 * @param installed ids of the installed packages
 * @param goals the job behind each goal, as libsolv prints it
 */
record AnswerLines(IntFunction<String> names, Set<Integer> installed, List<String> goals) {

  /** Lists what comes and goes. */
  List<String> transaction(Resolution answer) {
    List<String> lines = new ArrayList<>();
    Transaction transaction = answer.solution().transaction();
    for (Transaction.Departure departure : transaction.departures()) {
      String verb =
          switch (departure.action()) {
            case UPGRADE -> "upgrade";
            case DOWNGRADE -> "downgrade";
            case REINSTALL, MULTIREINSTALL -> "reinstall";
            case CHANGE -> "change";
            default -> "erase";
          };
      String by = departure.mainReplacement().map(p -> " " + name(p)).orElse("");
      lines.add(verb + " " + name(departure.subject()) + by);
    }
    transaction.steps().stream()
        .filter(step -> !isToldByDeparture(step))
        .forEach(step -> lines.add("install " + name(step.subject())));
    return lines;
  }

  /** What comes for a package of its name is told with that one, if it is its main replacement. */
  private static boolean isToldByDeparture(Transaction.Step step) {
    return step.removed().stream().anyMatch(old -> old.name().equals(step.subject().name()));
  }

  /** Lists the problems and their ways out. */
  List<String> problems(Resolution answer) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (Problem problem : answer.problems()) {
      number++;
      String text = CompatibleText.line(problem.headline(), p -> installed.contains(p.id()));
      lines.add("problem " + number + " info " + text);
      int solution = 0;
      for (Remedy remedy : problem.remedies()) {
        solution++;
        for (Remedy.Change change : remedy.changes()) {
          lines.add("problem " + number + " solution " + solution + " " + text(change));
        }
      }
    }
    return lines;
  }

  private String text(Remedy.Change change) {
    if (change instanceof Remedy.Change.DropGoal drop) {
      return "deljob " + goals.get(drop.number());
    } else if (change instanceof Remedy.Change.AllowRemoval removal) {
      return "erase " + name(removal.subject());
    } else if (change instanceof Remedy.Change.AllowReplacement replacement) {
      return "replace " + name(replacement.subject()) + " " + name(replacement.replacement());
    }
    return "allow " + name(((Remedy.Change.AllowPackage) change).subject());
  }

  private String name(RpmPackage subject) {
    return names.apply(subject.id());
  }
}
