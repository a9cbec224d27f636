package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Nevra;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The installed packages that options name: a repository folder, a database, or a file with one
 * NEVRA per line.
 *
 * <p>In a list, empty lines and lines that start with {@code #} do not count, nor do the {@code
 * gpg-pubkey} entries that rpm lists beside packages. A NEVRA without epoch means epoch 0 if there
 * is such a package, and otherwise any epoch, because {@code rpm -qa} does not print epochs. Of
 * several repositories that have a package the best one counts.
 */
final class InstalledSet {
  /** The id of the repository that the installed packages become. */
  static final String REPOSITORY_ID = "@installed";

  private static final String NOARCH = "noarch";
  private static final String KEY_PREFIX = "gpg-pubkey-";
  private static final String REMEDY =
      "installed packages must be in a --repo, or give a repository folder to --installed";

  private final LineFile list;
  private final SpecResolver resolver;
  private final Universe universe;

  private InstalledSet(LineFile list, Universe universe) {
    this.list = list;
    this.universe = universe;
    this.resolver = new SpecResolver(universe);
  }

  /**
   * A universe and the installed packages in it, which are all of one repository and no others.
   *
   * @param universe the packages
   * @param packageIds the installed ones, ascending
   */
  record Snapshot(Universe universe, List<Integer> packageIds) {
    /** Leaves out all that is not installed. */
    Snapshot alone() {
      return system(universe.onlyRepository(index(universe)));
    }

    /** Warns if the machine can run nothing of what is installed: then it is another one. */
    Snapshot warn(CommandIo io) {
      ArchPolicy policy = universe.archPolicy();
      Map<String, Integer> others = new TreeMap<>();
      for (int packageId : packageIds) {
        String arch = universe.get(packageId).arch();
        if (!universe.isInstallableArch(packageId)) {
          others.merge(arch, 1, Integer::sum);
        } else if (!arch.equals(NOARCH)) {
          return this;
        }
      }
      Optional<String> most =
          others.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
      if (most.isPresent()) {
        io.warn(
            "what is installed is of "
                + most.get()
                + ", of which a machine of "
                + policy.machine()
                + " can run nothing; give --arch "
                + most.get());
      }
      return this;
    }
  }

  /**
   * Finds the installed packages.
   *
   * @param installed the folder or other source, which must have been loaded as {@link
   *     #REPOSITORY_ID}, or the list
   * @param universe where to look
   * @param io is warned if the machine cannot run what is installed
   * @return the universe, with the packages of a list once more as those of a repository of that
   *     id: what is installed stays available as well
   * @throws InputException if a line is malformed or names an unknown package
   */
  static Snapshot find(InstalledArgument installed, Universe universe, CommandIo io)
      throws IOException {
    if (installed.isComplete()) {
      return system(universe).warn(io);
    } else if (installed.list().isEmpty()) {
      return new Snapshot(universe, List.of());
    }
    LineFile lines = LineFile.read(installed.list().get(), CliOption.INSTALLED);
    int[] listed = new InstalledSet(lines, universe).ofList();
    return system(universe.withCopies(listed, Repository.of(REPOSITORY_ID))).warn(io);
  }

  private static Snapshot system(Universe universe) {
    int index = index(universe);
    return new Snapshot(
        universe,
        IntStream.range(0, universe.packageCount())
            .filter(packageId -> universe.repositoryIndex(packageId) == index)
            .boxed()
            .toList());
  }

  private static int index(Universe universe) {
    return universe.repositories().stream().map(Repository::id).toList().indexOf(REPOSITORY_ID);
  }

  private int[] ofList() {
    return list.lines().stream()
        .filter(line -> !line.text().startsWith(KEY_PREFIX))
        .mapToInt(this::find)
        .sorted()
        .distinct()
        .toArray();
  }

  private int find(LineFile.Line line) {
    String text = line.text();
    Nevra nevra = parse(line);
    // Only a typed epoch puts a colon behind the last dash but one.
    boolean hasEpoch = text.indexOf(':', nevra.name().length()) >= 0;
    List<RpmPackage> candidates =
        IntStream.of(resolver.resolve(text, packageId -> true).packageIds())
            .mapToObj(universe::get)
            .filter(p -> p.name().equals(nevra.name()) && p.arch().equals(nevra.arch()))
            .filter(p -> p.evr().version().equals(nevra.evr().version()))
            .filter(p -> p.evr().release().equals(nevra.evr().release()))
            .toList();
    Optional<RpmPackage> exact =
        best(candidates.stream().filter(p -> p.evr().epoch() == nevra.evr().epoch()).toList());
    return exact
        .or(() -> hasEpoch ? Optional.empty() : best(candidates))
        .orElseThrow(
            () ->
                list.complaint(
                    line, "no repository has the package " + text + "; " + remedy(nevra.arch())))
        .id();
  }

  private String remedy(String arch) {
    ArchPolicy policy = universe.archPolicy();
    return policy.rank(arch) == ArchPolicy.NOT_INSTALLABLE
        ? "a machine of " + policy.machine() + " cannot run it; see --arch"
        : REMEDY;
  }

  private Nevra parse(LineFile.Line line) {
    String text = line.text();
    boolean isPattern = text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    try {
      if (!isPattern) {
        return Nevra.parse(text);
      }
    } catch (IllegalArgumentException e) {
      // The complaint below says more: where, and what to do.
    }
    throw list.complaint(
        line, "expected NAME-[EPOCH:]VERSION-RELEASE.ARCH, found '" + text + "'; see 'rpm -qa'");
  }

  private static Optional<RpmPackage> best(List<RpmPackage> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparing((RpmPackage p) -> p.repository().priority())
                .thenComparing(RpmPackage::evr, Comparator.reverseOrder())
                .thenComparing(RpmPackage::id));
  }
}
