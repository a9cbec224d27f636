package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.enablement.EnabledSet;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.rpm.metadata.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says for people what topics there are, and which of them give something. */
final class TopicText {
  private final Appendable out;

  TopicText(Appendable out) {
    this.out = out;
  }

  /** Writes a line for each topic. */
  void write(TopicList list) throws IOException {
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT, TextTable.Align.LEFT, TextTable.Align.LEFT, TextTable.Align.LEFT);
    table.row("Topic", "Repository", "Packages", "Notes");
    for (Topic topic : list.topics()) {
      table.row(
          topic.name(), word(list.state(topic)), joined(topic.packages()), notes(topic, list));
    }
    table.writeTo(out);
    long retired = list.topics().stream().filter(one -> one.isRetired(list.today())).count();
    line("");
    line(
        Quantities.count(list.topics().size(), "topic")
            + (retired > 0 ? ", " + retired + " of them retired on " + list.today() : ""));
  }

  private static String notes(Topic topic, TopicList list) {
    String support = EnablementText.support(topic, list.today()).strip();
    String notes = support.isEmpty() ? "" : support.substring(1, support.length() - 1);
    String excluded = excluded(topic, list);
    return excluded.isEmpty()
        ? notes
        : (notes.isEmpty() ? "" : notes + "; ") + "not with " + excluded;
  }

  /** Conflicts count in both directions. */
  private static String excluded(Topic topic, TopicList list) {
    return list.catalog().topics().stream()
        .filter(
            other ->
                topic.conflicts().contains(other.name())
                    || other.conflicts().contains(topic.name()))
        .map(Topic::name)
        .collect(Collectors.joining(", "));
  }

  /** Writes a paragraph for each topic. */
  void writeDetails(TopicList list) throws IOException {
    for (Topic topic : list.topics()) {
      line(topic.name() + EnablementText.support(topic, list.today()));
      line("  repository: " + topic.repositoryId() + ", " + word(list.state(topic)));
      optional("packages", joined(topic.packages()));
      optional("versions", joined(topic.versions()));
      optional("not with", excluded(topic, list));
      line("  sudo amazon-linux-extras enable " + topic.name());
    }
  }

  private void optional(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      line("  " + name + ": " + value);
    }
  }

  /** Writes which repositories give what is wanted. */
  void write(TopicAnswer answer) throws IOException {
    EnablementOutcome outcome = answer.outcome();
    for (TopicAnswer.Single single : answer.singles()) {
      line(
          outcome.label(single.id())
              + outcome
                  .topic(single.id())
                  .map(topic -> EnablementText.support(topic, outcome.today()))
                  .orElse("")
              + ": "
              + joined(single.packages()));
      line(single.obstacle().map(why -> "  not alone: " + why).orElse("  gives it alone"));
    }
    if (answer.singles().isEmpty()) {
      line("No optional repository has anything of it.");
    }
    line("");
    conclusion(outcome);
  }

  private void conclusion(EnablementOutcome outcome) throws IOException {
    if (outcome.result() instanceof EnablementResult.Found found) {
      EnabledSet smallest = found.smallest();
      line(
          smallest.ids().isEmpty()
              ? "No optional repository is needed."
              : "Enable " + labels(smallest.ids(), outcome));
      for (EnabledSet other : found.sets().subList(1, found.sets().size())) {
        line("Instead: enable " + labels(other.ids(), outcome));
      }
      for (String command : outcome.commands(smallest.ids())) {
        line("  " + command);
      }
    } else if (outcome.result() instanceof EnablementResult.Ended ended) {
      line("no answer: " + EffortText.stop(ended.stop()));
    } else if (outcome.result() instanceof EnablementResult.RuledOut) {
      new EnablementText(outcome, out).writeRules();
    } else {
      line("No set of repositories gives it; 'rpmsolve install' with the same options tells why.");
      new EnablementText(outcome, out).leftOut();
    }
  }

  private static String labels(List<String> ids, EnablementOutcome outcome) {
    return ids.stream().map(outcome::label).collect(Collectors.joining(", "));
  }

  private static String word(TopicList.State state) {
    return state == TopicList.State.UNKNOWN ? "-" : state.name().toLowerCase(Locale.ROOT);
  }

  private static String joined(List<String> texts) {
    return String.join(", ", texts);
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
