package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.enablement.EnabledSet;
import dev.rpmsolve.core.enablement.EnablementReason;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.EnablementRule;
import dev.rpmsolve.rpm.metadata.Topic;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says for people which optional repositories to enable, and why just these. */
final class EnablementText {
  private final Appendable out;
  private final EnablementOutcome outcome;

  EnablementText(EnablementOutcome outcome, Appendable out) {
    this.outcome = outcome;
    this.out = out;
  }

  /** Writes what comes before the answer. */
  void write(boolean isComplete) throws IOException {
    if (outcome.result() instanceof EnablementResult.Found found) {
      found(found, isComplete);
    } else if (outcome.result() instanceof EnablementResult.RuledOut) {
      ruledOut();
    } else if (outcome.result() instanceof EnablementResult.Impossible) {
      impossible();
    }
  }

  private void found(EnablementResult.Found found, boolean isComplete) throws IOException {
    EnabledSet smallest = found.smallest();
    if (smallest.ids().isEmpty()) {
      line("No optional repository is needed.");
    }
    for (String id : smallest.ids()) {
      line("Enable " + outcome.label(id) + support(id));
      EnablementReason reason = smallest.reasons().get(id);
      if (reason != null) {
        reason(reason, id, isComplete);
      }
    }
    if (!smallest.ids().isEmpty()) {
      line(
          "No smaller set will do: "
              + Quantities.count(found.trials(), "set")
              + " tried, optional repositories: "
              + outcome.offered().size());
    }
    givenUp(smallest);
    for (EnabledSet other : found.sets().subList(1, found.sets().size())) {
      line("Instead: enable " + labels(other.ids()));
    }
    if (found.isComplete() && !smallest.ids().isEmpty()) {
      line(
          found.sets().size() == 1
              ? "Every set of repositories that will do has "
                  + (smallest.ids().size() == 1 ? "this one inside." : "these inside.")
              : "Every set of repositories that will do has one of these inside.");
    }
    for (String command : outcome.commands(smallest.ids())) {
      line("  " + command);
    }
    line("");
  }

  /** What nothing can help is told with the answer; here is what other repositories might. */
  private void givenUp(EnabledSet smallest) throws IOException {
    for (Map.Entry<String, EnablementReason> one : smallest.givenUp().entrySet()) {
      EnablementReason reason = one.getValue();
      if (!reason.helpful().isEmpty()) {
        line("Cannot be had beside the rest: " + one.getKey());
        line("  " + reason.headline());
        line("    that might help: " + names(reason.helpful()));
      }
    }
  }

  private void reason(EnablementReason reason, String id, boolean isComplete) throws IOException {
    line("  without it: " + reason.headline());
    if (isComplete) {
      for (String fact : reason.facts()) {
        line("    - " + fact);
      }
    }
    List<String> others = reason.helpful().stream().filter(other -> !other.equals(id)).toList();
    if (!others.isEmpty()) {
      line("    others that might help: " + names(others));
    }
  }

  private String support(String id) {
    return outcome.topic(id).map(topic -> support(topic, outcome.today())).orElse("");
  }

  /** Returns what there is to say about how long a topic is supported, in parentheses. */
  static String support(Topic topic, LocalDate today) {
    if (topic.support().end().isPresent()) {
      boolean isOver = topic.isRetired(today);
      return (isOver ? " (deprecated since " : " (to be deprecated on ")
          + topic.support().end().get()
          + ")";
    }
    return topic.support().isDeprecated() ? " (deprecated)" : topic.isVisible() ? "" : " (hidden)";
  }

  private void ruledOut() throws IOException {
    writeRules();
    line("");
    line("Without optional repositories:");
  }

  /** Writes which rules are in the way, if some are. */
  void writeRules() throws IOException {
    if (!(outcome.result() instanceof EnablementResult.RuledOut result)) {
      return;
    }
    line("The repositories that it takes cannot be enabled together:");
    for (EnablementRule rule : result.rules()) {
      line("  - " + rule(rule));
    }
    line("If it were not for that:");
    for (String id : result.ignoringRules().ids()) {
      line("  enable " + outcome.label(id) + support(id));
      EnablementReason reason = result.ignoringRules().reasons().get(id);
      if (reason != null) {
        line("    without it: " + reason.headline());
      }
    }
    leftOut();
  }

  private String rule(EnablementRule rule) {
    return rule instanceof EnablementRule.Conflict conflict
        ? inRule(conflict.one())
            + " and "
            + inRule(conflict.other())
            + " cannot be enabled together"
        : rule.toString();
  }

  private String inRule(String id) {
    return outcome.label(id) + (outcome.offered().contains(id) ? "" : ", which is enabled,");
  }

  private void impossible() throws IOException {
    int count = outcome.offered().size();
    if (count == 0) {
      line("There is no optional repository to enable.");
    } else if (count == 1) {
      line("The optional repository will not do.");
    } else {
      line("No set of the " + count + " optional repositories will do.");
    }
    leftOut();
    line(count < 2 ? "With what there is:" : "With all of them enabled:");
  }

  /** Writes which topics were not offered, if there are such. */
  void leftOut() throws IOException {
    if (!outcome.leftOut().isEmpty()) {
      line(
          "Retired topics were left out (see --retired-topics): "
              + outcome.leftOut().stream().map(Topic::name).collect(Collectors.joining(", ")));
    }
  }

  private String labels(List<String> ids) {
    return ids.stream()
        .map(id -> outcome.label(id) + support(id))
        .collect(Collectors.joining(", "));
  }

  private String names(List<String> ids) {
    return ids.stream().map(outcome::name).collect(Collectors.joining(", "));
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
