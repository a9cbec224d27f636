package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.closure.ClosureDeltaReport.Loss;
import dev.rpmsolve.core.closure.ClosureDeltaReport.StillBroken;
import dev.rpmsolve.core.universe.RpmPackage;
import java.io.IOException;
import java.util.List;

/**
 * Writes for people what a change broke and mended: new findings by root cause, then what was
 * broken before, then what cannot be installed together any more.
 */
final class DeltaText {
  private static final int NAMES_SHOWN = 8;
  private static final int LOSSES_SHOWN = 20;

  private final Appendable out;
  private final TextStyle style;
  private final List<Detail> details;

  DeltaText(Appendable out, TextStyle style, List<Detail> details) {
    this.out = out;
    this.style = style;
    this.details = details;
  }

  void write(CheckedDelta checked) throws IOException {
    CheckedTarget target = checked.target();
    ClosureDeltaReport delta = checked.delta();
    new FindingsText(out, style, details).causes(target.judgement());
    packages("Fixed, can be installed now", delta.fixed());
    packages("Gone, could not be installed before", delta.gone());
    stillBroken(delta.stillBroken());
    losses(delta.losses());
    if (checked.set().isPresent()) {
      set(checked, checked.set().get());
    }
    CheckEffort effort = target.effort();
    line(EffortText.times(effort.loadNanos(), effort.checkNanos(), "checking"));
    if (!effort.isComplete()) {
      line(style.bad("incomplete: ") + EffortText.stop(effort.stop().orElseThrow()));
    }
    summary(checked);
  }

  private void packages(String what, List<RpmPackage> packages) throws IOException {
    if (!packages.isEmpty()) {
      line(what + ": " + FindingText.names(packages, shown(NAMES_SHOWN)));
      line("");
    }
  }

  private int shown(int usual) {
    return details.contains(Detail.FACTS) ? Integer.MAX_VALUE : usual;
  }

  private void stillBroken(List<StillBroken> packages) throws IOException {
    if (packages.isEmpty()) {
      return;
    }
    List<RpmPackage> others =
        packages.stream()
            .filter(StillBroken::hasOtherCause)
            .map(still -> still.after().subject())
            .toList();
    line("Broken before and now: " + Quantities.count(packages.size(), "package"));
    if (!others.isEmpty()) {
      line("  by other facts now: " + FindingText.names(others, shown(NAMES_SHOWN)));
    }
    line("");
  }

  private void losses(List<Loss> losses) throws IOException {
    if (losses.isEmpty()) {
      return;
    }
    int count = Math.min(losses.size(), shown(LOSSES_SHOWN));
    line("Could be installed together before, and cannot now:");
    for (Loss loss : losses.subList(0, count)) {
      boolean isItself = loss.excluding().equals(loss.changed());
      line(
          "  "
              + FindingText.name(loss.changed())
              + " and "
              + FindingText.name(loss.other())
              + (isItself ? "" : ", because of " + FindingText.name(loss.excluding())));
    }
    if (count < losses.size()) {
      line("  and " + Quantities.count(losses.size() - count, "more pair") + ": --verbose");
    }
    line("");
  }

  private void set(CheckedDelta checked, CheckedDelta.SetDelta set) throws IOException {
    boolean isGood = set.after().isCoinstallable();
    line(
        "The list of --set "
            + (set.before().isCoinstallable() ? "could" : "could not")
            + " be installed together before, and "
            + (isGood ? style.good("can now") : style.bad("cannot now"))
            + (isGood ? "." : ":"));
    if (!isGood) {
      new CoinstallText(out).conflicts(new CheckedSet(checked.target().universe(), set.after(), 0));
    } else {
      line("");
    }
  }

  private void summary(CheckedDelta checked) throws IOException {
    ClosureDeltaReport delta = checked.delta();
    int bad = delta.broken().size();
    int excused = bad - checked.target().freshCount();
    String verdict = bad + " newly broken" + (excused > 0 ? ", " + excused + " of them known" : "");
    line(
        Quantities.count(delta.report().checkedCount(), "package")
            + " checked, "
            + delta.changedCount()
            + " changed, "
            + (bad == 0 ? style.good(verdict) : style.bad(verdict))
            + ", "
            + delta.fixed().size()
            + " fixed");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
