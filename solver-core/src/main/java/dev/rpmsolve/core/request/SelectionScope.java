package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The packages among which selections choose: those of a universe, some of them installed, some
 * disabled.
 *
 * <p>A package is usable if it is not a source package, and is installed or is not disabled and has
 * an architecture that can be installed. Immutable.
 */
public final class SelectionScope {
  static final String SOURCE = "src";
  static final String NO_SOURCE = "nosrc";

  private final Universe universe;
  private final Bits installed;
  private final Bits disabled;
  private final Bits mentioned;

  /**
   * Creates a scope. Complexity: linear in the number of different dependencies.
   *
   * @param universe all packages
   * @param installedPackageIds those that are installed
   * @param disabledPackageIds those that are out of consideration
   */
  public SelectionScope(
      Universe universe,
      Collection<Integer> installedPackageIds,
      Collection<Integer> disabledPackageIds) {
    this.universe = universe;
    installed = bits(installedPackageIds);
    disabled = bits(disabledPackageIds);
    mentioned = new Bits(universe.names().size());
    DependencyTable table = universe.dependencies();
    for (int id = 0; id < table.size(); id++) {
      if (!table.isRich(id)) {
        mentioned.add(table.first(id));
      }
    }
  }

  private Bits bits(Collection<Integer> packageIds) {
    Bits bits = new Bits(universe.packageCount());
    packageIds.forEach(bits::add);
    return bits;
  }

  Universe universe() {
    return universe;
  }

  boolean isInstalled(int packageId) {
    return installed.get(packageId);
  }

  boolean isDisabled(int packageId) {
    return disabled.get(packageId);
  }

  boolean hasBadArch(int packageId) {
    return !universe.isInstallableArch(packageId);
  }

  String arch(int packageId) {
    return universe.text(universe.archId(packageId));
  }

  boolean isSource(int packageId) {
    String arch = arch(packageId);
    return arch.equals(SOURCE) || arch.equals(NO_SOURCE);
  }

  /**
   * Tells whether a package is usable.
   *
   * @param packageId a package id
   * @return whether it is there or can come
   */
  public boolean isUsable(int packageId) {
    return !isSource(packageId)
        && (isInstalled(packageId) || !isDisabled(packageId) && !hasBadArch(packageId));
  }

  /** Tells whether some dependency names a name: only then does a path count as provided. */
  boolean isMentioned(int nameId) {
    return mentioned.get(nameId);
  }

  /** Tells whether a word can be the architecture at the end of a name. */
  boolean isArch(String word) {
    if (word.isEmpty()) {
      return false;
    } else if (word.equals("noarch") || word.equals(SOURCE) || word.equals(NO_SOURCE)) {
      return true;
    }
    return universe.archPolicy().isAny()
        ? IntStream.range(0, universe.packageCount()).anyMatch(p -> arch(p).equals(word))
        : universe.archPolicy().rank(word) > 0;
  }

  /** Compares architectures, where those of source packages count as one. */
  boolean isOfArch(int packageId, String wanted) {
    String arch = arch(packageId);
    return arch.equals(wanted) || wanted.equals(SOURCE) && arch.equals(NO_SOURCE);
  }

  /**
   * Lists the usable packages of a selection. Source packages are usable if the selection asks for
   * their architecture; those of a whole repository, or all packages, count whether usable or not.
   *
   * @param selection what to list
   * @return package ids; ascending but for a {@link Selection.OneOf}
   */
  public List<Integer> packages(Selection selection) {
    if (selection instanceof Selection.OnePackage one) {
      return List.of(one.packageId());
    } else if (selection instanceof Selection.OneOf choice) {
      return choice.packageIds();
    } else if (selection instanceof Selection.Named named) {
      return named(named.dependency());
    } else if (selection instanceof Selection.Providing providing) {
      return providing(providing.dependency());
    } else if (selection instanceof Selection.Spec spec) {
      int[] found = new SpecResolver(universe).resolve(spec.text(), this::isUsable).packageIds();
      return IntArrayList.wrap(found);
    }
    return IntStream.range(0, universe.packageCount())
        .filter(packageId -> isFrom(selection, packageId))
        .boxed()
        .toList();
  }

  private boolean isFrom(Selection selection, int packageId) {
    return !(selection instanceof Selection.FromRepository repository)
        || universe.get(packageId).repository().id().equals(repository.repositoryId());
  }

  private List<Integer> named(Dependency dependency) {
    boolean hasSources = asksForSources(dependency);
    return allNamed(dependency)
        .filter(p -> isUsable(p) || hasSources && isSource(p) && !isDisabled(p))
        .boxed()
        .toList();
  }

  private List<Integer> providing(Dependency dependency) {
    if (!(dependency instanceof Dependency.OfArch ofArch)) {
      return IntStream.of(universe.providers(dependency)).filter(this::isUsable).boxed().toList();
    } else if (asksForSources(dependency)) {
      return named(dependency);
    }
    List<Integer> all = providing(ofArch.operand());
    return all.stream().filter(p -> arch(p).equals(ofArch.arch())).toList();
  }

  private static boolean asksForSources(Dependency dependency) {
    Dependency rest = dependency;
    while (rest instanceof Dependency.OfArch ofArch) {
      if (ofArch.arch().equals(SOURCE) || ofArch.arch().equals(NO_SOURCE)) {
        return true;
      }
      rest = ofArch.operand();
    }
    return false;
  }

  /** Returns the packages whose own name and EVR match, usable or not; ascending. */
  IntStream allNamed(Dependency dependency) {
    IntAVLTreeSet candidates = new IntAVLTreeSet();
    Deque<Dependency> open = new ArrayDeque<>(List.of(dependency));
    while (!open.isEmpty()) {
      Dependency next = open.pop();
      if (next instanceof Dependency.Atom atom) {
        int name = universe.names().find(atom.name());
        IntStream.of(name < 0 ? new int[0] : universe.packagesByName().row(name))
            .forEach(candidates::add);
      } else {
        operands(next).forEach(open::push);
      }
    }
    return candidates.intStream().filter(p -> isNamed(p, dependency));
  }

  private static List<Dependency> operands(Dependency dependency) {
    if (dependency instanceof Dependency.OfArch ofArch) {
      return List.of(ofArch.operand());
    } else if (dependency instanceof Dependency.And and) {
      return and.operands();
    } else if (dependency instanceof Dependency.Or or) {
      return or.operands();
    } else if (dependency instanceof Dependency.With with) {
      return with.operands();
    }
    return dependency instanceof Dependency.Without without
        ? List.of(without.included())
        : List.of();
  }

  /** Tells whether a package's own name and EVR match; provides do not count. */
  boolean isNamed(int packageId, Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return universe.names().find(atom.name()) == universe.nameId(packageId)
          && (atom.evr().isEmpty() || overlaps(packageId, atom));
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return isOfArch(packageId, ofArch.arch()) && isNamed(packageId, ofArch.operand());
    } else if (dependency instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(operand -> isNamed(packageId, operand));
    } else if (dependency instanceof Dependency.Without without) {
      return isNamed(packageId, without.included()) && !isNamed(packageId, without.excluded());
    }
    List<Dependency> all = operands(dependency);
    return !all.isEmpty() && all.stream().allMatch(operand -> isNamed(packageId, operand));
  }

  private boolean overlaps(int packageId, Dependency.Atom atom) {
    return VersionRange.overlaps(
        universe.versionRules(),
        Relation.EQUAL,
        Optional.of(universe.get(packageId).evr()),
        atom.relation(),
        atom.evr());
  }
}
