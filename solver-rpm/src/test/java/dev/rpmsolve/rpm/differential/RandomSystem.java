package dev.rpmsolve.rpm.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small system with a request, of which every part can be left out.
 *
 * @param repositories the repositories; the first one holds what is installed
 * @param settings lines about the pool, vendors and disabled packages
 * @param solverFlags flags of the solver
 * @param jobs what is asked for
 * @param dialect what rewrites all of it; nothing if it is rpm's own
 */
record RandomSystem(
    List<Part> repositories,
    List<String> settings,
    List<String> solverFlags,
    List<String> jobs,
    Optional<MandrivaDialect> dialect) {

  /** A repository: its name, the priority as test cases write it, its packages. */
  record Part(String name, String priority, List<RandomPackage> packages) {
    Part {
      packages = List.copyOf(packages);
    }
  }

  RandomSystem {
    repositories = List.copyOf(repositories);
    settings = List.copyOf(settings);
    solverFlags = List.copyOf(solverFlags);
    jobs = List.copyOf(jobs);
  }

  RandomSystem withRepositories(List<Part> others) {
    return new RandomSystem(others, settings, solverFlags, jobs, dialect);
  }

  RandomSystem withJobs(List<String> others) {
    return new RandomSystem(repositories, settings, solverFlags, others, dialect);
  }

  RandomSystem withSettings(List<String> others) {
    return new RandomSystem(repositories, others, solverFlags, jobs, dialect);
  }

  RandomSystem withSolverFlags(List<String> others) {
    return new RandomSystem(repositories, settings, others, jobs, dialect);
  }

  /** Returns the same as a question. */
  Question question() {
    List<String> lines = new ArrayList<>();
    for (Part part : repositories) {
      lines.add("repo " + part.name() + " " + part.priority() + " testtags <inline>");
      List<String> data = new ArrayList<>(List.of("=Ver: 3.0"));
      part.packages().forEach(one -> one.write(data));
      data.forEach(line -> lines.add("#>" + line));
    }
    lines.add("system x86_64 rpm " + repositories.get(0).name());
    lines.addAll(settings);
    return new Question(rewritten(lines), solverFlags, rewritten(jobs));
  }

  private List<String> rewritten(List<String> lines) {
    return dialect.map(d -> lines.stream().map(d::line).toList()).orElse(lines);
  }
}
