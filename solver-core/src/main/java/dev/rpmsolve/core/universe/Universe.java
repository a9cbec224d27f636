package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All known packages: immutable columns with int ids.
 *
 * <p>Representation: one int per package and property, or a long; strings pooled; dependencies
 * pooled in a {@link DependencyTable} and listed per package and {@link DependencyKind}. Package
 * ids run from 0 to {@link #packageCount()} in order of arrival. Safe to share between threads.
 *
 * <p>Methods that take a package id or another id throw {@link IndexOutOfBoundsException} if there
 * is no such thing. Arrays that are returned are shared: do not write to them.
 */
public final class Universe {
  private static final int ANY_COLOR = ArchPolicy.COLOR_32 | ArchPolicy.COLOR_64;
  private static final int NOARCH_MARK = 4;
  private static final int[] NOBODY = {};

  private final List<Repository> repositories;
  private final ArchPolicy archPolicy;
  private final UniverseColumns columns;
  private final EvrRanks ranks;
  private final ProviderIndex providers;
  private final IntTable packagesByName;
  private final int[] archRanks;
  private final byte[] archColors;
  private final int[] foreignPackages;
  private final int[] supplementers;
  private volatile Fingerprints fingerprints;
  private volatile ObsoleterIndex obsoleters;

  Universe(
      List<Repository> repositories,
      ArchPolicy archPolicy,
      UniverseColumns columns,
      EvrRanks ranks) {
    this.repositories = repositories;
    this.archPolicy = archPolicy;
    this.columns = columns;
    this.ranks = ranks;
    providers = new ProviderIndex(columns, ranks);
    int count = columns.packageCount();
    int[] ids = IntStream.range(0, count).toArray();
    packagesByName = IntTable.ofIndexes(columns.names.size(), columns.nameIds);
    archRanks = new int[columns.texts.size()];
    archColors = new byte[columns.texts.size()];
    for (int packageId = 0; packageId < count; packageId++) {
      int arch = columns.archIds[packageId];
      if (archColors[arch] == 0) {
        String text = columns.texts.get(arch);
        boolean isNoarch = ArchPolicy.colors(text) == ANY_COLOR;
        int colors = archPolicy.isAny() ? ANY_COLOR : ArchPolicy.colors(text);
        archColors[arch] = (byte) (isNoarch ? colors | NOARCH_MARK : colors);
        archRanks[arch] = archPolicy.rank(text);
      }
    }
    foreignPackages = IntStream.of(ids).filter(id -> !isInstallableArch(id)).toArray();
    IntTable supplements = dependencyIds(DependencyKind.SUPPLEMENTS);
    IntTable enhances = dependencyIds(DependencyKind.ENHANCES);
    supplementers =
        IntStream.of(ids).filter(id -> supplements.isFilled(id) || enhances.isFilled(id)).toArray();
  }

  /**
   * Starts a universe.
   *
   * @param archPolicy which architectures can be installed
   * @return a builder
   */
  public static UniverseBuilder builder(ArchPolicy archPolicy) {
    return new UniverseBuilder(archPolicy);
  }

  /**
   * Makes a universe that has some packages twice: where they are, and in a repository of their own
   * that comes last. So a system can be described by what its repositories hold, and still be told
   * from them. Complexity: as building this universe, but for reading and comparing versions.
   *
   * @param packageIds package ids of this universe; all ids stay valid
   * @param repository the repository of the copies, which get the ids from {@link #packageCount()}
   *     on, in the order given
   * @return the larger universe
   * @throws IllegalArgumentException if there is a repository of that id
   */
  public Universe withCopies(int[] packageIds, Repository repository) {
    if (repositories.stream().anyMatch(other -> other.id().equals(repository.id()))) {
      throw new IllegalArgumentException("two repositories of the id '" + repository.id() + "'");
    }
    List<Repository> more = Stream.concat(repositories.stream(), Stream.of(repository)).toList();
    return new Universe(
        more, archPolicy, columns.withCopies(packageIds, repositories.size()), ranks);
  }

  /**
   * Returns the fingerprints of all packages. The first call makes them, in one pass over the
   * dependencies; eight bytes per package are kept.
   *
   * @return fingerprints
   */
  public Fingerprints fingerprints() {
    Fingerprints known = fingerprints;
    if (known == null) {
      known = new Fingerprints(this);
      fingerprints = known;
    }
    return known;
  }

  /**
   * Makes a universe of the packages of one repository; what they share with others stays with
   * them. Complexity: as building that universe, but for reading and comparing versions.
   *
   * @param index the index of a repository of this universe
   * @return the smaller universe; its packages are in the same order, with ids from 0 on
   * @throws IndexOutOfBoundsException if there is no such repository
   */
  public Universe onlyRepository(int index) {
    return onlyRepositories(List.of(index));
  }

  /**
   * Makes a universe of the packages of some repositories; what they share with others stays with
   * them. Complexity: as building that universe, but for reading and comparing versions.
   *
   * @param indexes indexes of repositories of this universe, ascending
   * @return the smaller universe; its packages are in the same order, with ids from 0 on
   * @throws IndexOutOfBoundsException if there is no such repository
   */
  public Universe onlyRepositories(List<Integer> indexes) {
    List<Repository> some = indexes.stream().map(repositories::get).toList();
    boolean[] isKept = new boolean[repositories.size()];
    indexes.forEach(index -> isKept[index] = true);
    int[] packageIds =
        IntStream.range(0, packageCount())
            .filter(packageId -> isKept[repositoryIndex(packageId)])
            .toArray();
    int[] old = indexes.stream().mapToInt(Integer::intValue).toArray();
    return new Universe(some, archPolicy, columns.select(packageIds, old), ranks);
  }

  /**
   * Makes a universe of the same packages in another order. Complexity: as building this universe,
   * but for reading and comparing versions.
   *
   * @param packageIds all package ids of this universe, in the order of their new ids
   * @return the universe; new package i is the old {@code packageIds[i]}
   * @throws IllegalArgumentException if a package is missing or there twice
   */
  public Universe inOrder(int[] packageIds) {
    int[] sorted = packageIds.clone();
    Arrays.sort(sorted);
    if (!Arrays.equals(sorted, IntStream.range(0, packageCount()).toArray())) {
      throw new IllegalArgumentException("an order has every package once");
    }
    int[] same = IntStream.range(0, repositories.size()).toArray();
    return new Universe(repositories, archPolicy, columns.select(packageIds, same), ranks);
  }

  /** Returns the columns; do not write to them. */
  UniverseColumns columns() {
    return columns;
  }

  /** Returns the order of the EVRs. */
  EvrRanks ranks() {
    return ranks;
  }

  /**
   * Returns the number of packages.
   *
   * @return the number of package ids
   */
  public int packageCount() {
    return columns.packageCount();
  }

  /**
   * Returns the repositories in the order they were added.
   *
   * @return the repositories
   */
  public List<Repository> repositories() {
    return repositories;
  }

  /**
   * Returns the policy for architectures.
   *
   * @return the policy given to the builder
   */
  public ArchPolicy archPolicy() {
    return archPolicy;
  }

  /**
   * Returns the rules by which versions compare.
   *
   * @return the rules given to the builder
   */
  public VersionRules versionRules() {
    return ranks.rules();
  }

  /**
   * Returns a package as an object.
   *
   * @param packageId a package id
   * @return a view of the package
   */
  public RpmPackage get(int packageId) {
    return new RpmPackage(this, packageId);
  }

  /**
   * Returns the pool of package names, capability names and paths.
   *
   * @return the pool of name ids
   */
  public StringPool names() {
    return columns.names;
  }

  /**
   * Returns the pool of dependencies.
   *
   * @return the pool of dependency ids
   */
  public DependencyTable dependencies() {
    return columns.dependencies;
  }

  /**
   * Returns the dependencies of all packages.
   *
   * @param kind which dependencies
   * @return a table with one row of dependency ids per package
   */
  public IntTable dependencyIds(DependencyKind kind) {
    return columns.kinds[kind.ordinal()];
  }

  /**
   * Tells whether a requirement of a package has no use once the package is installed. Complexity:
   * linear in the number of such requirements of the package.
   *
   * @param packageId a package id
   * @param dependencyId a dependency id
   * @return whether it is among the package's {@link DependencyKind#TRANSIENT_REQUIRES}
   */
  public boolean isTransient(int packageId, int dependencyId) {
    IntTable transients = dependencyIds(DependencyKind.TRANSIENT_REQUIRES);
    for (int i = transients.start(packageId); i < transients.end(packageId); i++) {
      if (transients.value(i) == dependencyId) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a package's name.
   *
   * @param packageId a package id
   * @return a name id
   */
  public int nameId(int packageId) {
    return columns.nameIds[packageId];
  }

  /**
   * Returns a package's EVR.
   *
   * @param packageId a package id
   * @return an EVR id
   */
  public int evrId(int packageId) {
    return columns.evrIds[packageId];
  }

  /**
   * Returns a package's architecture.
   *
   * @param packageId a package id
   * @return a text id
   */
  public int archId(int packageId) {
    return columns.archIds[packageId];
  }

  /**
   * Returns a package's vendor.
   *
   * @param packageId a package id
   * @return a text id, 0 if not stated
   */
  public int vendorId(int packageId) {
    return columns.vendorIds[packageId];
  }

  /**
   * Returns a package's source package.
   *
   * @param packageId a package id
   * @return a text id, 0 if not stated; equal texts may have different ids
   */
  public int sourceId(int packageId) {
    return columns.sourceId(packageId);
  }

  /**
   * Returns where a package's file is.
   *
   * @param packageId a package id
   * @return a text id, 0 if not stated; equal texts may have different ids
   */
  public int locationId(int packageId) {
    return columns.locationId(packageId);
  }

  /**
   * Returns a package's repository.
   *
   * @param packageId a package id
   * @return an index of {@link #repositories()}
   */
  public int repositoryIndex(int packageId) {
    return columns.repositoryIndexes[packageId];
  }

  /**
   * Returns the size of a package's file.
   *
   * @param packageId a package id
   * @return bytes, 0 if not stated
   */
  public long downloadBytes(int packageId) {
    return columns.downloadBytes.get(packageId);
  }

  /**
   * Returns the size of a package's contents.
   *
   * @param packageId a package id
   * @return bytes, 0 if not stated
   */
  public long installedBytes(int packageId) {
    return columns.installedBytes.get(packageId);
  }

  /**
   * Returns when a package was built.
   *
   * @param packageId a package id
   * @return seconds since 1970, 0 if not stated
   */
  public long buildTime(int packageId) {
    return columns.buildTimes.get(packageId);
  }

  /**
   * Returns the text of an EVR id.
   *
   * @param evrId an EVR id
   * @return canonical text
   */
  public String evrText(int evrId) {
    return columns.evrs.get(evrId);
  }

  /**
   * Tells whether an EVR names a release, as rpm compares releases only where both sides do.
   *
   * @param evrId an EVR id
   * @return whether some text follows a dash
   */
  public boolean hasRelease(int evrId) {
    byte[] bytes = columns.evrs.bytes();
    int last = columns.evrs.end(evrId) - 1;
    int dash = last;
    while (dash >= columns.evrs.start(evrId) && bytes[dash] != '-') {
      dash--;
    }
    return dash >= columns.evrs.start(evrId) && dash < last;
  }

  /**
   * Returns the text of a text id.
   *
   * @param textId a text id
   * @return the text
   */
  public String text(int textId) {
    return columns.text(textId);
  }

  /**
   * Ranks a package's architecture.
   *
   * @param packageId a package id
   * @return as {@link ArchPolicy#rank(String)}
   */
  public int archRank(int packageId) {
    return archRanks[columns.archIds[packageId]];
  }

  /**
   * Returns the class of a package's architecture: updates stay within a class, and classes of
   * lower numbers are better.
   *
   * @param packageId a package id
   * @return a class; 0 if the policy does not know the architecture
   */
  public int archClass(int packageId) {
    return archRank(packageId);
  }

  /**
   * Returns the color bits of a package's architecture.
   *
   * @param packageId a package id
   * @return as {@link ArchPolicy#colors(String)}; all colors if any architecture will do
   */
  public int archColors(int packageId) {
    return archColors[columns.archIds[packageId]] & ANY_COLOR;
  }

  /**
   * Tells whether a package runs on every architecture.
   *
   * @param packageId a package id
   * @return whether it is {@code noarch}
   */
  public boolean isNoarch(int packageId) {
    return (archColors[columns.archIds[packageId]] & NOARCH_MARK) != 0;
  }

  /**
   * Tells whether a package is a source package.
   *
   * @param packageId a package id
   * @return whether its architecture is src or nosrc, and none of the machine's
   */
  public boolean isSource(int packageId) {
    return !isInstallableArch(packageId) && ArchPolicy.isSource(text(archId(packageId)));
  }

  /**
   * Tells whether the machine can run a package's architecture.
   *
   * @param packageId a package id
   * @return whether the package can be installed as far as its architecture goes
   */
  public boolean isInstallableArch(int packageId) {
    return archRank(packageId) != ArchPolicy.NOT_INSTALLABLE;
  }

  /**
   * Returns the packages that the machine cannot run, source packages among them.
   *
   * @return package ids, ascending
   */
  public int[] foreignPackages() {
    return foreignPackages;
  }

  /**
   * Returns the packages that supplement or enhance something.
   *
   * @return package ids, ascending
   */
  public int[] supplementers() {
    return supplementers;
  }

  /**
   * Compares two EVRs in rpm's total order; under other {@link #versionRules() rules} in an order
   * of theirs, where it matters which comes first.
   *
   * @param evrA an EVR id
   * @param evrB an EVR id
   * @return negative, zero or positive
   */
  public int compareEvr(int evrA, int evrB) {
    return ranks.compare(evrA, evrB);
  }

  /**
   * Returns the packages of each name.
   *
   * @return a table with one row of package ids per name id, ascending
   */
  public IntTable packagesByName() {
    return packagesByName;
  }

  /**
   * Returns the packages that list each path among their files; provides do not count.
   *
   * @return a table with one row of package ids per name id, ascending
   */
  public IntTable packagesByPath() {
    return columns.packagesByPath;
  }

  /**
   * Groups what packages provide by names.
   *
   * @return a table with a row per name of the {@link #names() pool}: places of the table of
   *     provides, as in {@code dependencyIds(PROVIDES).value(place)}, ascending
   */
  public IntTable providesByName() {
    return providers.entriesByName();
  }

  /**
   * Returns the package that a provide is of.
   *
   * @param place a place of the table of provides
   * @return a package id
   */
  public int ownerOfProvide(int place) {
    return providers.packageOfEntry(place);
  }

  /**
   * Returns the packages that provide a dependency, list it as a path, or for {@code with} and
   * {@code without} combine as the operator says. For the other rich operators: all that could take
   * part in fulfilling it.
   *
   * @param dependencyId a dependency id
   * @return package ids, ascending; packages that cannot be installed are among them
   */
  public int[] providers(int dependencyId) {
    return providers.providers(dependencyId);
  }

  /**
   * Returns the packages that have a name or provide it in any version, or list it as a path.
   * Complexity: linear in their number.
   *
   * @param nameId a name id
   * @return package ids, ascending; packages that cannot be installed are among them
   */
  public int[] namedOrProviding(int nameId) {
    return ProviderIndex.union(packagesByName.row(nameId), providers.providersOfName(nameId));
  }

  /**
   * Tells whether the system itself fulfills a dependency: rpm its {@code rpmlib()} features, and
   * whatever the builder was told of.
   *
   * @param dependencyId a dependency id
   * @return whether no package is needed; a conflict with it cannot be avoided
   */
  public boolean isProvidedBySystem(int dependencyId) {
    return providers.isProvidedBySystem(dependencyId);
  }

  /**
   * Tells whether the builder was told that the system provides a name, in any version.
   *
   * @param nameId a name id
   * @return whether it was
   */
  public boolean isSystemName(int nameId) {
    return columns.isSystemName(nameId);
  }

  /**
   * Tells whether a dependency names a package by its own name and EVR, as Obsoletes do.
   *
   * @param dependencyId a dependency id
   * @param packageId a package id
   * @return whether they match; provides do not count
   */
  public boolean matchesNevr(int dependencyId, int packageId) {
    DependencyTable table = columns.dependencies;
    int operator = table.operator(dependencyId);
    int first = table.first(dependencyId);
    int second = table.second(dependencyId);
    return switch (operator) {
      case DependencyTable.AND, DependencyTable.WITH ->
          matchesNevr(first, packageId) && matchesNevr(second, packageId);
      case DependencyTable.OR -> matchesNevr(first, packageId) || matchesNevr(second, packageId);
      case DependencyTable.WITHOUT ->
          matchesNevr(first, packageId) && !matchesNevr(second, packageId);
      case DependencyTable.ARCH -> matchesNevr(first, packageId) && isOfArch(packageId, second);
      case DependencyTable.IF, DependencyTable.UNLESS, DependencyTable.ELSE -> false;
      default ->
          first == nameId(packageId)
              && ranks.overlaps(Relation.EQUAL.code(), evrId(packageId), operator, second);
    };
  }

  private boolean isOfArch(int packageId, int archAtom) {
    String arch = columns.names.get(columns.dependencies.first(archAtom));
    return text(archId(packageId)).equals(arch);
  }

  /**
   * Returns the packages that an Obsoletes names: by their own name and EVR.
   *
   * @param dependencyId a dependency id
   * @return package ids, ascending
   */
  public int[] obsoleted(int dependencyId) {
    DependencyTable table = columns.dependencies;
    if (table.isRich(dependencyId)) {
      return obsoletedByRich(dependencyId);
    }
    int name = table.first(dependencyId);
    IntArrayList found = new IntArrayList(0);
    for (int i = packagesByName.start(name); i < packagesByName.end(name); i++) {
      if (matchesNevr(dependencyId, packagesByName.value(i))) {
        found.add(packagesByName.value(i));
      }
    }
    return found.isEmpty() ? NOBODY : found.toIntArray();
  }

  private int[] obsoletedByRich(int dependencyId) {
    IntAVLTreeSet candidates = new IntAVLTreeSet();
    IntArrayList open = IntArrayList.of(dependencyId);
    DependencyTable table = columns.dependencies;
    while (!open.isEmpty()) {
      int id = open.popInt();
      if (table.isRich(id)) {
        open.add(table.first(id));
        open.add(table.second(id));
      } else {
        int name = table.first(id);
        for (int i = packagesByName.start(name); i < packagesByName.end(name); i++) {
          candidates.add(packagesByName.value(i));
        }
      }
    }
    return candidates.intStream().filter(p -> matchesNevr(dependencyId, p)).toArray();
  }

  /**
   * Returns the packages that may obsolete those of a name: that mention it in their Obsoletes,
   * with whatever versions.
   *
   * <p>One pass over the Obsoletes of all packages when something is first asked.
   *
   * @param nameId a name id
   * @return package ids, ascending; do not write to them
   */
  public int[] mentioningInObsoletes(int nameId) {
    ObsoleterIndex known = obsoleters;
    if (known == null) {
      known = new ObsoleterIndex(columns);
      obsoleters = known;
    }
    return known.mentioning(nameId);
  }

  /**
   * Returns the packages that provide a dependency which need not occur in the universe; of a
   * conditional one those of both branches, never of the condition.
   *
   * @param dependency an atom, or a formula of such, of one architecture or not
   * @return package ids, ascending
   */
  public int[] providers(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return providersOfAtom(atom);
    } else if (dependency instanceof Dependency.With with) {
      return with.operands().stream()
          .map(this::providers)
          .reduce(ProviderIndex::intersection)
          .orElseThrow();
    } else if (dependency instanceof Dependency.Without without) {
      return ProviderIndex.difference(providers(without.included()), providers(without.excluded()));
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return ofArch(providers(ofArch.operand()), ofArch.arch());
    } else if (dependency instanceof Dependency.If conditional) {
      return providersOfBranches(conditional.consequent(), conditional.otherwise());
    } else if (dependency instanceof Dependency.Unless conditional) {
      return providersOfBranches(conditional.consequent(), conditional.otherwise());
    }
    List<Dependency> operands =
        dependency instanceof Dependency.And and
            ? and.operands()
            : ((Dependency.Or) dependency).operands();
    return operands.stream().map(this::providers).reduce(ProviderIndex::union).orElseThrow();
  }

  private int[] providersOfBranches(Dependency then, Optional<Dependency> otherwise) {
    int[] providers = providers(then);
    return otherwise.isEmpty()
        ? providers
        : ProviderIndex.union(providers, providers(otherwise.get()));
  }

  /**
   * Returns the packages whose own name and EVR match a dependency which need not occur in the
   * universe; provides do not count.
   *
   * @param dependency an atom, or {@code with}, {@code without}, {@code and}, {@code or} of such,
   *     of one architecture or not
   * @return package ids, ascending
   */
  public int[] named(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return namedByAtom(atom);
    } else if (dependency instanceof Dependency.Without without) {
      return ProviderIndex.difference(named(without.included()), named(without.excluded()));
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return ofArch(named(ofArch.operand()), ofArch.arch());
    } else if (dependency instanceof Dependency.Or or) {
      return or.operands().stream().map(this::named).reduce(ProviderIndex::union).orElseThrow();
    }
    List<Dependency> operands =
        dependency instanceof Dependency.With with
            ? with.operands()
            : dependency instanceof Dependency.And and ? and.operands() : List.of();
    return operands.stream()
        .map(this::named)
        .reduce(ProviderIndex::intersection)
        .orElse(new int[0]);
  }

  private int[] ofArch(int[] packages, String arch) {
    int archId = columns.texts.find(arch);
    return IntStream.of(packages).filter(packageId -> archId(packageId) == archId).toArray();
  }

  private int[] namedByAtom(Dependency.Atom atom) {
    int name = columns.names.find(atom.name());
    if (name < 0) {
      return new int[0];
    }
    return IntStream.of(packagesByName.row(name))
        .filter(
            packageId ->
                VersionRange.overlaps(
                    versionRules(),
                    Relation.EQUAL,
                    Optional.of(get(packageId).evr()),
                    atom.relation(),
                    atom.evr()))
        .toArray();
  }

  private int[] providersOfAtom(Dependency.Atom atom) {
    int name = columns.names.find(atom.name());
    if (name < 0) {
      return new int[0];
    }
    IntAVLTreeSet found = new IntAVLTreeSet();
    IntTable entries = providers.entriesByName();
    for (int i = entries.start(name); i < entries.end(name); i++) {
      int entry = entries.value(i);
      int provided = providers.dependencyOfEntry(entry);
      int evr = columns.dependencies.second(provided);
      Optional<Evr> providedEvr =
          evr == 0 ? Optional.empty() : Optional.of(Evr.parseVerbatim(evrText(evr)));
      Relation relation = Relation.ofCode(columns.dependencies.operator(provided));
      if (VersionRange.overlaps(
          versionRules(), relation, providedEvr, atom.relation(), atom.evr())) {
        found.add(providers.packageOfEntry(entry));
      }
    }
    IntTable files = columns.packagesByPath;
    for (int i = files.start(name); i < files.end(name); i++) {
      found.add(files.value(i));
    }
    return found.toIntArray();
  }

  /** Names the size and the machine. */
  @Override
  public String toString() {
    return packageCount() + " packages for " + archPolicy;
  }
}
