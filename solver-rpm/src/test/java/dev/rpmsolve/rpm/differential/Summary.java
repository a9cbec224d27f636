package dev.rpmsolve.rpm.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the outcomes of many cases, and keeps the cases that nothing explains. */
final class Summary {
  private final Path folder;
  private final Map<Difference, List<String>> classes = new EnumMap<>(Difference.class);
  private final Map<String, String> failures = new TreeMap<>();
  private int cases;
  private int equal;
  private int withProblems;
  private int accepted;

  /** Keeps cases in a folder of the build. */
  Summary(String name) {
    folder = Path.of("target", "differential", name);
  }

  /** Counts a case on which both agree, and any other by its class. */
  void add(String name, Acceptance acceptance, Question question, Comparison found)
      throws IOException {
    cases++;
    if (Comparison.hasProblems(found.theirs())) {
      withProblems++;
    }
    if (found.isEqual()) {
      equal++;
      return;
    }
    Difference.of(acceptance, question, found)
        .ifPresentOrElse(
            one -> classes.computeIfAbsent(one, key -> new ArrayList<>()).add(name),
            () -> fail(name, "unexplained " + found.kind(), question, found));
  }

  /** Counts an answer without problems that both the checker and testsolv accept. */
  void accept() {
    accepted++;
  }

  /** Keeps a case with both answers. */
  void fail(String name, String what, Question question, Comparison found) {
    failures.put(name, what);
    List<String> lines = new ArrayList<>(List.of(what, "testsolv:"));
    found.theirs().forEach(line -> lines.add("  " + line));
    lines.add("rpmsolve:");
    found.ours().forEach(line -> lines.add("  " + line));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".t"), question.text());
      Files.write(folder.resolve(name + ".txt"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> failures() {
    return failures;
  }

  /** Prints the table, and keeps it. */
  void print(String title) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| " + title + " | cases |");
    lines.add("|---|---:|");
    lines.add("| all | " + cases + " |");
    lines.add("| of these with problems | " + withProblems + " |");
    lines.add("| equal | " + equal + " |");
    classes.forEach(
        (one, names) ->
            lines.add("| " + one.name() + ": " + one.criterion() + " | " + names.size() + " |"));
    lines.add("| unexplained or refused | " + failures.size() + " |");
    lines.add("| answers without problems that both sides accept | " + accepted + " |");
    classes.forEach((one, names) -> lines.add(one.name() + ": " + String.join(" ", names)));
    failures.forEach((name, what) -> lines.add(name + ": " + what));
    lines.forEach(System.out::println);
    Files.createDirectories(folder);
    Files.write(folder.resolve("summary.md"), lines);
  }
}
