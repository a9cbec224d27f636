package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.JointAnswer;
import dev.rpmsolve.rpm.lock.LockDiff;
import dev.rpmsolve.rpm.lock.LockFile;
import dev.rpmsolve.rpm.lock.LockFinding;
import dev.rpmsolve.rpm.lock.LockedMachine;
import dev.rpmsolve.rpm.lock.LockedPackage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes for people what lock files are about; JSON is written by {@link LockJson}. */
public final class LockReports {
  private static final int SHOWN = 12;
  private static final String DIFFERENT = "DIFFERENT";

  private final Appendable out;

  private LockReports(Appendable out) {
    this.out = out;
  }

  /**
   * Writes what a new lock file holds.
   *
   * @param lock the file
   * @param answer how it was chosen
   * @param out receives the text
   * @throws IOException if it cannot be written
   */
  public static void created(LockFile lock, JointAnswer.Found answer, Appendable out)
      throws IOException {
    LockReports report = new LockReports(out);
    for (LockedMachine machine : lock.machines()) {
      long bytes = machine.packages().stream().mapToLong(LockedPackage::size).sum();
      report.line(
          machine.arch()
              + ": "
              + Quantities.count(machine.packages().size(), "package")
              + ", "
              + Quantities.bytes(bytes)
              + " to download");
    }
    report.versions(lock, answer);
  }

  private void versions(LockFile lock, JointAnswer.Found answer) throws IOException {
    if (lock.machines().size() < 2) {
      return;
    }
    Map<String, Map<String, Set<String>>> differing = lock.differing();
    long names =
        lock.machines().stream()
            .flatMap(machine -> machine.packages().stream())
            .map(one -> one.nevra().name())
            .distinct()
            .count();
    // With criteria, these come first, and the sum is not that of the machines by themselves.
    Optional<JointAnswer.Sum> sum =
        answer.sums().stream().limit(1).filter(one -> one.name().equals(DIFFERENT)).findFirst();
    int count = differing.size();
    String verb = count == 1 ? " differs" : " differ";
    boolean isLeast = answer.isProven() && sum.filter(one -> one.bound() == count).isPresent();
    line(
        count == 0
            ? "All names have the same version on every architecture that has them."
            : Quantities.count(count, "name")
                + " of "
                + names
                + verb
                + " in version"
                + (isLeast ? ", and fewer cannot:" : ":"));
    int shown = 0;
    for (Map.Entry<String, Map<String, Set<String>>> name : differing.entrySet()) {
      if (++shown > SHOWN) {
        line("  and " + (count - SHOWN) + " others");
        break;
      }
      StringBuilder text = new StringBuilder("  ").append(name.getKey()).append(':');
      name.getValue()
          .forEach(
              (arch, versions) ->
                  text.append(' ').append(String.join(", ", versions)).append(" (" + arch + ")"));
      line(text.toString());
    }
    if (sum.filter(one -> one.first() > count).isPresent()) {
      line("By themselves the architectures would differ in " + sum.get().first() + ".");
    }
  }

  /**
   * Writes what a check of a lock file found.
   *
   * @param lock the file
   * @param findings what was found
   * @param out receives the text
   * @throws IOException if it cannot be written
   */
  public static void verified(LockFile lock, List<LockFinding> findings, Appendable out)
      throws IOException {
    LockReports report = new LockReports(out);
    for (LockFinding finding : findings) {
      String place = finding.arch().map(arch -> arch + ": ").orElse("");
      report.line(
          (finding.kind().isError() ? "error: " : "note: ")
              + place
              + finding.subject()
              + ": "
              + finding.detail());
    }
    long errors = findings.stream().filter(finding -> finding.kind().isError()).count();
    int packages = lock.machines().stream().mapToInt(one -> one.packages().size()).sum();
    report.line(
        errors == 0
            ? Quantities.count(packages, "package")
                + " on "
                + Quantities.count(lock.machines().size(), "architecture")
                + ": all there, unchanged, and they go together."
            : Quantities.count(errors, "error") + ".");
  }

  /**
   * Writes what differs between two lock files.
   *
   * @param diff the differences
   * @param out receives the text
   * @throws IOException if it cannot be written
   */
  public static void diff(LockDiff diff, Appendable out) throws IOException {
    LockReports report = new LockReports(out);
    if (diff.isEmpty()) {
      report.line("Nothing differs.");
      return;
    }
    if (diff.isRequestChanged()) {
      report.line("What is asked for differs.");
    }
    String arch = "";
    for (LockDiff.Change change : diff.changes()) {
      if (!change.arch().equals(arch)) {
        arch = change.arch();
        report.line(arch + ":");
      }
      report.line("  " + word(change.kind()) + " " + what(change));
    }
    report.line(counts(diff));
  }

  /**
   * Writes what differs as a table of Markdown.
   *
   * @param diff the differences
   * @param out receives the text
   * @throws IOException if it cannot be written
   */
  public static void markdown(LockDiff diff, Appendable out) throws IOException {
    out.append(MarkupEscapes.markdown(diff.isEmpty() ? "Nothing differs." : counts(diff)));
    out.append('\n');
    if (diff.isRequestChanged()) {
      out.append("\nWhat is asked for differs.\n");
    }
    if (diff.changes().isEmpty()) {
      return;
    }
    out.append("\n| arch | change | package | before | after |\n|---|---|---|---|---|\n");
    for (LockDiff.Change change : diff.changes()) {
      out.append("| ").append(MarkupEscapes.markdown(change.arch()));
      out.append(" | ").append(word(change.kind()));
      out.append(" | ").append(MarkupEscapes.markdown(change.subject().name()));
      out.append(" | ").append(change.before().map(LockReports::version).orElse(""));
      out.append(" | ").append(change.after().map(LockReports::version).orElse(""));
      out.append(" |\n");
    }
  }

  private static String version(LockedPackage one) {
    return MarkupEscapes.markdown(one.nevra().evr() + "." + one.nevra().arch());
  }

  private static String word(LockDiff.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String what(LockDiff.Change change) {
    String text = change.subject().toString();
    return switch (change.kind()) {
      case ADDED, REMOVED -> text;
      case UPGRADED, DOWNGRADED -> text + ", was " + change.before().orElseThrow().nevra().evr();
      case OTHER_FILE ->
          text
              + ": "
              + hex(change.before().orElseThrow())
              + " before, "
              + hex(change.after().orElseThrow())
              + " now";
      case MOVED ->
          text
              + " from "
              + place(change.before().orElseThrow())
              + " to "
              + place(change.after().orElseThrow());
    };
  }

  private static String hex(LockedPackage one) {
    return one.checksum().hex().substring(0, SHOWN);
  }

  private static String place(LockedPackage one) {
    return one.repository() + " " + one.location() + " (" + one.size() + " bytes)";
  }

  private static String counts(LockDiff diff) {
    StringBuilder text = new StringBuilder();
    for (LockDiff.Kind kind : LockDiff.Kind.values()) {
      long count = diff.changes().stream().filter(change -> change.kind() == kind).count();
      if (count > 0) {
        text.append(text.length() == 0 ? "" : ", ").append(count).append(' ').append(word(kind));
      }
    }
    return text.length() == 0 ? "No package differs." : text + ".";
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
