package dev.rpmsolve.core.request;

import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What zypper makes of its commands: goals on packages of a universe.
 *
 * <p>Other than dnf, zypper chooses the one package to install before it solves: that of the best
 * repository, then of the best architecture, then the newest; of an installed name it must have the
 * vendor that is installed. What the names of packages do not answer is looked up as a capability.
 * See the manual zypper(8).
 *
 * <p>One object collects the commands of one transaction. Not thread-safe. Each command costs what
 * resolving its spec costs.
 */
public final class ZypperGoals {
  private final SpecCandidates candidates;
  private final Universe universe;
  private final List<Integer> installedIds;
  private final Policy policy;
  private final List<Goal> goals = new ArrayList<>();
  private final Map<Goal, String> specs = new HashMap<>();
  private final List<SpecNotice> notices = new ArrayList<>();
  private final Cleaning cleaning;
  private Policy.Erasing erasing;

  /** Whether {@code zypper remove} takes along what only the removed packages needed. */
  public enum Cleaning {
    /** It does, as with {@code --clean-deps}. */
    CLEAN,
    /** It does not, which is the default. */
    KEEP
  }

  /**
   * Starts without commands.
   *
   * @param universe the packages there are
   * @param installedIds the installed packages, as ids of the universe
   * @param policy what an answer may do beyond the goals, such as {@link Policy#asZypp()}
   * @param cleaning whether removing cleans up
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public ZypperGoals(
      Universe universe, Collection<Integer> installedIds, Policy policy, Cleaning cleaning) {
    this.universe = universe;
    this.installedIds = List.copyOf(new TreeSet<>(installedIds));
    this.policy = policy;
    this.cleaning = cleaning;
    candidates = new SpecCandidates(universe, installedIds, policy);
    erasing = policy.erasing();
  }

  /**
   * Asks for a package to be there in its best version, as {@code zypper install} does.
   *
   * @param spec which; of each name that a pattern matches one is installed
   * @return this object
   */
  public ZypperGoals install(String spec) {
    int[] found = candidates.find(spec);
    if (found.length == 0) {
      int[] hidden = candidates.findAny(spec);
      boolean isExcluded = IntStream.of(hidden).anyMatch(candidates::isOut);
      note(isExcluded ? SpecNotice.Kind.ALL_EXCLUDED : SpecNotice.Kind.NO_MATCH, spec, hidden);
      add(spec, new Goal.Install(spec));
      return this;
    }
    boolean isPackage = new SpecResolver(universe).named(spec.strip()).length > 0;
    if (!isPackage) {
      add(spec, new Goal.Install(spec));
      return this;
    }
    candidates.byName(found).forEach(group -> addInstall(spec, group));
    return this;
  }

  /**
   * Asks for one package to be there, as {@code zypper install ./FILE.rpm} does.
   *
   * @param spec what the user calls it
   * @param packageId its id in the universe
   * @return this object
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public ZypperGoals installPackage(String spec, int packageId) {
    add(spec, new Goal.Install(new Selection.OnePackage(packageId)));
    return this;
  }

  private void addInstall(String spec, int... group) {
    int[] installed = candidates.installedOf(group);
    int[] legal =
        IntStream.of(candidates.available(group))
            .filter(p -> installed.length == 0 || isVendorKept(p, installed))
            .toArray();
    int best = best(legal);
    boolean isNewer =
        best >= 0 && IntStream.of(installed).allMatch(p -> candidates.compareEvr(best, p) > 0);
    if (isNewer) {
      add(spec, new Goal.Install(new Selection.OnePackage(best)));
    } else {
      note(SpecNotice.Kind.ALREADY_INSTALLED, spec, installed);
      add(spec, new Goal.Install(oneOf(installed)));
    }
  }

  private boolean isVendorKept(int packageId, int... installed) {
    return policy.has(Policy.Option.ALLOW_VENDOR_CHANGE)
        || IntStream.of(installed)
            .anyMatch(p -> universe.vendorId(p) == universe.vendorId(packageId));
  }

  private int best(int... packageIds) {
    return IntStream.of(packageIds)
        .boxed()
        .min(
            Comparator.comparingInt((Integer p) -> universe.get(p).repository().priority())
                .thenComparingInt(p -> universe.archClass(p))
                .thenComparing((a, b) -> candidates.compareEvr(b, a))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(-1);
  }

  /**
   * Asks for packages to go with all that requires them, as {@code zypper remove} does.
   *
   * @param spec which
   * @return this object
   */
  public ZypperGoals remove(String spec) {
    erasing = Policy.Erasing.ALLOWED;
    int[] found = candidates.findInstalled(spec);
    if (found.length == 0) {
      note(SpecNotice.Kind.NOTHING_TO_REMOVE, spec);
    }
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    if (cleaning == Cleaning.CLEAN) {
      modifiers.add(Modifier.CLEAN_DEPENDENCIES);
    }
    for (int packageId : found) {
      add(spec, new Goal.Remove(new Selection.OnePackage(packageId), modifiers));
    }
    return this;
  }

  /**
   * Asks for the newest version of installed packages, as {@code zypper update PACKAGE} does.
   *
   * @param spec which
   * @return this object
   */
  public ZypperGoals update(String spec) {
    int[] found = candidates.findInstalled(spec);
    if (found.length == 0) {
      int[] offered = candidates.find(spec);
      boolean isUnknown = offered.length == 0;
      note(isUnknown ? SpecNotice.Kind.NO_MATCH : SpecNotice.Kind.NOT_INSTALLED, spec, offered);
      return this;
    }
    add(spec, new Goal.Upgrade(oneOf(found)));
    return this;
  }

  /**
   * Asks for the newest versions of all installed packages, as {@code zypper update} does.
   *
   * @return this object
   */
  public ZypperGoals updateAll() {
    goals.add(new Goal.Upgrade(new Selection.All()));
    return this;
  }

  /**
   * Asks for the versions that the repositories hold, as {@code zypper dist-upgrade} does.
   *
   * @return this object
   */
  public ZypperGoals dup() {
    goals.add(new Goal.DistroSync(new Selection.All()));
    return this;
  }

  /**
   * Asks for broken dependencies of installed packages to be repaired, as {@code zypper verify}
   * does.
   *
   * @return this object
   */
  public ZypperGoals verify() {
    goals.add(new Goal.Verify(new Selection.All()));
    return this;
  }

  /**
   * Puts the goals together.
   *
   * @return the request, and notices about the specs
   */
  public GoalPlan plan() {
    Request request = new Request(goals, installedIds, policy.withErasing(erasing));
    return new GoalPlan(request, notices, specs);
  }

  private void add(String spec, Goal goal) {
    goals.add(goal);
    specs.putIfAbsent(goal, spec);
  }

  private static Selection oneOf(int... packageIds) {
    return new Selection.OneOf(IntStream.of(packageIds).boxed().toList());
  }

  private void note(SpecNotice.Kind kind, String spec, int... packageIds) {
    List<RpmPackage> packages = IntStream.of(packageIds).mapToObj(universe::get).toList();
    notices.add(new SpecNotice(kind, spec, packages));
  }
}
