package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Gap;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The packages of a run of a test case, as a universe and by the names that jobs use.
 *
 * <p>Repositories stand in the universe in the order of the test case and under their names; one of
 * several with the same name has a number after it. libsolv's priorities grow with preference,
 * those of a universe fall, so that their signs are turned. Immutable.
 */
public final class TestcaseUniverse {
  /** The name of the system itself among packages. */
  public static final String SYSTEM = "@SYSTEM";

  private static final String REMEDY = "write the test case again, or repair this line";

  private final Universe universe;
  private final PackageNames names;
  private final OptionalInt installedRepository;
  private final List<Gap> gaps;

  private TestcaseUniverse(
      Universe universe, PackageNames names, OptionalInt installedRepository, List<Gap> gaps) {
    this.universe = universe;
    this.names = names;
    this.installedRepository = installedRepository;
    this.gaps = List.copyOf(gaps);
  }

  /**
   * Reads the repositories of a run.
   *
   * @param testcase the test case
   * @param run index of the run
   * @param folder where the files of repositories are
   * @param limits bounds of the reading
   * @return the packages
   * @throws IOException if a file cannot be read
   * @throws MetadataException if a file breaks its form or a bound or has a name that leads out of
   *     the folder, or the test case names a package or repository that does not exist
   */
  public static TestcaseUniverse of(Testcase testcase, int run, Path folder, ReadLimits limits)
      throws IOException {
    return new Loader(testcase, run, folder, limits).load();
  }

  /**
   * Returns the packages.
   *
   * @return the universe
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Returns what the repositories say that the solver has no words for.
   *
   * @return the gaps; with one the run cannot be replayed faithfully
   */
  public List<Gap> gaps() {
    return gaps;
  }

  /**
   * Returns the repository of installed packages.
   *
   * @return its index, if there is one
   */
  public OptionalInt installedRepository() {
    return installedRepository;
  }

  /**
   * Returns the installed packages.
   *
   * @return package ids, ascending
   */
  public int[] installed() {
    return installedRepository.isEmpty()
        ? new int[0]
        : fromRepository(installedRepository.getAsInt());
  }

  /**
   * Finds a package by its name in the test case; of several one that can be installed, or is.
   *
   * @param name {@code NAME-EVR[.ARCH][@REPOSITORY]}
   * @return its id; nothing if there is none, or for {@link #SYSTEM}
   */
  public OptionalInt find(String name) {
    return find(name, this::canBeThere);
  }

  private boolean canBeThere(int packageId) {
    return universe.isInstallableArch(packageId)
        || installedRepository.isPresent()
            && universe.repositoryIndex(packageId) == installedRepository.getAsInt();
  }

  /** Finds a package by its name; of several one that is preferred. */
  OptionalInt find(String name, IntPredicate isPreferred) {
    return names.find(name, isPreferred);
  }

  /**
   * Returns the name of a package in the test case.
   *
   * @param packageId a package id
   * @return {@code NAME-EVR.ARCH@REPOSITORY}; without {@code .ARCH} if there is none
   */
  public String name(int packageId) {
    return names.name(packageId);
  }

  /**
   * Finds a repository.
   *
   * @param name its name, or {@code #} and its number from 1 on
   * @return its index, if there is one
   */
  public OptionalInt repository(String name) {
    return names.repository(name);
  }

  /**
   * Returns the packages that a selector names; installable or not.
   *
   * @param selector the selector
   * @return package ids, ascending; nothing if it names a package or repository that does not
   *     exist, or a dependency without translation
   */
  public Optional<int[]> packages(Selector selector) {
    return switch (selector.kind()) {
      case PACKAGE, ONE_OF -> named(selector.packages());
      case NAME -> core(selector).map(universe::named);
      case PROVIDES -> core(selector).map(universe::providers);
      case REPOSITORY -> {
        OptionalInt index = repository(selector.argument());
        yield index.isEmpty() ? Optional.empty() : Optional.of(fromRepository(index.getAsInt()));
      }
      case ALL -> Optional.of(IntStream.range(0, universe.packageCount()).toArray());
    };
  }

  private static Optional<Dependency> core(Selector selector) {
    return selector.dependency().toCore() instanceof DependencyConversion.Supported supported
        ? Optional.of(supported.dependency())
        : Optional.empty();
  }

  private Optional<int[]> named(List<String> packages) {
    int[] ids = packages.stream().map(this::find).mapToInt(id -> id.orElse(-1)).toArray();
    return IntStream.of(ids).anyMatch(id -> id < 0)
        ? Optional.empty()
        : Optional.of(IntStream.of(ids).sorted().distinct().toArray());
  }

  private int[] fromRepository(int index) {
    return IntStream.range(0, universe.packageCount())
        .filter(packageId -> universe.repositoryIndex(packageId) == index)
        .toArray();
  }

  /** Puts a universe together. */
  private static final class Loader {
    private final Testcase testcase;
    private final int run;
    private final UniverseBuilder builder;
    private final PackageNames names = new PackageNames();
    private final RepositoryDataReader data;
    private final Set<String> ids = new HashSet<>();

    Loader(Testcase testcase, int run, Path folder, ReadLimits limits) {
      this.testcase = testcase;
      this.run = run;
      data =
          new RepositoryDataReader(
              testcase, folder, limits, (id, name, evr, arch) -> names.addPackage(name, evr, arch));
      builder =
          Universe.builder(
              testcase.system(run).map(s -> policy(s.arch())).orElseGet(ArchPolicy::any));
    }

    TestcaseUniverse load() throws IOException {
      builder.versionRules(testcase.versionRules(run));
      for (Statement.Repository repository : testcase.repositories(run)) {
        read(repository);
      }
      for (Statement.Namespace namespace :
          testcase.runs().get(run).all(Statement.Namespace.class)) {
        answer(namespace);
      }
      OptionalInt installed = OptionalInt.empty();
      for (Statement.SystemInfo system : testcase.system(run).stream().toList()) {
        if (system.installed().isPresent()) {
          String name = system.installed().get();
          installed = names.repository(name);
          if (installed.isEmpty()) {
            throw missing(system, "a repository of this name above", name);
          }
        }
      }
      return new TestcaseUniverse(builder.build(), names, installed, data.gaps());
    }

    private static ArchPolicy policy(String arch) {
      if (arch.equals("unset") || arch.equals("-")) {
        return ArchPolicy.any();
      }
      boolean isLiteral = arch.startsWith(":") || arch.equals("noarch");
      return isLiteral ? ArchPolicy.ofClasses(arch) : ArchPolicy.of(arch);
    }

    private void read(Statement.Repository repository) throws IOException {
      String id = repository.name();
      for (int number = 2; !ids.add(id); number++) {
        id = repository.name() + "#" + number;
      }
      int index =
          builder.addRepository(
              new Repository(id, turned(repository.priority()), turned(repository.subpriority())));
      names.addRepository(repository.name());
      data.read(repository, new Target(builder, index));
    }

    private static int turned(int priority) {
      return priority == Integer.MIN_VALUE ? Integer.MAX_VALUE : -priority;
    }

    /** Without anybody who answers a question it stays a capability that nobody provides. */
    private void answer(Statement.Namespace namespace) {
      int name = builder.name(namespace.name() + "(" + namespace.argument() + ")");
      for (String answering : namespace.packages()) {
        if (answering.equals(SYSTEM)) {
          builder.providedBySystem(name);
        } else {
          OptionalInt id = names.find(answering, preferred -> false);
          if (id.isEmpty()) {
            throw missing(namespace, "a package of this name", answering);
          }
          builder.addProvide(id.getAsInt(), builder.atom(name));
        }
      }
    }

    private MetadataException missing(Statement statement, String expected, String found) {
      return MetadataException.atLine(
          Kind.MISSING, testcase.file(), statement.line(), new Finding(expected, found), REMEDY);
    }
  }
}
