package dev.rpmsolve.rpm.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * What is asked, in the words of a test case.
 *
 * @param start the statements about repositories, machine and pool
 * @param solverFlags flags of the solver
 * @param jobs the statements of the jobs
 */
record Question(List<String> start, List<String> solverFlags, List<String> jobs) {
  Question {
    start = List.copyOf(start);
    solverFlags = List.copyOf(solverFlags);
    jobs = List.copyOf(jobs);
  }

  Question withJobs(List<String> others) {
    return new Question(start, solverFlags, others);
  }

  /** Returns the content of a {@code .t} file that asks for the transaction and the problems. */
  String text() {
    return text(List.of(this));
  }

  /** Returns the content of a {@code .t} file that asks questions of one start one by one. */
  static String text(List<Question> questions) {
    List<String> lines = new ArrayList<>(questions.get(0).start());
    for (int i = 0; i < questions.size(); i++) {
      if (i > 0) {
        lines.add("nextjob");
      }
      Question one = questions.get(i);
      if (!one.solverFlags().isEmpty()) {
        lines.add("solverflags " + String.join(" ", one.solverFlags()));
      }
      lines.addAll(one.jobs());
      lines.add("result transaction,problems <inline>");
    }
    return String.join("\n", lines) + "\n";
  }
}
