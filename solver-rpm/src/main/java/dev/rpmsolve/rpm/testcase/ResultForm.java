package dev.rpmsolve.rpm.testcase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Results without the numbers that libsolv makes from its own rules.
 *
 * <p>{@code problem ID info TEXT} becomes {@code problem info TEXT}; the lines of a solution become
 * one line with the problem's text and all changes; those of a rule one line with its class and all
 * literals; those of a step of a proof one line with its class, all literals and what it forces;
 * those of an alternative one line with its purpose and all candidates. How often a line comes
 * counts for problems; rules of one content have one number, so that theirs does not count.
 */
final class ResultForm {
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private final Map<String, List<String>> infos = new LinkedHashMap<>();
  private final Set<String> plain = new TreeSet<>();

  private ResultForm() {}

  /** Reads the lines of a result. */
  static ResultForm of(List<String> lines) {
    ResultForm form = new ResultForm();
    lines.stream().map(String::strip).forEach(form::read);
    return form;
  }

  /**
   * Tells whether several problems have one number, as libsolv gives to those that come from equal
   * rules: then nothing tells whose solutions are whose.
   */
  boolean hasSharedNumbers() {
    return infos.values().stream().anyMatch(texts -> texts.size() > 1);
  }

  /** Writes what the numbers stand for; solutions with the text of their problem, or without. */
  Set<String> withoutNumbers(boolean areOwnersTold) {
    return finish(areOwnersTold);
  }

  private void read(String line) {
    String[] words = line.split(" ", 4);
    if (words.length < 3) {
      plain.add(line);
    } else if (words[0].equals("problem") && words[2].equals("info") && words.length == 4) {
      infos.computeIfAbsent(words[1], key -> new ArrayList<>()).add(words[3]);
    } else if (words[0].equals("problem") && words[2].equals("solution") && words.length == 4) {
      int blank = words[3].indexOf(' ');
      String solution = blank < 0 ? words[3] : words[3].substring(0, blank);
      String change = blank < 0 ? "" : words[3].substring(blank + 1);
      group("problem " + words[1] + " solution " + solution, change);
    } else if (words[0].equals("rule") && words.length == 4) {
      group("rule " + words[1] + " " + words[2], words[3].strip());
    } else if (words[0].equals("proof")) {
      readProof(line);
    } else if (words[0].equals("alternative")) {
      group("alternative " + words[1], line.substring(line.indexOf(words[1]) + words[1].length()));
    } else if (words[0].equals("reason") && words.length == 4 && words[3].matches("[0-9a-f]{32}")) {
      plain.add(words[0] + " " + words[1] + " " + words[2]);
    } else {
      plain.add(line);
    }
  }

  /** The step's number leads each of its lines; the rule's class its first. */
  private void readProof(String line) {
    String[] words = line.split(" +", 5);
    String step = words[2].endsWith(":") ? words[2].substring(0, words[2].length() - 1) : words[2];
    boolean isLiteral = words[2].endsWith(":");
    String rest =
        line.substring(line.indexOf(words[2], line.indexOf(words[1]) + words[1].length()));
    group(
        "proof " + words[1] + " " + step,
        isLiteral ? rest.substring(words[2].length()).strip() : "0 " + words[3]);
  }

  private void group(String key, String member) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(member);
  }

  private Set<String> finish(boolean areOwnersTold) {
    Set<String> all = new TreeSet<>(plain);
    infos.values().forEach(texts -> texts.forEach(text -> addCounted(all, "problem info " + text)));
    groups.forEach(
        (key, members) -> {
          String[] words = key.split(" ");
          boolean isRule = words[0].equals("rule");
          String content =
              String.join(
                  "; ",
                  isRule
                      ? members.stream().sorted().distinct().toList()
                      : members.stream().sorted().toList());
          if (words[0].equals("problem")) {
            List<String> of = infos.getOrDefault(words[1], List.of("?"));
            all.add("solution: " + content + (areOwnersTold ? " (of: " + of.get(0) + ")" : ""));
          } else {
            all.add(words[0] + (isRule ? " " + words[1] : "") + ": " + content);
          }
        });
    return all;
  }

  private static void addCounted(Set<String> all, String line) {
    String counted = line;
    for (int i = 2; !all.add(counted); i++) {
      counted = line + " (" + i + ")";
    }
  }
}
