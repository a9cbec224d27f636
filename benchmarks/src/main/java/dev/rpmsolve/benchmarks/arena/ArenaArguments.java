package dev.rpmsolve.benchmarks.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Options, each with a value; they may be given again. */
final class ArenaArguments {
  private static final int MOST = 1_000_000;

  private final Map<String, List<String>> values = new TreeMap<>();

  private ArenaArguments() {}

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException if one is no option, or lacks its value
   */
  static ArenaArguments parse(List<String> args, Set<String> options) {
    ArenaArguments arguments = new ArenaArguments();
    for (int i = 0; i < args.size(); i += 2) {
      String option = args.get(i);
      if (!options.contains(option)) {
        throw new IllegalArgumentException("unknown argument: " + option);
      }
      if (i + 1 == args.size()) {
        throw new IllegalArgumentException("nothing after " + option);
      }
      arguments.values.computeIfAbsent(option, key -> new ArrayList<>()).add(args.get(i + 1));
    }
    return arguments;
  }

  List<String> all(String option) {
    return List.copyOf(values.getOrDefault(option, List.of()));
  }

  /** Returns all values of an option that has to be there. */
  List<String> some(String option) {
    required(option);
    return all(option);
  }

  /** Returns the last value, or one in its place. */
  String one(String option, String otherwise) {
    List<String> all = all(option);
    return all.isEmpty() ? otherwise : all.get(all.size() - 1);
  }

  /** Returns the last value. */
  String required(String option) {
    String value = one(option, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("expected " + option);
    }
    return value;
  }

  /** Returns whole numbers of 1 to a million; one if none is given. */
  List<Integer> numbers(String option, int otherwise) {
    List<String> all = all(option);
    List<Integer> numbers = new ArrayList<>();
    for (String text : all) {
      if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > MOST) {
        throw new IllegalArgumentException(
            option + " " + text + ": expected a whole number of 1 to " + MOST);
      }
      numbers.add(Integer.valueOf(text));
    }
    return numbers.isEmpty() ? List.of(otherwise) : numbers;
  }
}
