package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryCollection;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryModule;
import dev.rpmsolve.core.advisory.AdvisoryPackage;
import dev.rpmsolve.core.advisory.AdvisoryRating;
import dev.rpmsolve.core.advisory.AdvisoryReference;
import dev.rpmsolve.core.advisory.AdvisorySeverity;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes advisories, and what they mean for a system, for people. */
final class AdvisoryText {
  private static final int DATE = "2000-01-01".length();

  private final Appendable out;

  AdvisoryText(Appendable out) {
    this.out = out;
  }

  void write(AdvisoryList list) throws IOException {
    if (list.depth() == AdvisoryList.Depth.FULL) {
      for (Advisory advisory : list.advisories()) {
        info(advisory);
        line("");
      }
    } else {
      TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
      for (Advisory advisory : list.advisories()) {
        table.row(
            PlainText.escapeWord(advisory.id()),
            severity(advisory.rating()),
            type(advisory.rating()),
            date(advisory.notes().dates().newest()),
            PlainText.escape(advisory.notes().texts().title()));
      }
      table.writeTo(out);
    }
    line(list.advisories().size() + " of " + advisories(list.total()));
  }

  private void info(Advisory advisory) throws IOException {
    line(advisory.id() + ": " + advisory.notes().texts().title());
    field("type", type(advisory.rating()));
    field("severity", severity(advisory.rating()));
    field("issued", time(advisory.notes().dates().issued()));
    field("updated", time(advisory.notes().dates().updated()));
    field("from", advisory.notes().origin().from());
    field("status", advisory.notes().origin().status());
    field("release", advisory.notes().origin().release());
    field("summary", advisory.notes().texts().summary());
    for (AdvisoryReference reference : advisory.references()) {
      field(
          reference.type().isEmpty() ? "reference" : reference.type(),
          reference.id()
              + (reference.title().isEmpty() || reference.title().equals(reference.id())
                  ? ""
                  : ": " + reference.title()));
    }
    paragraph("description", advisory.notes().texts().description());
    paragraph("solution", advisory.notes().texts().solution());
    for (AdvisoryCollection collection : advisory.collections()) {
      collection(collection);
    }
  }

  private void collection(AdvisoryCollection collection) throws IOException {
    String modules =
        collection.modules().stream()
            .map(AdvisoryModule::nameAndStream)
            .collect(Collectors.joining(", "));
    line(
        "  packages"
            + (collection.name().isEmpty() ? "" : " of " + collection.name())
            + (modules.isEmpty() ? "" : ", for module " + modules)
            + ":");
    for (AdvisoryPackage one : collection.packages()) {
      String suggestions =
          one.suggestions().stream().map(JsonOutput::word).collect(Collectors.joining(" and "));
      line("    " + one.nevra() + (suggestions.isEmpty() ? "" : "  (" + suggestions + " after)"));
    }
  }

  private void field(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      line("  " + name + ": " + value);
    }
  }

  private void paragraph(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      line("  " + name + ":");
      for (String part : text.split("\r?\n")) {
        line(part.isBlank() ? "" : "    " + part.replace("\t", "    "));
      }
    }
  }

  void write(AffectedSystem affected, boolean isComplete) throws IOException {
    List<AdvisoryMatch> open = affected.in(AdvisoryMatch.State.OPEN);
    items(affected, open);
    if (!open.isEmpty()) {
      line("");
    }
    unsatisfied(affected.verdicts(), new VerdictText(affected.universe(), isComplete));
    stale(affected.in(AdvisoryMatch.State.NOT_RUNNING));
    if (isComplete) {
      List<AdvisoryMatch> fixed = affected.in(AdvisoryMatch.State.FIXED);
      if (!fixed.isEmpty()) {
        line("Fixed already:");
        items(affected, fixed);
        line("");
      }
    }
    inactive(affected.scope());
    line("Time: " + Quantities.seconds(affected.loadNanos()) + " reading.");
    summary(affected, open);
  }

  private void items(AffectedSystem affected, List<AdvisoryMatch> matches) throws IOException {
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
    for (AdvisoryMatch match : matches) {
      Advisory advisory = match.advisory();
      for (AdvisoryItem item : match.items()) {
        if (match.state() == AdvisoryMatch.State.FIXED || item.state() == AdvisoryItem.State.OPEN) {
          table.row(
              PlainText.escapeWord(advisory.id()),
              severity(advisory.rating()),
              PlainText.escapeWord(item.installed().toString()),
              "fixed in " + PlainText.escapeWord(required(item)),
              item.state() == AdvisoryItem.State.OPEN ? offer(affected, advisory, item) : "");
        }
      }
    }
    table.writeTo(out);
  }

  private static String required(AdvisoryItem item) {
    return item.required().evr() + (item.isArchChange() ? "." + item.required().arch() : "");
  }

  private static String offer(AffectedSystem affected, Advisory advisory, AdvisoryItem item) {
    Optional<AdvisoryVerdict> verdict = affected.verdict(advisory);
    if (verdict.isEmpty()) {
      return "";
    } else if (verdict.get() instanceof AdvisoryVerdict.Reachable) {
      String via =
          item.offer() instanceof FixOffer.Offered offered
                  && !offered.packages().get(0).name().equals(item.installed().name())
              ? " by " + PlainText.escapeWord(offered.packages().get(0).toString())
              : "";
      return "can be fixed" + via;
    }
    return verdict.get() instanceof AdvisoryVerdict.Undecided
        ? "not decided"
        : "cannot be satisfied here";
  }

  /** Tells what a command that upgrades does about advisories. */
  void write(AdvisedOutcome outcome, VerdictText verdicts) throws IOException {
    line("");
    if (!outcome.fixed().isEmpty()) {
      line("This fixes:");
      TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
      for (AdvisoryMatch match : outcome.fixed()) {
        table.row(
            "  " + PlainText.escapeWord(match.advisory().id()),
            severity(match.advisory().rating()),
            type(match.advisory().rating()),
            PlainText.escape(names(match)));
      }
      table.writeTo(out);
      line("");
    }
    unsatisfied(outcome.left(), verdicts);
    List<AdvisoryVerdict> possible =
        outcome.left().stream().filter(AdvisoryVerdict.Reachable.class::isInstance).toList();
    if (!possible.isEmpty()) {
      line("Can be fixed, but not by this:");
      for (AdvisoryVerdict verdict : possible) {
        line("  " + verdict.match().advisory().id() + ": " + names(verdict.match()));
      }
      line("");
    }
    inactive(outcome.scope());
    if (outcome.scope().meetingAll() < outcome.scope().selected()) {
      line(
          "note: as for dnf, each of the options that select advisories is enough; "
              + outcome.scope().meetingAll()
              + " of the "
              + outcome.scope().selected()
              + " meet all of them");
    }
    line(
        outcome.scope().selected()
            + " of "
            + advisories(outcome.scope().total())
            + " asked for, "
            + (outcome.fixed().size() + outcome.left().size())
            + " open here: "
            + outcome.fixed().size()
            + " fixed by this, "
            + outcome.left().size()
            + " left");
  }

  /** Names what an advisory finds wanting. */
  private static String names(AdvisoryMatch match) {
    return match.open().stream()
        .map(item -> item.installed().name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void unsatisfied(List<AdvisoryVerdict> verdicts, VerdictText text) throws IOException {
    section(
        "cannot be satisfied here",
        verdicts.stream()
            .filter(
                v ->
                    v instanceof AdvisoryVerdict.NotOffered || v instanceof AdvisoryVerdict.Blocked)
            .toList(),
        text);
    section(
        "not decided",
        verdicts.stream().filter(AdvisoryVerdict.Undecided.class::isInstance).toList(),
        text);
  }

  private void section(String title, List<AdvisoryVerdict> verdicts, VerdictText text)
      throws IOException {
    if (verdicts.isEmpty()) {
      return;
    }
    line(advisories(verdicts.size()) + " " + title + ":");
    for (AdvisoryVerdict verdict : verdicts) {
      Advisory advisory = verdict.match().advisory();
      line("  " + advisory.id() + ", " + severity(advisory.rating()));
      for (String reason : text.lines(verdict)) {
        line(reason);
      }
    }
    line("");
  }

  private static String advisories(int count) {
    return count + (count == 1 ? " advisory" : " advisories");
  }

  private void stale(List<AdvisoryMatch> matches) throws IOException {
    for (AdvisoryMatch match : matches) {
      line(
          match.advisory().id()
              + ": fixed when the machine is started anew; "
              + match.items().stream()
                  .filter(item -> item.state() == AdvisoryItem.State.NOT_RUNNING)
                  .map(item -> item.installed() + " runs")
                  .collect(Collectors.joining(", ")));
    }
  }

  private void inactive(AffectedSystem.Scope scope) throws IOException {
    if (scope.inactive() > 0) {
      line(
          "note: "
              + advisories(scope.inactive())
              + " for streams of modules that are not said to be active; see --module");
    }
  }

  private void summary(AffectedSystem affected, List<AdvisoryMatch> open) throws IOException {
    List<String> severities = new ArrayList<>();
    for (int i = AdvisorySeverity.values().length - 1; i >= 0; i--) {
      long count = affected.open(AdvisorySeverity.values()[i]);
      if (count > 0) {
        severities.add(count + " " + AdvisorySeverity.values()[i].word());
      }
    }
    long reachable =
        affected.verdicts().stream().filter(AdvisoryVerdict.Reachable.class::isInstance).count();
    line(
        affected.scope().selected()
            + " of "
            + advisories(affected.scope().total())
            + " asked for, "
            + affected.matches().size()
            + " about what is installed, "
            + open.size()
            + " open"
            + (severities.isEmpty() ? "" : ": " + String.join(", ", severities))
            + (open.isEmpty()
                ? ""
                : affected.verdicts().isEmpty()
                    ? "; not tried whether they can be fixed: there is no --repo"
                    : "; " + reachable + " can be fixed"));
  }

  /** The word of the source, with ours where that is another. */
  private static String severity(AdvisoryRating rating) {
    String word = rating.severityWord();
    boolean isSame = word.equalsIgnoreCase(rating.severity().word());
    if (word.isEmpty()) {
      return rating.severity().word();
    }
    return PlainText.escape(word) + (isSame ? "" : " (" + rating.severity().word() + ")");
  }

  private static String type(AdvisoryRating rating) {
    return rating.typeWord().isEmpty()
        ? rating.type().word()
        : PlainText.escapeWord(rating.typeWord());
  }

  private static String date(Optional<Instant> time) {
    return time.map(t -> t.toString().substring(0, DATE)).orElse("");
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
