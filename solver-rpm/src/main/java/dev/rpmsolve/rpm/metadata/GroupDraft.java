package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.group.Category;
import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.core.group.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a reader of groups has found so far of one group, environment or category. */
final class GroupDraft {
  private static final Pattern ORDER = Pattern.compile("-?[0-9]{1,9}");

  final List<GroupPackage> packages = new ArrayList<>();
  final List<String> groupIds = new ArrayList<>();
  final List<Environment.Option> options = new ArrayList<>();
  String id = "";
  String name = "";
  String description = "";
  boolean isDefault;
  boolean isVisible = true;
  private OptionalInt displayOrder = OptionalInt.empty();

  /** Keeps a number; what is none counts as no order at all. */
  void displayOrder(String text) {
    displayOrder =
        ORDER.matcher(text).matches()
            ? OptionalInt.of(Integer.parseInt(text))
            : OptionalInt.empty();
  }

  Group group() {
    return new Group(id, label(), isVisible, isDefault, packages);
  }

  Environment environment() {
    return new Environment(id, label(), groupIds, options);
  }

  Category category() {
    return new Category(id, label(), groupIds);
  }

  private Label label() {
    return new Label(name, description, displayOrder);
  }
}
