package dev.rpmsolve.rpm.differential;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.testcase.ReplayedAnswer;
import dev.rpmsolve.rpm.testcase.Selector;
import dev.rpmsolve.rpm.testcase.SelectorKind;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Updates that are aimed at packages of which no namesake of their color is installed.
 *
 * <p>libsolv 0.7.23 aims at installed namesakes of any color; its own test case {@code
 * targeted_color.t}, of a later release, wants only those of the same color.
 */
final class TargetColors {
  private TargetColors() {}

  static boolean isUpdateOfOtherColor(Question question, ReplayedAnswer answer) {
    boolean isColored =
        question.start().stream()
            .anyMatch(line -> line.matches("poolflags .*implicitobsoleteusescolors.*"));
    return isColored
        && question.jobs().stream()
            .filter(job -> job.startsWith("job update ") && !job.startsWith("job update all "))
            .anyMatch(job -> isOfOtherColor(job, answer));
  }

  private static boolean isOfOtherColor(String job, ReplayedAnswer answer) {
    String[] words = job.replaceAll(" \\[.*\\]$", "").split(" ", 4);
    SelectorKind kind =
        Arrays.stream(SelectorKind.values())
            .filter(one -> one.keyword().equals(words[2]))
            .findFirst()
            .orElseThrow();
    Universe universe = answer.packages().universe();
    int[] installed = answer.packages().installed();
    int[] selected = answer.packages().packages(new Selector(kind, words[3])).orElse(new int[0]);
    return IntStream.of(selected)
        .anyMatch(
            id ->
                IntStream.of(installed)
                    .anyMatch(
                        other ->
                            universe.nameId(id) == universe.nameId(other)
                                && (universe.archColors(id) & universe.archColors(other)) == 0));
  }
}
