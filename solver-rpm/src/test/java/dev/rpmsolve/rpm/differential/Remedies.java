package dev.rpmsolve.rpm.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The remedies of an answer, as changes of the jobs. */
final class Remedies {
  private static final String JOB = "job ";

  /** Per problem, per remedy, its changes. */
  private final List<List<List<String>>> remedies;

  private Remedies(List<List<List<String>>> remedies) {
    this.remedies = remedies;
  }

  /** Reads them from the lines of an answer; the order of the lines is that of the remedies. */
  static Remedies of(List<String> lines) {
    Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", 5);
      if (words.length > 3 && words[0].equals("problem")) {
        Map<String, List<String>> problem =
            found.computeIfAbsent(words[1], key -> new LinkedHashMap<>());
        if (words[2].equals("solution")) {
          problem.computeIfAbsent(words[3], key -> new ArrayList<>()).add(words[4]);
        }
      }
    }
    List<List<List<String>>> all = new ArrayList<>();
    found.values().forEach(problem -> all.add(new ArrayList<>(problem.values())));
    return new Remedies(all);
  }

  /** Returns the question with the first remedy of every problem taken. */
  Question first(Question question) {
    return taken(question, -1, 0);
  }

  /** Returns one question per remedy: with it, and the first one of every other problem. */
  List<Question> each(Question question) {
    List<Question> all = new ArrayList<>();
    for (int problem = 0; problem < remedies.size(); problem++) {
      for (int remedy = 0; remedy < remedies.get(problem).size(); remedy++) {
        all.add(taken(question, problem, remedy));
      }
    }
    return all;
  }

  private Question taken(Question question, int chosen, int remedy) {
    List<String> jobs = new ArrayList<>(question.jobs());
    for (int problem = 0; problem < remedies.size(); problem++) {
      List<List<String>> choices = remedies.get(problem);
      if (!choices.isEmpty()) {
        choices.get(problem == chosen ? remedy : 0).forEach(change -> take(change, jobs));
      }
    }
    return question.withJobs(jobs);
  }

  /** Changes jobs as libsolv does where a user chooses a remedy. */
  private static void take(String change, List<String> jobs) {
    String[] words = change.split(" ", 2);
    String added =
        switch (words[0]) {
          case "deljob" -> "";
          case "erase" -> JOB + "erase pkg " + words[1];
          case "allow" -> JOB + "install pkg " + words[1];
          case "replace" -> JOB + "install pkg " + words[1].split(" ")[1];
          default -> throw new IllegalArgumentException(change);
        };
    if (added.isEmpty()) {
      jobs.removeIf(job -> job.equals(JOB + words[1]));
    } else if (!jobs.contains(added)) {
      jobs.add(added);
    }
  }
}
