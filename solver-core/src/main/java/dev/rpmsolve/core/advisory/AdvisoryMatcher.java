package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Obsoleters;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.ProtectedPackages;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares advisories with what is installed, and with what repositories offer.
 *
 * <p>An advisory is about an installed package of the same name and architecture, as for dnf; if it
 * has the name under another architecture only, and one of both is {@code noarch}, the package has
 * changed its architecture, and it is about that one too. Where several versions are installed side
 * by side the newest one counts, and the running kernel with all that was built with it. See the
 * page on {@code updateinfo} in the manual of dnf.
 *
 * <p>Not thread-safe. A match costs a look-up for each package of the advisory, and for those that
 * are installed a pass over the versions of their names.
 */
public final class AdvisoryMatcher {
  private final Universe universe;
  private final ActiveModules modules;
  private final Bits installed;
  private final Int2ObjectOpenHashMap<List<RpmPackage>> installedByName =
      new Int2ObjectOpenHashMap<>();
  private final Bits running;
  private final PackageFilter filter;
  private final Obsoleters obsoleters;

  /**
   * Prepares the comparison.
   *
   * @param universe the packages there are
   * @param installedIds the installed packages, as ids of the universe
   * @param policy what is excluded, and which kernel runs
   * @param modules which streams of modules are active
   */
  public AdvisoryMatcher(
      Universe universe, Collection<Integer> installedIds, Policy policy, ActiveModules modules) {
    this.universe = universe;
    this.modules = modules;
    installed = new Bits(universe.packageCount());
    for (int packageId : new TreeSet<>(installedIds)) {
      installed.add(packageId);
      installedByName
          .computeIfAbsent(universe.nameId(packageId), key -> new ArrayList<>())
          .add(universe.get(packageId));
    }
    running = running(ProtectedPackages.of(universe, policy, installedIds)::isRunningKernel);
    filter = PackageFilter.of(universe, policy, installedIds);
    obsoleters = new Obsoleters(universe, this::isAvailable);
  }

  /** Finds the installed packages that were built together with the running kernel. */
  private Bits running(IntPredicate isRunning) {
    Bits found = new Bits(universe.packageCount());
    TreeSet<String> sources = new TreeSet<>();
    for (int packageId : installed.toArray()) {
      if (isRunning.test(packageId)) {
        found.add(packageId);
        sources.add(universe.get(packageId).sourcePackage());
      }
    }
    sources.remove("");
    if (!sources.isEmpty()) {
      for (int packageId : installed.toArray()) {
        if (sources.contains(universe.get(packageId).sourcePackage())) {
          found.add(packageId);
        }
      }
    }
    return found;
  }

  private boolean isAvailable(int packageId) {
    return !installed.get(packageId)
        && !filter.isOut(packageId)
        && universe.isInstallableArch(packageId);
  }

  /**
   * Compares an advisory.
   *
   * @param advisory an advisory
   * @return what it means for the system
   */
  public AdvisoryMatch match(Advisory advisory) {
    Map<String, Map<String, Nevra>> required =
        required(advisory, name -> !installed(name).isEmpty());
    List<AdvisoryItem> items = new ArrayList<>();
    required.forEach((name, byArch) -> addItems(installed(name), byArch, items));
    return new AdvisoryMatch(advisory, items);
  }

  /** Lists the newest versions with a fix, by name and architecture. */
  private Map<String, Map<String, Nevra>> required(Advisory advisory, Predicate<String> names) {
    Map<String, Map<String, Nevra>> required = new LinkedHashMap<>();
    modules
        .packages(advisory)
        .map(AdvisoryPackage::nevra)
        .filter(nevra -> names.test(nevra.name()))
        .forEach(
            nevra ->
                required
                    .computeIfAbsent(nevra.name(), name -> new LinkedHashMap<>())
                    .merge(nevra.arch(), nevra, AdvisoryMatcher::newer));
    return required;
  }

  /**
   * Lists the versions that an advisory warns of, be they installed or not, by name and
   * architecture: one of them in the end, and nothing that makes up for it, and the advisory is
   * open.
   *
   * @param advisory an advisory
   * @return for each name and architecture with such versions these, and what makes up for them
   */
  List<Exposure> exposures(Advisory advisory) {
    Map<String, Map<String, Nevra>> required =
        required(advisory, name -> universe.names().find(name) >= 0);
    List<Exposure> exposures = new ArrayList<>();
    required.forEach((name, byArch) -> addExposures(name, byArch, exposures));
    return exposures;
  }

  /**
   * Versions of one name and architecture.
   *
   * @param fixed what makes up for the others: versions with the fix; if the advisory does not name
   *     the architecture also all versions of the one that it names in its place
   * @param unfixed those that lack the fix
   */
  record Exposure(List<Integer> fixed, List<Integer> unfixed) {}

  private void addExposures(String name, Map<String, Nevra> required, List<Exposure> exposures) {
    IntTable byName = universe.packagesByName();
    int nameId = universe.names().find(name);
    Map<String, List<Integer>> byArch =
        IntStream.range(byName.start(nameId), byName.end(nameId))
            .map(byName::value)
            .filter(p -> installed.get(p) || isAvailable(p))
            .sorted()
            .boxed()
            .collect(
                Collectors.groupingBy(
                    p -> universe.get(p).arch(), LinkedHashMap::new, Collectors.toList()));
    byArch.forEach(
        (arch, versions) -> {
          boolean isNamed = required.containsKey(arch);
          Optional<Nevra> fix =
              isNamed ? Optional.of(required.get(arch)) : otherArch(arch, required);
          if (fix.isPresent()) {
            Map<Boolean, List<Integer>> parts =
                versions.stream()
                    .collect(
                        Collectors.partitioningBy(
                            p -> universe.get(p).evr().compareTo(fix.get().evr()) < 0));
            List<Integer> fixed = new ArrayList<>(parts.get(false));
            if (!isNamed) {
              fixed.addAll(byArch.getOrDefault(fix.get().arch(), List.of()));
            }
            if (!parts.get(true).isEmpty()) {
              exposures.add(new Exposure(fixed, parts.get(true)));
            }
          }
        });
  }

  private List<RpmPackage> installed(String name) {
    int nameId = universe.names().find(name);
    return nameId < 0 ? List.of() : installedByName.getOrDefault(nameId, List.of());
  }

  private static Nevra newer(Nevra a, Nevra b) {
    return a.evr().compareTo(b.evr()) >= 0 ? a : b;
  }

  /** Compares the packages of one name; several collections may have several versions of one. */
  private void addItems(
      List<RpmPackage> present, Map<String, Nevra> required, List<AdvisoryItem> items) {
    Map<String, List<RpmPackage>> byArch = new LinkedHashMap<>();
    present.forEach(p -> byArch.computeIfAbsent(p.arch(), key -> new ArrayList<>()).add(p));
    required.forEach(
        (arch, nevra) -> {
          if (byArch.containsKey(arch)) {
            items.add(item(nevra, byArch.get(arch)));
          }
        });
    byArch.forEach(
        (arch, packages) -> {
          if (!required.containsKey(arch)) {
            otherArch(arch, required)
                .filter(nevra -> !byArch.containsKey(nevra.arch()))
                .ifPresent(nevra -> items.add(item(nevra, packages)));
          }
        });
  }

  /** Finds the best package that a package of an architecture may have become. */
  private Optional<Nevra> otherArch(String arch, Map<String, Nevra> required) {
    return required.values().stream()
        .filter(nevra -> nevra.arch().equals("noarch") || arch.equals("noarch"))
        .filter(nevra -> universe.archPolicy().score(nevra.arch()) > 0)
        .min(Comparator.comparing(nevra -> universe.archPolicy().score(nevra.arch())));
  }

  private AdvisoryItem item(Nevra required, List<RpmPackage> versions) {
    RpmPackage newest = versions.stream().max(Comparator.comparing(RpmPackage::evr)).orElseThrow();
    if (newest.evr().compareTo(required.evr()) < 0) {
      return new AdvisoryItem(required, newest, AdvisoryItem.State.OPEN, offer(required, newest));
    }
    Optional<RpmPackage> stale =
        versions.stream()
            .filter(p -> running.get(p.id()) && p.evr().compareTo(required.evr()) < 0)
            .findFirst();
    return new AdvisoryItem(
        required,
        stale.orElse(newest),
        stale.isPresent() ? AdvisoryItem.State.NOT_RUNNING : AdvisoryItem.State.FIXED,
        new FixOffer.NotOffered(Optional.empty()));
  }

  private FixOffer offer(Nevra required, RpmPackage present) {
    List<RpmPackage> versions = versions(required.arch(), present.id());
    List<RpmPackage> fixes =
        versions.stream().filter(p -> p.evr().compareTo(required.evr()) >= 0).toList();
    List<RpmPackage> available = fixes.stream().filter(p -> isAvailable(p.id())).toList();
    if (available.isEmpty()) {
      return withoutVersion(versions, fixes, present);
    }
    int best = bestPriority(versions);
    List<RpmPackage> preferred =
        available.stream().filter(p -> p.repository().priority() == best).toList();
    return preferred.isEmpty()
        ? new FixOffer.Outranked(available, newest(versions, best).orElseThrow())
        : new FixOffer.Offered(preferred);
  }

  private FixOffer withoutVersion(
      List<RpmPackage> versions, List<RpmPackage> fixes, RpmPackage present) {
    List<RpmPackage> replacements =
        IntStream.of(obsoleters.of(present.id())).mapToObj(universe::get).toList();
    if (!replacements.isEmpty()) {
      return new FixOffer.Offered(replacements);
    }
    List<RpmPackage> excluded = fixes.stream().filter(p -> filter.isOut(p.id())).toList();
    return excluded.isEmpty()
        ? new FixOffer.NotOffered(newest(versions, bestPriority(versions)))
        : new FixOffer.Excluded(excluded, filter.why(excluded.get(0).id()).orElseThrow());
  }

  /** Lists what is there of a name and architecture but not installed. */
  private List<RpmPackage> versions(String arch, int present) {
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(present);
    return IntStream.range(byName.start(name), byName.end(name))
        .map(byName::value)
        .filter(packageId -> !installed.get(packageId))
        .mapToObj(universe::get)
        .filter(p -> p.arch().equals(arch))
        .toList();
  }

  private int bestPriority(List<RpmPackage> versions) {
    return versions.stream()
        .filter(p -> isAvailable(p.id()))
        .mapToInt(p -> p.repository().priority())
        .min()
        .orElse(0);
  }

  private Optional<RpmPackage> newest(List<RpmPackage> versions, int priority) {
    return versions.stream()
        .filter(p -> isAvailable(p.id()) && p.repository().priority() == priority)
        .max(Comparator.comparing(RpmPackage::evr));
  }

  /**
   * Lists all versions of a package that lack a fix, installed or not: none of them may be
   * installed in the end, unless a fixed one is.
   *
   * @param item what an advisory means for an installed package
   * @return package ids, ascending
   */
  public int[] unfixed(AdvisoryItem item) {
    Evr least = item.required().evr();
    return ofSameArch(item).filter(p -> universe.get(p).evr().compareTo(least) < 0).toArray();
  }

  /** Lists the available versions with a fix that keep the architecture of what is installed. */
  List<Integer> fixedAsIs(AdvisoryItem item) {
    Evr least = item.required().evr();
    return ofSameArch(item)
        .filter(this::isAvailable)
        .filter(p -> universe.get(p).evr().compareTo(least) >= 0)
        .boxed()
        .toList();
  }

  private IntStream ofSameArch(AdvisoryItem item) {
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(item.installed().id());
    return IntStream.range(byName.start(name), byName.end(name))
        .map(byName::value)
        .filter(p -> universe.archId(p) == universe.archId(item.installed().id()))
        .sorted();
  }
}
