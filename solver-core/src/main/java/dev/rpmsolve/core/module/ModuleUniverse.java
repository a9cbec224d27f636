package dev.rpmsolve.core.module;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Builds of modules as packages of a universe of their own, so that a solver can choose among them.
 *
 * <p>A build is a package {@code NAME:STREAM:VARIANT} of its version that provides {@code
 * module(NAME)} and {@code module(NAME:STREAM)} and conflicts with {@code module(NAME)}, so that a
 * module has one stream; it requires and conflicts with other modules in the same words. The
 * platform is a package that is installed.
 */
public final class ModuleUniverse {
  /** The name of the module that stands for the release of a distribution. */
  static final String PLATFORM = "platform";

  private static final String NOARCH = "noarch";

  private final Universe universe;
  private final List<OfferedBuild> builds;
  private final Optional<Integer> platformId;

  private ModuleUniverse(
      Universe universe, List<OfferedBuild> builds, Optional<Integer> platformId) {
    this.universe = universe;
    this.builds = builds;
    this.platformId = platformId;
  }

  /**
   * Makes packages of builds.
   *
   * @param catalog the builds
   * @param arch the machine; builds for others are left out
   * @param platform the platform's stream, if it is known
   * @return the packages
   */
  public static ModuleUniverse of(
      ModuleCatalog catalog, ArchPolicy arch, Optional<String> platform) {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    int repository = builder.addRepository(Repository.of("modules"));
    List<OfferedBuild> builds = new ArrayList<>();
    for (OfferedBuild one : catalog.builds()) {
      if (arch.rank(one.build().id().arch()) != ArchPolicy.NOT_INSTALLABLE) {
        addBuild(builder, repository, one);
        builds.add(one);
      }
    }
    Optional<Integer> platformId = platform.map(stream -> addPlatform(builder, repository, stream));
    return new ModuleUniverse(builder.build(), builds, platformId);
  }

  private static void addBuild(UniverseBuilder builder, int repository, OfferedBuild one) {
    ModuleId id = one.build().id();
    Evr version = Evr.of(0, Long.toString(id.version()), Optional.of("0"));
    builder.beginPackage(repository, one.line(), version, NOARCH);
    add(builder, DependencyKind.PROVIDES, module(id.name()));
    add(builder, DependencyKind.PROVIDES, module(one.nameStream()));
    add(builder, DependencyKind.CONFLICTS, module(id.name()));
    for (ModuleRequirement requirement : one.build().requirements()) {
      add(builder, DependencyKind.REQUIRES, required(requirement));
      for (String stream : requirement.refused()) {
        NameStream refused = new NameStream(requirement.name(), stream);
        add(builder, DependencyKind.CONFLICTS, module(refused));
      }
    }
    builder.endPackage();
  }

  private static int addPlatform(UniverseBuilder builder, int repository, String stream) {
    Evr version = Evr.of(0, "0", Optional.of("0"));
    String name = PLATFORM + ":" + stream;
    int packageId = builder.beginPackage(repository, name, version, NOARCH);
    add(builder, DependencyKind.PROVIDES, module(PLATFORM));
    add(builder, DependencyKind.PROVIDES, module(new NameStream(PLATFORM, stream)));
    builder.endPackage();
    return packageId;
  }

  private static Dependency required(ModuleRequirement requirement) {
    List<Dependency> accepted =
        requirement.accepted().stream()
            .distinct()
            .map(stream -> module(new NameStream(requirement.name(), stream)))
            .toList();
    return switch (accepted.size()) {
      case 0 -> module(requirement.name());
      case 1 -> accepted.get(0);
      default -> new Dependency.Or(accepted);
    };
  }

  private static void add(UniverseBuilder builder, DependencyKind kind, Dependency dependency) {
    builder.add(kind, builder.dependency(dependency));
  }

  private static Dependency module(String name) {
    return new Dependency.Atom("module(" + name + ")", Relation.ANY, Optional.empty());
  }

  /**
   * Returns what every build of a stream provides.
   *
   * @param stream the stream
   * @return {@code module(NAME:STREAM)}
   */
  public static Dependency module(NameStream stream) {
    return module(stream.toString());
  }

  /**
   * Returns the packages.
   *
   * @return a universe whose packages are the builds, and the platform behind them
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Returns the builds for the machine.
   *
   * @return the builds in the order of the catalog; the index of each is its package id
   */
  public List<OfferedBuild> builds() {
    return Collections.unmodifiableList(builds);
  }

  /**
   * Returns what is installed.
   *
   * @return the platform's package id, or nothing
   */
  public int[] installed() {
    return platformId.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Tells whether a stream can be chosen at all.
   *
   * @param stream the stream
   * @return whether there is a build of it for the machine
   */
  public boolean has(NameStream stream) {
    return builds.stream().anyMatch(one -> one.nameStream().equals(stream));
  }

  /**
   * Returns the packages of builds of a module.
   *
   * @param name the module
   * @return package ids, ascending
   */
  public List<Integer> packagesOf(String name) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < builds.size(); i++) {
      if (builds.get(i).build().id().name().equals(name)) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * Returns the build that a package stands for.
   *
   * @param packageId a package
   * @return its build; nothing if it is the platform
   */
  public Optional<OfferedBuild> build(int packageId) {
    return packageId < builds.size() ? Optional.of(builds.get(packageId)) : Optional.empty();
  }
}
