package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criterion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Validity and criteria as they are defined, by trying everything; for a few packages. */
public final class NaiveCudf {
  /** A version that is every version. */
  private static final int ALL = 0;

  private final CudfDocument document;

  /** Makes an oracle. */
  public NaiveCudf(CudfDocument document) {
    this.document = document;
  }

  /** Returns all sets of packages that are solutions, as bit masks. */
  public List<Integer> solutions() {
    return IntStream.range(0, 1 << document.packageCount())
        .filter(this::isSolution)
        .boxed()
        .toList();
  }

  /** Returns the packages of a bit mask. */
  public static int[] packageIds(int set) {
    return IntStream.range(0, 31).filter(id -> (set >> id & 1) != 0).toArray();
  }

  /** Returns the packages that are installed before, as a bit mask. */
  public int initial() {
    return IntStream.range(0, document.packageCount())
        .filter(document::isInstalled)
        .map(id -> 1 << id)
        .sum();
  }

  /** Returns whether a set of packages is a solution. */
  public boolean isSolution(int set) {
    for (int id : packageIds(set)) {
      for (int clause : document.depends().row(id)) {
        if (!holds(clause, set)) {
          return false;
        }
      }
      for (int constraint : document.conflicts().row(id)) {
        if (isMet(constraint, set & ~(1 << id))) {
          return false;
        }
      }
    }
    for (int id : packageIds(initial())) {
      if (!isKept(id, set)) {
        return false;
      }
    }
    return document.request().isEmpty() || grants(document.request().get(), set);
  }

  private boolean isKept(int id, int set) {
    return switch (document.keep(id)) {
      case NONE -> true;
      case VERSION -> (set >> id & 1) != 0;
      case PACKAGE ->
          IntStream.of(packageIds(set)).anyMatch(other -> nameOf(other).equals(nameOf(id)));
      case FEATURE ->
          IntStream.of(document.provides().row(id)).allMatch(constraint -> isMet(constraint, set));
    };
  }

  private String nameOf(int id) {
    return document.packageName(id);
  }

  private boolean grants(CudfRequest request, int set) {
    boolean isGranted =
        IntStream.of(request.install()).allMatch(constraint -> isMet(constraint, set))
            && IntStream.of(request.remove()).noneMatch(constraint -> isMet(constraint, set));
    for (int constraint : request.upgrade()) {
      String name = document.name(document.constraintName(constraint));
      Set<Integer> now = versions(name, set);
      isGranted &= isMet(constraint, set) && now.size() == 1 && !now.contains(ALL);
      for (int earlier : versions(name, initial())) {
        isGranted &= earlier != ALL && now.stream().allMatch(version -> version >= earlier);
      }
    }
    return isGranted;
  }

  private Set<Integer> versions(String name, int set) {
    Set<Integer> versions = new TreeSet<>();
    for (int id : packageIds(set)) {
      if (nameOf(id).equals(name)) {
        versions.add(document.version(id));
      }
      for (int provided : document.provides().row(id)) {
        if (document.name(document.constraintName(provided)).equals(name)) {
          versions.add(document.constraintVersion(provided));
        }
      }
    }
    return versions;
  }

  private boolean isMet(int constraint, int set) {
    String name = document.name(document.constraintName(constraint));
    return versions(name, set).stream()
        .anyMatch(version -> version == ALL || compares(version, constraint));
  }

  private boolean compares(int version, int constraint) {
    int bound = document.constraintVersion(constraint);
    return switch (document.constraintRelation(constraint).sign()) {
      case "=" -> version == bound;
      case "!=" -> version != bound;
      case "<" -> version < bound;
      case "<=" -> version <= bound;
      case ">" -> version > bound;
      case ">=" -> version >= bound;
      default -> true;
    };
  }

  private boolean holds(int clause, int set) {
    return IntStream.of(document.clauses().row(clause)).anyMatch(c -> isMet(c, set));
  }

  /** Returns the value of a criterion. */
  public long value(Criterion criterion, int set, Counting counting) {
    List<Integer> subset = new ArrayList<>();
    for (int id = 0; id < document.packageCount(); id++) {
      if (isIn(criterion, id, set)) {
        subset.add(id);
      }
    }
    return switch (criterion.measure()) {
      case COUNT -> counting == Counting.NAMES ? names(subset).size() : subset.size();
      case NOTUPTODATE -> outdated(subset, counting);
      case UNSAT_RECOMMENDS ->
          subset.stream()
              .flatMapToInt(id -> IntStream.of(recommends(id)))
              .filter(clause -> !holds(clause, set))
              .count();
      case SUM -> sum(subset, criterion.attributes().get(0));
      case SIZE ->
          sum(subset, criterion.attributes().get(0).equals("download") ? "size" : "installedsize");
      case ALIGNED -> {
        Set<String> pairs = new HashSet<>();
        Set<String> firsts = new HashSet<>();
        for (int id : subset) {
          String first = "" + scalar(criterion.attributes().get(0), id);
          firsts.add(first);
          pairs.add(first + "/" + scalar(criterion.attributes().get(1), id));
        }
        yield pairs.size() - firsts.size();
      }
    };
  }

  private int[] recommends(int id) {
    return document.column("recommends").orElseThrow().rows().row(id);
  }

  private long scalar(String attribute, int id) {
    return document.column(attribute).orElseThrow().scalar(id);
  }

  private long sum(List<Integer> subset, String attribute) {
    return subset.stream().mapToLong(id -> scalar(attribute, id)).sum();
  }

  private Set<String> names(List<Integer> subset) {
    Set<String> names = new TreeSet<>();
    subset.forEach(id -> names.add(nameOf(id)));
    return names;
  }

  private long outdated(List<Integer> subset, Counting counting) {
    if (counting == Counting.PACKAGES) {
      return subset.stream().filter(id -> !isNewest(id)).count();
    }
    Set<String> outdated = names(subset);
    subset.stream().filter(this::isNewest).forEach(id -> outdated.remove(nameOf(id)));
    return outdated.size();
  }

  private boolean isNewest(int id) {
    return IntStream.range(0, document.packageCount())
        .filter(other -> nameOf(other).equals(nameOf(id)))
        .allMatch(other -> document.version(other) <= document.version(id));
  }

  private boolean isIn(Criterion criterion, int id, int set) {
    boolean was = document.isInstalled(id);
    boolean is = (set >> id & 1) != 0;
    int[] before =
        IntStream.of(packageIds(initial()))
            .filter(other -> nameOf(other).equals(nameOf(id)))
            .map(document::version)
            .toArray();
    boolean isNameThere =
        IntStream.of(packageIds(set)).anyMatch(other -> nameOf(other).equals(nameOf(id)));
    int version = document.version(id);
    return switch (criterion.subset()) {
      case SOLUTION -> is;
      case NEW -> is && before.length == 0;
      case REMOVED -> was && !isNameThere;
      case CHANGED -> is ^ was;
      case ADDED -> is && !was;
      case UP -> is && before.length > 0 && IntStream.of(before).allMatch(v -> v < version);
      case DOWN, DOWNGRADED ->
          is && before.length > 0 && IntStream.of(before).allMatch(v -> v > version);
      case INSTALL_REQUEST -> is && isAsked(id, true);
      case UPGRADE_REQUEST -> is && isAsked(id, false);
      case REQUEST -> is && (isAsked(id, true) || isAsked(id, false));
      default -> throw new IllegalArgumentException("not in CUDF");
    };
  }

  private boolean isAsked(int id, boolean byInstall) {
    return document.request().isPresent()
        && IntStream.of(
                byInstall ? document.request().get().install() : document.request().get().upgrade())
            .anyMatch(constraint -> isMet(constraint, 1 << id));
  }
}
