package dev.rpmsolve.rpm.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a case small while it stays interesting. */
final class Minimizer {

  /** Tells whether a case still shows what is looked for. */
  interface Judge {
    boolean isInteresting(RandomSystem system) throws IOException;
  }

  private final Judge judge;

  Minimizer(Judge judge) {
    this.judge = judge;
  }

  /** Leaves out one part after another until every part is needed. */
  RandomSystem smallest(RandomSystem system) throws IOException {
    RandomSystem best = system;
    RandomSystem before;
    do {
      before = best;
      best = shrunk(best, best.jobs(), best::withJobs);
      best = withoutPackages(best);
      best = shrunk(best, best.settings(), best::withSettings);
      best = shrunk(best, best.solverFlags(), best::withSolverFlags);
      best = withoutTags(best);
      best = plainer(best);
    } while (!best.equals(before));
    return best;
  }

  private <T> RandomSystem shrunk(
      RandomSystem system, List<T> items, Function<List<T>, RandomSystem> with) throws IOException {
    RandomSystem best = system;
    List<T> kept = new ArrayList<>(items);
    for (int i = kept.size() - 1; i >= 0; i--) {
      List<T> fewer = new ArrayList<>(kept);
      fewer.remove(i);
      RandomSystem candidate = with.apply(fewer);
      if (judge.isInteresting(candidate)) {
        kept = fewer;
        best = candidate;
      }
    }
    return best;
  }

  private static RandomSystem replaced(RandomSystem system, int index, List<RandomPackage> with) {
    List<RandomSystem.Part> parts = new ArrayList<>(system.repositories());
    RandomSystem.Part part = parts.get(index);
    parts.set(index, new RandomSystem.Part(part.name(), part.priority(), with));
    return system.withRepositories(parts);
  }

  private RandomSystem withoutPackages(RandomSystem system) throws IOException {
    RandomSystem best = system;
    for (int i = best.repositories().size() - 1; i >= 0; i--) {
      if (i > 0) {
        List<RandomSystem.Part> fewer = new ArrayList<>(best.repositories());
        fewer.remove(i);
        RandomSystem candidate = best.withRepositories(fewer);
        if (judge.isInteresting(candidate)) {
          best = candidate;
          continue;
        }
      }
      RandomSystem current = best;
      int index = i;
      best = shrunk(best, best.repositories().get(i).packages(), l -> replaced(current, index, l));
    }
    return best;
  }

  private RandomSystem withoutTags(RandomSystem system) throws IOException {
    RandomSystem best = system;
    for (int i = 0; i < best.repositories().size(); i++) {
      for (int j = 0; j < best.repositories().get(i).packages().size(); j++) {
        RandomSystem current = best;
        int index = i;
        int number = j;
        best =
            shrunk(
                best,
                best.repositories().get(i).packages().get(j).tags(),
                l -> changed(current, index, number, p -> p.withTags(l)));
      }
    }
    return best;
  }

  private static RandomSystem changed(
      RandomSystem system, int part, int number, Function<RandomPackage, RandomPackage> change) {
    List<RandomPackage> packages = new ArrayList<>(system.repositories().get(part).packages());
    packages.set(number, change.apply(packages.get(number)));
    return replaced(system, part, packages);
  }

  /** Takes away vendors, priorities, flags of jobs, and parts of dependencies. */
  private RandomSystem plainer(RandomSystem system) throws IOException {
    RandomSystem best = system;
    for (int i = 0; i < best.repositories().size(); i++) {
      RandomSystem.Part part = best.repositories().get(i);
      if (!part.priority().equals("0")) {
        List<RandomSystem.Part> parts = new ArrayList<>(best.repositories());
        parts.set(i, new RandomSystem.Part(part.name(), "0", part.packages()));
        best = better(best, best.withRepositories(parts));
      }
      for (int j = 0; j < part.packages().size(); j++) {
        RandomPackage one = part.packages().get(j);
        if (!one.vendor().isEmpty()) {
          best = better(best, changed(best, i, j, p -> p.withVendor("")));
        }
        best = plainerTags(best, i, j);
      }
    }
    for (int i = 0; i < best.jobs().size(); i++) {
      String job = best.jobs().get(i);
      if (job.endsWith("]")) {
        List<String> jobs = new ArrayList<>(best.jobs());
        jobs.set(i, job.substring(0, job.lastIndexOf(" [")));
        best = better(best, best.withJobs(jobs));
      }
      best = withFewerWords(best, i);
    }
    return best;
  }

  /** Leaves out packages of a job about one of several, and versions of one about a name. */
  private RandomSystem withFewerWords(RandomSystem system, int job) throws IOException {
    RandomSystem best = system;
    String[] words = best.jobs().get(job).split(" ");
    boolean isList = words[2].equals("oneof");
    boolean hasRange = words.length > 4 && words[4].matches("[<=>]+");
    if (hasRange) {
      List<String> kept = new ArrayList<>(List.of(words));
      kept.subList(4, 6).clear();
      best = better(best, withJob(best, job, kept));
    }
    for (int i = words.length - 1; isList && i > 2; i--) {
      List<String> kept = new ArrayList<>(List.of(best.jobs().get(job).split(" ")));
      if (!kept.get(i).startsWith("[") && kept.size() > 4) {
        kept.remove(i);
        best = better(best, withJob(best, job, kept));
      }
    }
    return best;
  }

  private static RandomSystem withJob(RandomSystem system, int job, List<String> words) {
    List<String> jobs = new ArrayList<>(system.jobs());
    jobs.set(job, String.join(" ", words));
    return system.withJobs(jobs);
  }

  private RandomSystem better(RandomSystem system, RandomSystem candidate) throws IOException {
    return judge.isInteresting(candidate) ? candidate : system;
  }

  private RandomSystem plainerTags(RandomSystem system, int part, int number) throws IOException {
    RandomSystem best = system;
    List<RandomPackage.Tag> tags = best.repositories().get(part).packages().get(number).tags();
    for (int i = 0; i < tags.size(); i++) {
      for (DependencyTree simpler : simpler(tags.get(i).tree())) {
        List<RandomPackage.Tag> others =
            new ArrayList<>(best.repositories().get(part).packages().get(number).tags());
        others.set(i, new RandomPackage.Tag(tags.get(i).key(), simpler));
        RandomSystem candidate = changed(best, part, number, p -> p.withTags(others));
        if (judge.isInteresting(candidate)) {
          best = candidate;
          break;
        }
      }
    }
    return best;
  }

  /** Lists what becomes of a dependency if one part of it is left out. */
  private static List<DependencyTree> simpler(DependencyTree tree) {
    if (tree instanceof DependencyTree.Atom atom) {
      return atom.relation().isEmpty()
          ? List.of()
          : List.of(new DependencyTree.Atom(atom.name(), "", 0));
    }
    DependencyTree.Pair pair = (DependencyTree.Pair) tree;
    List<DependencyTree> all = new ArrayList<>();
    if (!pair.operator().equals("<ELSE>")) {
      all.add(pair.left());
      all.add(pair.right());
      all.removeIf(Minimizer::isElse);
    } else {
      all.add(pair.left());
    }
    for (DependencyTree left : simpler(pair.left())) {
      all.add(new DependencyTree.Pair(left, pair.operator(), pair.right()));
    }
    for (DependencyTree right : simpler(pair.right())) {
      all.add(new DependencyTree.Pair(pair.left(), pair.operator(), right));
    }
    return all;
  }

  private static boolean isElse(DependencyTree tree) {
    return tree instanceof DependencyTree.Pair pair && pair.operator().equals("<ELSE>");
  }
}
