package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.core.group.Label;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Writes groups for people. */
final class GroupText {
  private static final int WIDTH = 100;

  private final Appendable out;

  GroupText(Appendable out) {
    this.out = out;
  }

  void write(GroupList list) throws IOException {
    if (list.depth() == GroupList.Depth.LINE) {
      lines(list);
    } else {
      for (Environment environment : list.environments()) {
        write(environment, list.isInstalled(environment));
      }
      for (Group group : list.groups()) {
        write(group, list.isInstalled(group));
      }
    }
    line(
        Quantities.count(list.environments().size(), "environment")
            + ", "
            + Quantities.count(list.groups().size(), "group"));
  }

  private void lines(GroupList list) throws IOException {
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT);
    for (Environment one : list.environments()) {
      table.row(
          "@^" + PlainText.escapeWord(one.id()),
          PlainText.escape(one.title()),
          note(list.isInstalled(one), true));
    }
    for (Group one : list.groups()) {
      table.row(
          "@" + PlainText.escapeWord(one.id()),
          PlainText.escape(one.title()),
          note(list.isInstalled(one), one.isVisible()));
    }
    table.writeTo(out);
  }

  private static String note(boolean isInstalled, boolean isVisible) {
    return isInstalled ? isVisible ? "installed" : "installed, hidden" : isVisible ? "" : "hidden";
  }

  private void write(Environment environment, boolean isInstalled) throws IOException {
    head("@^" + environment.id(), environment.title(), note(isInstalled, true));
    description(environment.label());
    names("groups", environment.groupIds());
    names(
        "default options",
        environment.options().stream()
            .filter(Environment.Option::isDefault)
            .map(Environment.Option::groupId)
            .toList());
    names(
        "options",
        environment.options().stream()
            .filter(option -> !option.isDefault())
            .map(Environment.Option::groupId)
            .toList());
    line("");
  }

  private void write(Group group, boolean isInstalled) throws IOException {
    head("@" + group.id(), group.title(), note(isInstalled, group.isVisible()));
    description(group.label());
    for (PackageType type : PackageType.values()) {
      names(type.word(), group.packagesOf(Set.of(type)).stream().map(GroupText::text).toList());
    }
    line("");
  }

  private static String text(GroupPackage one) {
    return one.name()
        + one.condition().map(condition -> " (with " + condition + ")").orElse("")
        + (one.isBaseArchOnly() ? " (main architecture)" : "");
  }

  private void head(String spec, String title, String note) throws IOException {
    line(spec + ": " + title + (note.isEmpty() ? "" : " (" + note + ")"));
  }

  private void description(Label label) throws IOException {
    if (!label.description().isEmpty()) {
      line("  " + label.description());
    }
  }

  private void names(String what, List<String> names) throws IOException {
    if (names.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder("  " + what + ":");
    int lineStart = 0;
    for (int i = 0; i < names.size(); i++) {
      String word = PlainText.escape(names.get(i)) + (i + 1 < names.size() ? "," : "");
      if (text.length() - lineStart + 1 + word.length() > WIDTH) {
        text.append('\n');
        lineStart = text.length();
        text.append("   ");
      }
      text.append(' ').append(word);
    }
    out.append(text).append('\n');
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
