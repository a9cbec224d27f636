package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.UniverseBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Interns dependencies by their text, so that each text is parsed once.
 *
 * <p>Ids are those of a universe builder, or {@link #NONE} for what cannot be translated; that is
 * reported each time.
 */
final class DependencyTexts {
  /** Stands for a dependency without translation. */
  static final int NONE = -1;

  private record Entry(int id, String feature) {}

  private final UniverseBuilder builder;
  private final Consumer<String> gaps;
  private final Map<String, Entry> plain = new HashMap<>();
  private final Map<String, Entry> provides = new HashMap<>();
  private final Map<String, Entry> rewritten = new HashMap<>();

  DependencyTexts(UniverseBuilder builder, Consumer<String> gaps) {
    this.builder = builder;
    this.gaps = gaps;
  }

  /** Returns the id of a dependency; a text that begins with a slash is a path. */
  int id(String text) {
    return reported(
        plain.computeIfAbsent(text, t -> t.startsWith("/") ? path(t) : entry(parse(t))));
  }

  /** Returns the id of what a package provides, which cannot be rich. */
  int provideId(String text) {
    return reported(
        provides.computeIfAbsent(text, t -> t.startsWith("/") ? path(t) : provideEntry(parse(t))));
  }

  /** Returns the id of a dependency in SUSE's old notation. */
  int rewritten(DependencyKind kind, String text) {
    return reported(
        rewritten.computeIfAbsent(
            kind.ordinal() + text, t -> entry(SuseDependencies.rewrite(kind, parse(text)))));
  }

  /** Returns the id of a dependency that is a tree already. */
  int id(TestcaseDependency tree) {
    return reported(entry(tree));
  }

  /** Returns the id of what a package provides and that is a tree already. */
  int provideId(TestcaseDependency tree) {
    return reported(provideEntry(tree));
  }

  private int reported(Entry entry) {
    if (entry.id() == NONE) {
      gaps.accept(entry.feature());
    }
    return entry.id();
  }

  private static TestcaseDependency parse(String text) {
    return TestcaseDependency.parse(text);
  }

  private Entry path(String path) {
    return new Entry(builder.atom(builder.name(path)), "");
  }

  private Entry provideEntry(TestcaseDependency tree) {
    DependencyConversion conversion = tree.toCore();
    if (conversion instanceof DependencyConversion.Supported supported
        && !(supported.dependency() instanceof Dependency.Atom)) {
      return new Entry(NONE, "a rich dependency that is provided");
    }
    return entry(conversion);
  }

  private Entry entry(TestcaseDependency tree) {
    return entry(tree.toCore());
  }

  private Entry entry(DependencyConversion conversion) {
    return conversion instanceof DependencyConversion.Supported supported
        ? new Entry(builder.dependency(supported.dependency()), "")
        : new Entry(NONE, ((DependencyConversion.Unsupported) conversion).feature());
  }
}
