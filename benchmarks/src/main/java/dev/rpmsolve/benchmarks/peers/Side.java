package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A solver that holds packages and answers questions about them. */
@FunctionalInterface
interface Side {
  /** Answers a question and tells what that took. */
  Sample answer(Question question) throws IOException;

  /**
   * Makes this solver answer, with one {@link DependencySolver} for all questions, as applications
   * have it: it keeps rules of packages. Times are of the solving thread, and have the check of the
   * answer.
   *
   * @param name its name and version
   * @param universe the packages
   * @param installed package ids of the system, if there is one
   */
  static Side ours(String name, Universe universe, int... installed) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    DependencySolver solver = DependencySolver.of(universe);
    return question -> {
      Request request = question.request(installed);
      long wall = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      SolveResult result =
          question.kind() == Question.Kind.REMEDIES
              ? solver.solve(request, Budget.unlimited())
              : solver.solveWithoutRemedies(request, Budget.unlimited());
      cpu = threads.getCurrentThreadCpuTime() - cpu;
      wall = System.nanoTime() - wall;
      return new Sample(name, question.toString(), outcome(result, installed), cpu, wall);
    };
  }

  private static String outcome(SolveResult result, int... installed) {
    if (!(result instanceof SolveResult.Solved solved)) {
      int problems = result.resolution().map(found -> found.problems().size()).orElse(0);
      return outcome(problems, 0);
    }
    BitSet old = new BitSet();
    IntStream.of(installed).forEach(old::set);
    long incoming = IntStream.of(solved.solution().packageIds()).filter(id -> !old.get(id)).count();
    return outcome(0, incoming);
  }

  /**
   * Makes libsolv answer. Times are of its process, without finding the packages that names mean.
   *
   * @param server where it runs
   * @param pool the name of its packages
   */
  static Side libsolv(LibsolvServer server, String pool) {
    return question -> {
      List<String> answer = server.ask(question.fields(pool));
      return new Sample(
          server.name(),
          question.toString(),
          outcome(Integer.parseInt(answer.get(2)), Long.parseLong(answer.get(3))),
          Long.parseLong(answer.get(0)),
          Long.parseLong(answer.get(1)));
    };
  }

  private static String outcome(int problems, long packages) {
    return switch (problems) {
      case 0 -> Long.toString(packages);
      case 1 -> "1 problem";
      default -> problems + " problems";
    };
  }
}
