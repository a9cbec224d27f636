package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.LongColumn;
import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Collects packages column by column.
 *
 * <p>The byte-level methods intern strings and dependencies without allocation and return their
 * ids; a package is opened by {@link #beginPackage}, described, and closed by {@link
 * #endPackage()}. Not thread-safe. After {@link #build()} every method throws {@link
 * IllegalStateException}.
 */
public final class UniverseBuilder {
  private final ArchPolicy archPolicy;
  private final List<Repository> repositories = new ArrayList<>();
  private final StringPool names = new StringPool();
  private final StringPool evrs = new StringPool();
  private final StringPool texts = new StringPool();
  private final FileNames fileNames = new FileNames(names, evrs, texts);
  private final DependencyTable dependencies = new DependencyTable(names, evrs);

  /** A kind has a table from the first dependency on, so that unused kinds cost nothing. */
  private final IntTable.Builder[] kinds = new IntTable.Builder[DependencyKind.values().length];

  private final IntArrayList nameIds = new IntArrayList();
  private final IntArrayList evrIds = new IntArrayList();
  private final IntArrayList archIds = new IntArrayList();
  private final IntArrayList repositoryIndexes = new IntArrayList();
  private final IntArrayList vendorIds = new IntArrayList();
  private final IntArrayList sourceIds = new IntArrayList();
  private final IntArrayList locationIds = new IntArrayList();
  private final LongArrayList downloadBytes = new LongArrayList();
  private final LongArrayList installedBytes = new LongArrayList();
  private final LongArrayList buildTimes = new LongArrayList();
  private final FileList files = new FileList();
  private final IntArrayList lateProvides = new IntArrayList();
  private final IntArrayList lateProviders = new IntArrayList();
  private final IntArrayList systemNameIds = new IntArrayList();
  private VersionRules versionRules = VersionRules.RPM;
  private boolean isPackageOpen;
  private boolean isBuilt;

  UniverseBuilder(ArchPolicy archPolicy) {
    this.archPolicy = Objects.requireNonNull(archPolicy, "archPolicy");
  }

  /**
   * States how versions compare; by rpm's rules if nothing is stated.
   *
   * @param rules the rules of all versions of the universe
   */
  public void versionRules(VersionRules rules) {
    checkNotBuilt();
    versionRules = Objects.requireNonNull(rules, "rules");
  }

  /**
   * Adds a repository.
   *
   * @param repository its id must be new
   * @return its index
   * @throws IllegalArgumentException if there is a repository of that id
   */
  public int addRepository(Repository repository) {
    checkNotBuilt();
    for (Repository other : repositories) {
      if (other.id().equals(repository.id())) {
        throw new IllegalArgumentException("two repositories of the id '" + repository.id() + "'");
      }
    }
    repositories.add(repository);
    return repositories.size() - 1;
  }

  /**
   * Interns a package name, capability name or path.
   *
   * @param utf8 holds its bytes
   * @param from first byte
   * @param to one past the last byte
   * @return a name id
   */
  public int name(byte[] utf8, int from, int to) {
    checkNotBuilt();
    return names.intern(utf8, from, to);
  }

  /**
   * Interns a package name, capability name or path.
   *
   * @param name the name
   * @return a name id
   */
  public int name(String name) {
    checkNotBuilt();
    return names.intern(name);
  }

  /**
   * Finds a name without interning it.
   *
   * @param utf8 holds its bytes
   * @param from first byte
   * @param to one past the last byte
   * @return a name id, or -1
   */
  public int findName(byte[] utf8, int from, int to) {
    return names.find(utf8, from, to);
  }

  /**
   * Interns an EVR.
   *
   * @param canonical holds {@code [epoch:]version[-release]}, epoch 0 dropped
   * @param from first byte
   * @param to one past the last byte
   * @return an EVR id
   */
  public int evr(byte[] canonical, int from, int to) {
    checkNotBuilt();
    return evrs.intern(canonical, from, to);
  }

  /**
   * Interns an EVR.
   *
   * @param canonical {@code [epoch:]version[-release]}, epoch 0 dropped
   * @return an EVR id
   */
  public int evr(String canonical) {
    checkNotBuilt();
    return evrs.intern(canonical);
  }

  /**
   * Interns an architecture, vendor, location or source package.
   *
   * @param utf8 holds its bytes
   * @param from first byte
   * @param to one past the last byte
   * @return a text id
   */
  public int text(byte[] utf8, int from, int to) {
    checkNotBuilt();
    return texts.intern(utf8, from, to);
  }

  /**
   * Interns an architecture, vendor, location or source package.
   *
   * @param text the text
   * @return a text id
   */
  public int text(String text) {
    checkNotBuilt();
    return texts.intern(text);
  }

  /**
   * Interns a dependency on any version of a name.
   *
   * @param nameId a name id
   * @return a dependency id
   */
  public int atom(int nameId) {
    return atom(nameId, Relation.ANY, 0);
  }

  /**
   * Interns a dependency on some versions of a name.
   *
   * @param nameId a name id
   * @param relation how versions compare to the EVR
   * @param evrId an EVR id
   * @return a dependency id
   */
  public int atom(int nameId, Relation relation, int evrId) {
    checkNotBuilt();
    return dependencies.atom(nameId, relation.code(), evrId);
  }

  /**
   * Interns a dependency.
   *
   * @param dependency an atom or a rich dependency
   * @return a dependency id
   * @throws IllegalArgumentException if a chain has more than 1,000 operands
   */
  public int dependency(Dependency dependency) {
    checkNotBuilt();
    return dependencies.intern(dependency);
  }

  /**
   * Opens a package.
   *
   * @param repositoryIndex where it comes from
   * @param nameId its name
   * @param evrId its EVR
   * @param archTextId its architecture
   * @return its package id: the number of packages before it
   */
  public int beginPackage(int repositoryIndex, int nameId, int evrId, int archTextId) {
    checkNotBuilt();
    if (isPackageOpen) {
      throw new IllegalStateException("the package before is still open");
    }
    Objects.checkIndex(repositoryIndex, repositories.size());
    isPackageOpen = true;
    nameIds.add(nameId);
    evrIds.add(evrId);
    archIds.add(archTextId);
    repositoryIndexes.add(repositoryIndex);
    vendorIds.add(0);
    sourceIds.add(0);
    locationIds.add(0);
    downloadBytes.add(0);
    installedBytes.add(0);
    buildTimes.add(0);
    return nameIds.size() - 1;
  }

  /**
   * Opens a package and gives it what every binary package provides: its own name and EVR.
   *
   * @param repositoryIndex where it comes from
   * @param name its name
   * @param evr its EVR
   * @param arch its architecture
   * @return its package id
   */
  public int beginPackage(int repositoryIndex, String name, Evr evr, String arch) {
    int nameId = name(name);
    int evrId = evr(evr.toString());
    int packageId = beginPackage(repositoryIndex, nameId, evrId, text(arch));
    add(DependencyKind.PROVIDES, atom(nameId, Relation.EQUAL, evrId));
    return packageId;
  }

  /**
   * States the open package's vendor.
   *
   * @param textId a text id
   */
  public void vendor(int textId) {
    vendorIds.set(openPackage(), textId);
  }

  /**
   * States the open package's source package.
   *
   * @param textId a text id
   */
  public void sourcePackage(int textId) {
    sourceIds.set(openPackage(), textId);
  }

  /**
   * States the open package's source package. One named as usual, {@code
   * source-version-release.src.rpm}, takes less room than by {@link #sourcePackage(int)}.
   *
   * @param utf8 holds the text's bytes
   * @param from first byte
   * @param to one past the last byte
   */
  public void sourcePackage(byte[] utf8, int from, int to) {
    int packageId = openPackage();
    fileNames.sourceOf(evrIds.getInt(packageId));
    sourceIds.set(packageId, fileNames.keep(utf8, from, to));
  }

  /**
   * States where in its repository the open package's file is. A file named as usual, {@code
   * name-version-release.arch.rpm}, takes less room than by {@link #location(int)}.
   *
   * @param utf8 holds the text's bytes
   * @param from first byte
   * @param to one past the last byte
   */
  public void location(byte[] utf8, int from, int to) {
    int packageId = openPackage();
    fileNames.locationOf(
        nameIds.getInt(packageId), evrIds.getInt(packageId), archIds.getInt(packageId));
    locationIds.set(packageId, fileNames.keep(utf8, from, to));
  }

  /**
   * States where in its repository the open package's file is.
   *
   * @param textId a text id
   */
  public void location(int textId) {
    locationIds.set(openPackage(), textId);
  }

  /**
   * States the open package's sizes.
   *
   * @param download bytes of its file
   * @param installed bytes of its contents
   */
  public void sizes(long download, long installed) {
    downloadBytes.set(openPackage(), download);
    installedBytes.set(openPackage(), installed);
  }

  /**
   * States when the open package was built.
   *
   * @param epochSeconds seconds since 1970
   */
  public void buildTime(long epochSeconds) {
    buildTimes.set(openPackage(), epochSeconds);
  }

  /**
   * Adds a dependency to the open package.
   *
   * @param kind what it is for
   * @param dependencyId a dependency id; for {@link DependencyKind#PROVIDES} an atom
   */
  public void add(DependencyKind kind, int dependencyId) {
    int packageId = openPackage();
    if (kind == DependencyKind.PROVIDES) {
      checkProvide(dependencyId);
    }
    if (kinds[kind.ordinal()] == null) {
      kinds[kind.ordinal()] = new IntTable.Builder(packageId);
    }
    kinds[kind.ordinal()].add(dependencyId);
  }

  /**
   * Adds a capability to what a package provides.
   *
   * @param packageId a package id, open or closed
   * @param dependencyId the id of an atom
   */
  public void addProvide(int packageId, int dependencyId) {
    checkNotBuilt();
    Objects.checkIndex(packageId, nameIds.size());
    checkProvide(dependencyId);
    lateProviders.add(packageId);
    lateProvides.add(dependencyId);
  }

  private void checkProvide(int dependencyId) {
    if (dependencies.isRich(dependencyId)) {
      throw new IllegalArgumentException("a package cannot provide a rich dependency");
    }
  }

  /**
   * States that the system itself provides a capability, in any version.
   *
   * @param nameId a name id
   */
  public void providedBySystem(int nameId) {
    checkNotBuilt();
    systemNameIds.add(nameId);
  }

  /**
   * Adds a path to the open package.
   *
   * @param nameId a name id
   */
  public void addFile(int nameId) {
    addFile(openPackage(), nameId);
  }

  /**
   * Adds a path to a package, open or closed.
   *
   * @param packageId a package id
   * @param nameId a name id
   */
  public void addFile(int packageId, int nameId) {
    checkNotBuilt();
    Objects.checkIndex(packageId, nameIds.size());
    files.add(nameId, packageId);
  }

  /** Closes the open package. */
  public void endPackage() {
    openPackage();
    isPackageOpen = false;
    for (IntTable.Builder kind : kinds) {
      if (kind != null) {
        kind.endRow();
      }
    }
  }

  /**
   * Returns the number of packages so far, the open one included.
   *
   * @return the number of packages
   */
  public int packageCount() {
    return nameIds.size();
  }

  /**
   * Returns the paths that a dependency names and that no package so far lists or provides.
   *
   * @return name ids, ascending
   */
  public int[] unmatchedPaths() {
    checkNotBuilt();
    Bits matched = new Bits(names.size());
    for (int i = 0; i < files.size(); i++) {
      matched.add(files.path(i));
    }
    IntTable.Builder provided = kinds[DependencyKind.PROVIDES.ordinal()];
    IntTable provides = provided == null ? IntTable.empty(0) : provided.build();
    int provideCount = provides.rows() == 0 ? 0 : provides.end(provides.rows() - 1);
    for (int i = 0; i < provideCount; i++) {
      matched.add(dependencies.first(provides.value(i)));
    }
    lateProvides.forEach(provide -> matched.add(dependencies.first(provide)));
    Bits unmatched = new Bits(names.size());
    for (int id = 0; id < dependencies.size(); id++) {
      if (!dependencies.isRich(id)) {
        int name = dependencies.first(id);
        if (names.startsWith(name, '/') && !matched.get(name)) {
          unmatched.add(name);
        }
      }
    }
    return unmatched.toArray();
  }

  /**
   * Returns the paths that a dependency of some repositories names and that no package of these
   * lists or provides so far.
   *
   * @param some indexes of the repositories
   * @param wanted name ids of more paths to look for
   * @return name ids, ascending
   */
  public int[] unmatchedPaths(List<Integer> some, int... wanted) {
    checkNotBuilt();
    Bits repositoryBits = new Bits(repositories.size());
    some.forEach(repositoryBits::add);
    Bits matched = new Bits(names.size());
    for (int i = 0; i < files.size(); i++) {
      if (repositoryBits.get(repositoryIndexes.getInt(files.packageId(i)))) {
        matched.add(files.path(i));
      }
    }
    Bits named = new Bits(dependencies.size());
    IntTable[] tables = tables();
    for (int kind = 0; kind < tables.length; kind++) {
      boolean isProvides = kind == DependencyKind.PROVIDES.ordinal();
      for (int packageId = 0; packageId < nameIds.size(); packageId++) {
        if (repositoryBits.get(repositoryIndexes.getInt(packageId))) {
          for (int i = tables[kind].start(packageId); i < tables[kind].end(packageId); i++) {
            int dependency = tables[kind].value(i);
            named.add(dependency);
            if (isProvides) {
              matched.add(dependencies.first(dependency));
            }
          }
        }
      }
    }
    return unmatched(named, matched, wanted);
  }

  /** Operands have lower ids than what holds them. */
  private int[] unmatched(Bits named, Bits matched, int... wanted) {
    Bits unmatched = new Bits(names.size());
    for (int id = dependencies.size() - 1; id >= 0; id--) {
      if (named.get(id) && dependencies.isRich(id)) {
        named.add(dependencies.first(id));
        named.add(dependencies.second(id));
      } else if (named.get(id)) {
        addUnmatched(dependencies.first(id), matched, unmatched);
      }
    }
    for (int name : wanted) {
      addUnmatched(name, matched, unmatched);
    }
    return unmatched.toArray();
  }

  private void addUnmatched(int name, Bits matched, Bits unmatched) {
    if (names.startsWith(name, '/') && !matched.get(name)) {
      unmatched.add(name);
    }
  }

  /**
   * Makes the universe.
   *
   * @return a universe of all packages added
   */
  public Universe build() {
    UniverseColumns columns = columns(files.size());
    EvrRanks ranks = EvrRanks.of(columns.evrs, versionRules);
    return new Universe(List.copyOf(repositories), archPolicy, columns, ranks);
  }

  /**
   * Makes a library, of which universes of some of the repositories are made. The policy for
   * architectures that this builder was given does not matter.
   *
   * @param primaryFileCount how many of the paths that were added, the first ones, count in every
   *     universe; the others only in those that ask for them
   * @return a library of all packages added
   */
  public UniverseLibrary buildLibrary(int primaryFileCount) {
    return new UniverseLibrary(
        columns(Objects.checkIndex(primaryFileCount, fileCount() + 1)), versionRules);
  }

  /**
   * Returns the number of paths added so far, as often as they were added.
   *
   * @return the number of pairs of package and path
   */
  public int fileCount() {
    return files.size();
  }

  private UniverseColumns columns(int primaryFileCount) {
    checkNotBuilt();
    if (isPackageOpen) {
      throw new IllegalStateException("a package is still open");
    }
    isBuilt = true;
    names.trimToFind();
    evrs.trim();
    texts.trim();
    dependencies.freeze();
    UniverseColumns columns = new UniverseColumns(names, evrs, texts, dependencies, tables());
    columns.nameIds = nameIds.toIntArray();
    columns.evrIds = evrIds.toIntArray();
    columns.archIds = archIds.toIntArray();
    columns.repositoryIndexes = repositoryIndexes.toIntArray();
    columns.vendorIds = vendorIds.toIntArray();
    columns.sourceIds = sourceIds.toIntArray();
    columns.locationIds = locationIds.toIntArray();
    columns.downloadBytes = LongColumn.of(downloadBytes.toLongArray());
    columns.installedBytes = LongColumn.of(installedBytes.toLongArray());
    columns.buildTimes = LongColumn.of(buildTimes.toLongArray());
    columns.index(files, primaryFileCount);
    columns.systemNameIds = systemNameIds.intStream().sorted().distinct().toArray();
    return columns;
  }

  private IntTable[] tables() {
    IntTable unused = IntTable.empty(nameIds.size());
    IntTable[] tables = new IntTable[kinds.length];
    for (int kind = 0; kind < kinds.length; kind++) {
      tables[kind] = kinds[kind] == null ? unused : kinds[kind].build();
    }
    if (!lateProvides.isEmpty()) {
      int provides = DependencyKind.PROVIDES.ordinal();
      tables[provides] =
          tables[provides].with(lateProviders.toIntArray(), lateProvides.toIntArray());
    }
    return tables;
  }

  private int openPackage() {
    checkNotBuilt();
    if (!isPackageOpen) {
      throw new IllegalStateException("no package is open");
    }
    return nameIds.size() - 1;
  }

  private void checkNotBuilt() {
    if (isBuilt) {
      throw new IllegalStateException("the universe is already built");
    }
  }
}
