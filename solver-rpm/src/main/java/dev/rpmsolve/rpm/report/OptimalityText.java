package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.RunnerUp;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.universe.RpmPackage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says for people how good an answer is by its criteria, and what the next best ones are. */
final class OptimalityText {
  private static final String INDENT = "  ";

  private final Appendable out;

  OptimalityText(Appendable out) {
    this.out = out;
  }

  void write(Resolution resolution) throws IOException {
    if (resolution.extras().optimality().isEmpty()) {
      return;
    }
    Optimality optimality = resolution.extras().optimality().get();
    out.append('\n');
    out.append(
        optimality.isProven()
            ? "By the criteria, this is proven to be the best answer:\n"
            : "The best answer found; it is not proven that none is better:\n");
    values(optimality);
    if (resolution.extras().proof().isPresent()) {
      int steps = resolution.extras().proof().get().steps();
      out.append("The proof has " + Quantities.count(steps, "step") + ".\n");
    }
    int place = 2;
    for (RunnerUp next : resolution.extras().runnersUp()) {
      out.append("\nAnswer " + place++ + ", beside the best one:\n");
      difference("with", next.solution(), resolution.solution());
      difference("without", resolution.solution(), next.solution());
      values(next.optimality());
    }
  }

  private void difference(String word, Solution solution, Solution other) throws IOException {
    Set<RpmPackage> there = new HashSet<>(other.packages());
    List<RpmPackage> more = solution.packages().stream().filter(p -> !there.contains(p)).toList();
    if (!more.isEmpty()) {
      String names = more.stream().map(RpmPackage::toString).collect(Collectors.joining(", "));
      out.append(INDENT).append(word).append(' ').append(PlainText.escape(names)).append('\n');
    }
  }

  private void values(Optimality optimality) throws IOException {
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT);
    Optimality.Bounds wishes = optimality.wishes();
    if (wishes.value() != 0 || wishes.first() != 0) {
      row("short of what is asked for", wishes, table);
    }
    for (Optimality.Value value : optimality.values()) {
      row(value.criterion().toString(), value.bounds(), table);
    }
    table.writeTo(out);
  }

  private static void row(String name, Optimality.Bounds bounds, TextTable table) {
    table.row(
        INDENT + name,
        Long.toString(bounds.value()),
        bounds.isMet() ? "" : "at best " + bounds.bound(),
        bounds.first() == bounds.value() ? "" : "(" + bounds.first() + " in the first answer)");
  }
}
