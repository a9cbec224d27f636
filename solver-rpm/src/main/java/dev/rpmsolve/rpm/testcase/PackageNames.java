package dev.rpmsolve.rpm.testcase;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The names of packages in test cases, {@code NAME-EVR[.ARCH][@REPOSITORY]}, both ways.
 *
 * <p>Where several packages have a name the one with the longest {@code NAME} counts, then one that
 * is preferred, then the one with the lowest id. A look-up hashes the name a few times.
 */
final class PackageNames {
  private final List<String> repositories = new ArrayList<>();
  private final Map<String, Integer> repositoryByName = new HashMap<>();
  private final Map<String, IntArrayList> byNameAndEvr = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> evrs = new ArrayList<>();
  private final List<String> archs = new ArrayList<>();
  private final SortedSet<Integer> lengths = new TreeSet<>();
  private final Set<String> knownArchs = new HashSet<>(List.of("noarch", "src", "nosrc"));
  private final IntArrayList repositoryOf = new IntArrayList();

  /** Adds a repository; its index is the number of those before. */
  void addRepository(String name) {
    String written = name.replace(' ', '_').replace('\t', '_');
    repositoryByName.putIfAbsent(written, repositories.size());
    lengths.add(written.length());
    repositories.add(name);
  }

  /** Adds a package of the repository that was added last; its id is the number of those before. */
  void addPackage(String name, String evr, String arch) {
    byNameAndEvr.computeIfAbsent(name + "-" + evr, key -> new IntArrayList()).add(names.size());
    names.add(name);
    evrs.add(evr);
    archs.add(arch);
    knownArchs.add(arch);
    repositoryOf.add(repositories.size() - 1);
  }

  /** Returns the index of a repository by its name, or by {@code #} and its number from 1 on. */
  OptionalInt repository(String name) {
    int number = name.startsWith("#") ? trailingNumber(name) : 0;
    if (number > 0 && number <= repositories.size() && name.equals("#" + number)) {
      return OptionalInt.of(number - 1);
    }
    Integer index = repositoryByName.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Returns the number that the last nine characters end in, 0 if there is none. */
  private static int trailingNumber(String text) {
    int start = text.length();
    int first = Math.max(0, text.length() - 9);
    while (start > first && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
      start--;
    }
    return start == text.length() ? 0 : Integer.parseInt(text.substring(start));
  }

  /**
   * Returns the id of a package; the shortest known repository at the end of the name counts. Of
   * several with the longest name a preferred one counts.
   */
  OptionalInt find(String text, IntPredicate isPreferred) {
    SortedSet<Integer> candidates = lengths;
    int number = trailingNumber(text);
    if (number > 0) {
      candidates = new TreeSet<>(lengths);
      candidates.add(Integer.toString(number).length() + 1);
    }
    for (int length : candidates) {
      int at = text.length() - length - 1;
      if (at >= 0 && text.charAt(at) == '@') {
        OptionalInt repository = repository(text.substring(at + 1));
        if (repository.isPresent()) {
          return find(text.substring(0, at), repository, isPreferred);
        }
      }
    }
    return find(text, OptionalInt.empty(), isPreferred);
  }

  private OptionalInt find(String text, OptionalInt repository, IntPredicate isPreferred) {
    int dot = text.lastIndexOf('.');
    String arch = text.substring(dot + 1);
    boolean hasArch = dot > 0 && knownArchs.contains(arch);
    String nameAndEvr = hasArch ? text.substring(0, dot) : text;
    int best = -1;
    for (int id : byNameAndEvr.getOrDefault(nameAndEvr, new IntArrayList())) {
      boolean isMeant =
          (repository.isEmpty() || repositoryOf.getInt(id) == repository.getAsInt())
              && (!hasArch || archs.get(id).equals(arch));
      if (isMeant && (best < 0 || isBetter(id, best, isPreferred))) {
        best = id;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private boolean isBetter(int id, int other, IntPredicate isPreferred) {
    int longer = names.get(id).length() - names.get(other).length();
    return longer > 0 || longer == 0 && isPreferred.test(id) && !isPreferred.test(other);
  }

  /** Returns the name of a package. */
  String name(int packageId) {
    String arch = archs.get(packageId);
    String repository = repositories.get(repositoryOf.getInt(packageId));
    return names.get(packageId)
        + "-"
        + evrs.get(packageId)
        + (arch.isEmpty() ? "" : "." + arch)
        + "@"
        + repository.replace(' ', '_').replace('\t', '_');
  }
}
