package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.cleanup.InstalledSystem;
import dev.rpmsolve.core.internal.cleanup.UnneededPackages;
import dev.rpmsolve.core.internal.cleanup.UserInstalled;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.DnfOptions.Choice;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What dnf makes of its commands: goals on packages of a universe.
 *
 * <p>One object collects the commands of one transaction; {@link #plan()} gives the request. Specs
 * are resolved as {@link SpecResolver} says, among installed packages and those that the policy
 * lets in. A pattern means every name that matches, one goal each; a plain name also means what
 * obsoletes its newest version. See the manuals dnf(8) and dnf.conf(5).
 *
 * <p>Not thread-safe. Each command costs what resolving its specs costs; the first with a plain
 * name also one pass over the Obsoletes of all packages.
 */
public final class DnfGoals {
  private final SpecCandidates candidates;
  private final Universe universe;
  private final List<Integer> installedIds;
  private final Policy policy;
  private final DnfOptions options;
  private final List<Goal> goals = new ArrayList<>();
  private final Map<Goal, String> specs = new HashMap<>();
  private final Map<Goal, GroupMember> members = new HashMap<>();
  private final List<SpecNotice> notices = new ArrayList<>();
  private Optional<UpgradeChoice> choice = Optional.empty();
  private boolean mayErase;

  /**
   * Starts without commands.
   *
   * @param universe the packages there are
   * @param installedIds the installed packages, as ids of the universe
   * @param policy what an answer may do beyond the goals, such as {@link Policy#asDnf()}
   * @param options how commands become goals
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public DnfGoals(
      Universe universe, Collection<Integer> installedIds, Policy policy, DnfOptions options) {
    this.universe = universe;
    this.installedIds = List.copyOf(new TreeSet<>(installedIds));
    this.policy = policy;
    this.options = options;
    candidates = new SpecCandidates(universe, installedIds, policy);
    mayErase = options.has(Choice.ALLOW_ERASING);
  }

  /**
   * Asks for packages to be there, as {@code dnf install} does.
   *
   * @param spec which; of each name that a pattern matches one is installed
   * @return this object
   */
  public DnfGoals install(String spec) {
    int[] found = candidates.find(spec);
    if (found.length == 0) {
      return notFound(spec);
    }
    if (spec.strip().startsWith("(")) {
      Selection providing = new Selection.Providing(Dependency.parse(spec.strip()));
      add(spec, new Goal.Install(providing, installModifiers()));
      return this;
    }
    boolean isName = candidates.isName(spec, found);
    List<int[]> groups = Glob.isGlob(spec) ? candidates.byName(found) : List.<int[]>of(found);
    for (int[] group : groups) {
      int[] wanted = isName ? withObsoleters(group) : group;
      noteInstalled(spec, wanted);
      if (options.multilib() == DnfOptions.Multilib.ALL) {
        candidates.byArch(wanted).forEach(one -> addInstall(spec, one));
      } else {
        addInstall(spec, wanted);
      }
    }
    return this;
  }

  /**
   * Asks for one package to be there, as {@code dnf install ./FILE.rpm} does: an older version that
   * is installed is upgraded, a newer one downgraded, and the same one stays.
   *
   * @param spec what the user calls it
   * @param packageId its id in the universe
   * @return this object
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public DnfGoals installPackage(String spec, int packageId) {
    int[] wanted =
        IntStream.concat(
                IntStream.of(packageId),
                IntStream.of(candidates.installedOf(candidates.sameNameAndArch(packageId)))
                    .filter(p -> candidates.compareEvr(p, packageId) == 0))
            .distinct()
            .toArray();
    noteInstalled(spec, wanted);
    addInstall(spec, wanted);
    return this;
  }

  /**
   * Asks for a package of a group to be there, as {@code dnf group install} does: by its name, not
   * by what provides it. A goal that is there already keeps the words that were typed for it.
   *
   * @param member the package; one with a condition is asked for in case that the other is there
   * @return whether there is anything of that name, installed or to be had
   */
  public boolean installMember(GroupMember member) {
    int[] found = ofMember(member);
    if (found.length == 0) {
      return false;
    }
    if (member.condition().isPresent()) {
      String condition = member.condition().get();
      if (candidates.find(condition).length > 0) {
        Dependency either =
            new Dependency.If(Atoms.any(member.name()), Atoms.any(condition), Optional.empty());
        addMember(member, new Goal.Install(new Selection.Providing(either), installModifiers()));
      }
      return true;
    }
    int[] wanted = withObsoleters(found);
    List<int[]> choices =
        options.multilib() == DnfOptions.Multilib.ALL
            ? candidates.byArch(wanted)
            : List.<int[]>of(wanted);
    for (int[] choice : choices) {
      addMember(member, new Goal.Install(oneOf(choice), installModifiers()));
    }
    return true;
  }

  /**
   * Asks for a package of a group to be as new as possible, if it is installed.
   *
   * @param member the package
   */
  public void upgradeMember(GroupMember member) {
    int[] found = ofMember(member);
    int[] offered = candidates.available(found);
    int[] installed = newestInstalled(found);
    if (installed.length == 0 || offered.length == 0) {
      return;
    }
    Set<Modifier> modifiers = changeModifiers();
    modifiers.addAll(EnumSet.of(Modifier.TARGETED, Modifier.PIN_ARCH, Modifier.PIN_EVR));
    addMember(member, new Goal.Upgrade(oneOf(union(offered, installed)), modifiers));
  }

  private int[] ofMember(GroupMember member) {
    return IntStream.of(candidates.ofName(member.name()))
        .filter(p -> candidates.isInstalled(p) || candidates.isAvailable(p))
        .filter(p -> !member.isBaseArchOnly() || isBaseArch(p))
        .toArray();
  }

  private boolean isBaseArch(int packageId) {
    return universe.archRank(packageId) == 1 && !universe.isNoarch(packageId);
  }

  private void addMember(GroupMember member, Goal goal) {
    if (!specs.containsKey(goal)) {
      members.put(goal, member);
      add(member.toString(), goal);
    }
  }

  /**
   * Lists the installed packages of a name.
   *
   * @param name the name
   * @return the packages
   */
  public List<RpmPackage> installedOfName(String name) {
    return IntStream.of(candidates.installedOf(candidates.ofName(name)))
        .mapToObj(universe::get)
        .toList();
  }

  /**
   * Asks for packages to go that are there because of a group, as {@code dnf group remove} does,
   * but for those that others need; of these there is a notice.
   *
   * @param groupId the group
   * @param packageIds the packages, which are installed
   */
  public void removeMembers(String groupId, Collection<Integer> packageIds) {
    Bits leaving = new Bits(universe.packageCount());
    packageIds.forEach(leaving::add);
    ProtectedPackages kept = ProtectedPackages.of(universe, policy, installedIds);
    int[] asked =
        IntStream.of(userInstalled()).filter(p -> !leaving.get(p) || kept.isProtected(p)).toArray();
    Bits unneeded = new Bits(universe.packageCount());
    IntStream.of(unneeded(asked)).forEach(unneeded::add);
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    if (isCleaning()) {
      modifiers.add(Modifier.CLEAN_DEPENDENCIES);
    }
    for (int packageId : leaving.toArray()) {
      if (unneeded.get(packageId)) {
        String name = universe.get(packageId).name();
        addMember(
            new GroupMember(groupId, name, Optional.empty(), false),
            new Goal.Remove(new Selection.OnePackage(packageId), modifiers));
      } else {
        note(SpecNotice.Kind.STILL_NEEDED, "@" + groupId, packageId);
      }
    }
  }

  /**
   * Notes packages that a group has brought and does not list any more.
   *
   * @param groupId the group
   * @param packageIds the packages, which are installed
   */
  public void keepMembers(String groupId, Collection<Integer> packageIds) {
    packageIds.forEach(p -> note(SpecNotice.Kind.LEFT_GROUP, "@" + groupId, p));
  }

  /** Lets installed packages go to reach the goals, as commands that remove do. */
  public void allowErasing() {
    mayErase = true;
  }

  /**
   * Adds a notice.
   *
   * @param notice what there is to know
   */
  public void note(SpecNotice notice) {
    notices.add(notice);
  }

  /**
   * With nothing to take, the goal stays: a solver can explain it, and must not succeed unless it
   * may be left out.
   */
  private DnfGoals notFound(String spec) {
    int[] hidden = candidates.findAny(spec);
    Set<Modifier> modifiers = installModifiers();
    if (options.has(Choice.SKIP_UNAVAILABLE)) {
      modifiers.add(Modifier.WEAK);
    }
    boolean isExcluded = IntStream.of(hidden).anyMatch(candidates::isOut);
    boolean isModular = IntStream.of(hidden).allMatch(candidates::isModular);
    SpecNotice.Kind why = isModular ? SpecNotice.Kind.ALL_MODULAR : SpecNotice.Kind.ALL_EXCLUDED;
    note(isExcluded ? why : SpecNotice.Kind.NO_MATCH, spec, hidden);
    add(
        spec,
        hidden.length == 0
            ? new Goal.Install(new Selection.Spec(spec), modifiers)
            : new Goal.Install(oneOf(hidden), modifiers));
    return this;
  }

  private void addInstall(String spec, int... wanted) {
    add(spec, new Goal.Install(oneOf(wanted), installModifiers()));
  }

  private void add(String spec, Goal goal) {
    goals.add(goal);
    specs.putIfAbsent(goal, spec);
  }

  private void noteInstalled(String spec, int... wanted) {
    for (int installed : candidates.installedOf(wanted)) {
      boolean isNewer =
          IntStream.of(candidates.available(wanted))
              .anyMatch(p -> candidates.compareEvr(p, installed) > 0);
      if (!isNewer || !options.has(Choice.BEST)) {
        note(SpecNotice.Kind.ALREADY_INSTALLED, spec, installed);
      }
    }
  }

  private int[] withObsoleters(int... packageIds) {
    if (!options.has(Choice.OBSOLETES)) {
      return packageIds;
    }
    IntStream found = IntStream.of(packageIds);
    for (int[] name : candidates.byName(packageIds)) {
      found = IntStream.concat(found, IntStream.of(candidates.obsoleters(candidates.newest(name))));
    }
    return found.distinct().toArray();
  }

  /**
   * Lets upgrades that are asked for from now on bring only some packages, as dnf's options about
   * advisories do. What already is installed does not change the choice.
   *
   * @param newChoice which of those that are offered
   * @return this object
   */
  public DnfGoals choosing(UpgradeChoice newChoice) {
    choice = Optional.of(newChoice);
    return this;
  }

  /**
   * Notes that an option names an advisory which does not exist.
   *
   * @param option what the user typed
   * @return this object
   */
  public DnfGoals unknownAdvisory(String option) {
    note(SpecNotice.Kind.UNKNOWN_ADVISORY, option);
    return this;
  }

  /**
   * Asks for one of some packages to be there.
   *
   * @param reason what the user typed, for explanations
   * @param packageIds the packages
   * @return this object
   */
  public DnfGoals installOneOf(String reason, Collection<Integer> packageIds) {
    addInstall(reason, packageIds.stream().mapToInt(Integer::intValue).sorted().toArray());
    return this;
  }

  private DnfGoals upgradeChosen(String spec, int... offered) {
    int[] newer = IntStream.of(offered).filter(candidates::isUpgrade).toArray();
    IntStream replacing = IntStream.empty();
    if (options.has(Choice.OBSOLETES)) {
      replacing =
          IntStream.of(candidates.obsoleters(union(newer, candidates.installed())))
              .filter(p -> spec.isEmpty() || IntStream.of(offered).anyMatch(o -> o == p));
    }
    int[] same = IntStream.of(offered).filter(candidates::isLikeInstalled).toArray();
    int[] chosen = choice.orElseThrow().among(union(same, replacing.toArray()));
    if (chosen.length == 0) {
      note(SpecNotice.Kind.NOTHING_ADVISED, spec, firstOfNames(newer));
      return this;
    }
    Set<Modifier> modifiers = changeModifiers();
    modifiers.addAll(EnumSet.of(Modifier.TARGETED, Modifier.PIN_ARCH, Modifier.PIN_EVR));
    Goal goal = new Goal.Upgrade(oneOf(union(chosen, newestInstalled(chosen))), modifiers);
    goals.add(goal);
    if (!spec.isEmpty()) {
      specs.putIfAbsent(goal, spec);
    }
    return this;
  }

  private int[] firstOfNames(int... packageIds) {
    return candidates.byName(packageIds).stream()
        .mapToInt(name -> candidates.newest(name)[0])
        .toArray();
  }

  /**
   * Asks for the newest versions of installed packages, as {@code dnf upgrade SPEC} does.
   *
   * @param spec which; one with a version says what to upgrade to
   * @return this object
   */
  public DnfGoals upgrade(String spec) {
    return change(spec, Goal.Upgrade::new, SpecNotice.Kind.NOTHING_NEWER);
  }

  /**
   * Asks for the newest versions of all installed packages, as {@code dnf upgrade} does.
   *
   * @return this object
   */
  public DnfGoals upgradeAll() {
    if (choice.isPresent()) {
      return upgradeChosen("", candidates.available(candidates.likeInstalled()));
    }
    goals.add(new Goal.Upgrade(new Selection.All(), changeModifiers()));
    return this;
  }

  /**
   * Asks for the versions that the repositories hold, newer or older, as {@code dnf distro-sync
   * SPEC} does.
   *
   * @param spec which
   * @return this object
   */
  public DnfGoals distroSync(String spec) {
    return change(spec, Goal.DistroSync::new, SpecNotice.Kind.NOT_AVAILABLE);
  }

  /**
   * Asks for the versions that the repositories hold of all installed packages, as {@code dnf
   * distro-sync} does.
   *
   * @return this object
   */
  public DnfGoals distroSyncAll() {
    goals.add(new Goal.DistroSync(new Selection.All(), changeModifiers()));
    return this;
  }

  private DnfGoals change(
      String spec, BiFunction<Selection, Set<Modifier>, Goal> goal, SpecNotice.Kind nothing) {
    int[] found = candidates.find(spec);
    boolean isName = candidates.isName(spec, found);
    int[] offered = candidates.available(found);
    if (options.has(Choice.OBSOLETES) && isName) {
      int[] present = candidates.installedOf(found);
      if (choice.isPresent()) {
        present = union(present, IntStream.of(offered).filter(candidates::isUpgrade).toArray());
      }
      offered =
          IntStream.concat(IntStream.of(offered), IntStream.of(candidates.obsoleters(present)))
              .distinct()
              .toArray();
    }
    int[] installed = newestInstalled(found);
    if (!isChangeable(spec, found, installed)) {
      return this;
    }
    if (offered.length == 0) {
      note(nothing, spec, installed);
      return this;
    }
    boolean isUpgrade = nothing == SpecNotice.Kind.NOTHING_NEWER;
    if (isUpgrade && choice.isPresent()) {
      return upgradeChosen(spec, offered);
    }
    Set<Modifier> modifiers = changeModifiers();
    modifiers.addAll(EnumSet.of(Modifier.TARGETED, Modifier.PIN_ARCH, Modifier.PIN_EVR));
    add(spec, goal.apply(oneOf(isUpgrade ? union(offered, installed) : offered), modifiers));
    return this;
  }

  /** Notes an error if there is nothing that could change. */
  private boolean isChangeable(String spec, int[] found, int... installed) {
    boolean replaces =
        IntStream.of(candidates.installed())
            .flatMap(p -> IntStream.of(candidates.obsoleters(p)))
            .anyMatch(o -> IntStream.of(found).anyMatch(p -> p == o));
    boolean isChangeable = installed.length > 0 || replaces;
    if (!isChangeable) {
      note(
          found.length == 0 ? SpecNotice.Kind.NO_MATCH : SpecNotice.Kind.NOT_INSTALLED,
          spec,
          found);
    }
    return isChangeable;
  }

  /**
   * Makes an error of a spec that means nothing that an upgrade could be about, and asks for
   * nothing: what becomes of the others is chosen elsewhere.
   *
   * @param spec which
   * @return this object
   */
  public DnfGoals requireChangeable(String spec) {
    int[] found = candidates.find(spec);
    isChangeable(spec, found, newestInstalled(found));
    return this;
  }

  private static int[] union(int[] a, int[] b) {
    return IntStream.concat(IntStream.of(a), IntStream.of(b)).distinct().toArray();
  }

  /** Of kernels and the like, an upgrade is measured against the newest one. */
  private int[] newestInstalled(int... packageIds) {
    return candidates.byName(packageIds).stream()
        .flatMap(group -> candidates.byArch(candidates.installedLike(group)).stream())
        .flatMapToInt(installed -> IntStream.of(candidates.newest(installed)))
        .toArray();
  }

  /**
   * Asks for older versions of installed packages, as {@code dnf downgrade} does: the newest of the
   * older ones.
   *
   * @param spec which; one with a version says what to downgrade to
   * @return this object
   */
  public DnfGoals downgrade(String spec) {
    int[] found = candidates.find(spec);
    boolean isAnyInstalled = false;
    for (int[] name : candidates.byName(found)) {
      int[] installed = candidates.installedOf(candidates.sameName(name[0]));
      isAnyInstalled |= installed.length > 0;
      for (int[] arch : candidates.byArch(installed)) {
        downgrade(spec, candidates.newest(arch)[0], candidates.available(name));
      }
    }
    return isAnyInstalled ? this : notInstalled(spec, found);
  }

  private void downgrade(String spec, int installed, int... offered) {
    int[] older =
        IntStream.of(candidates.sameNameAndArch(installed))
            .filter(p -> candidates.isAvailable(p) && candidates.compareEvr(p, installed) < 0)
            .filter(p -> offered.length == 0 || IntStream.of(offered).anyMatch(o -> o == p))
            .toArray();
    if (older.length > 0) {
      addInstall(spec, older);
    } else {
      note(SpecNotice.Kind.NOTHING_OLDER, spec, installed);
    }
  }

  /**
   * Asks for installed packages to be installed anew, as {@code dnf reinstall} does.
   *
   * @param spec which
   * @return this object
   */
  public DnfGoals reinstall(String spec) {
    int[] found = candidates.findInstalled(spec);
    IntStream.of(found).forEach(p -> reinstall(spec, SpecNotice.Kind.NOT_AVAILABLE, p));
    return found.length > 0 ? this : notInstalled(spec, candidates.find(spec));
  }

  private void reinstall(String spec, SpecNotice.Kind nothing, int installed) {
    int[] same =
        IntStream.of(candidates.sameNameAndArch(installed))
            .filter(p -> candidates.isAvailable(p) && candidates.compareEvr(p, installed) == 0)
            .toArray();
    if (same.length > 0) {
      addInstall(spec, same);
    } else {
      note(nothing, spec, installed);
    }
  }

  private DnfGoals notInstalled(String spec, int... found) {
    note(found.length == 0 ? SpecNotice.Kind.NO_MATCH : SpecNotice.Kind.NOT_INSTALLED, spec, found);
    return this;
  }

  /**
   * Asks for packages to go with all that requires them, as {@code dnf remove} does.
   *
   * <p>dnf reads no repositories for this command, so that nothing comes to the rescue of what
   * requires them. To get the same, give a universe of installed packages only.
   *
   * @param spec which
   * @return this object
   */
  public DnfGoals remove(String spec) {
    mayErase = true;
    int[] found = candidates.findInstalled(spec);
    if (found.length == 0) {
      note(SpecNotice.Kind.NOTHING_TO_REMOVE, spec);
    }
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    if (isCleaning()) {
      modifiers.add(Modifier.CLEAN_DEPENDENCIES);
    }
    for (int packageId : found) {
      add(spec, new Goal.Remove(new Selection.OnePackage(packageId), modifiers));
    }
    return this;
  }

  /**
   * Asks for installonly packages to go of which a newer version is installed, as {@code dnf remove
   * --oldinstallonly} does. Those with the version of the running kernel stay.
   *
   * <p>As with {@link #remove}, dnf reads no repositories for it.
   *
   * @return this object
   */
  public DnfGoals removeOldInstallonly() {
    mayErase = true;
    ProtectedPackages kept = ProtectedPackages.of(universe, policy, installedIds);
    int[] running = IntStream.of(candidates.installed()).filter(kept::isRunningKernel).toArray();
    boolean isAny = false;
    for (int[] same : installedVersions(candidates.installonly(policy))) {
      for (int packageId : olderOf(same)) {
        boolean isRunning =
            IntStream.of(running).anyMatch(p -> candidates.compareEvr(p, packageId) == 0);
        if (!isRunning) {
          addRemoval("--oldinstallonly", packageId);
          isAny = true;
        }
      }
    }
    if (!isAny) {
      note(SpecNotice.Kind.NO_OLD_INSTALLONLY, "--oldinstallonly");
    }
    return this;
  }

  /**
   * Asks for all but the newest to go of packages that are installed in several versions though
   * they are not installonly, as {@code dnf remove --duplicates} does. The newest is installed anew
   * where a repository has it.
   *
   * @return this object
   */
  public DnfGoals removeDuplicates() {
    String spec = "--duplicates";
    Bits installonly = candidates.installonly(policy);
    Bits others = new Bits(universe.packageCount());
    IntStream.of(candidates.installed()).filter(p -> !installonly.get(p)).forEach(others::add);
    boolean isAny = false;
    for (int[] same : installedVersions(others)) {
      int[] older = olderOf(same);
      if (older.length > 0) {
        isAny = true;
        reinstall(spec, SpecNotice.Kind.NOT_RENEWED, candidates.newest(same)[0]);
        IntStream.of(older).forEach(packageId -> addRemoval(spec, packageId));
      }
    }
    if (!isAny) {
      note(SpecNotice.Kind.NO_DUPLICATES, spec);
    }
    return this;
  }

  private void addRemoval(String spec, int packageId) {
    add(spec, new Goal.Remove(new Selection.OnePackage(packageId)));
  }

  /** Groups installed packages by name and architecture. */
  private List<int[]> installedVersions(Bits some) {
    return candidates.byName(candidates.installedOf(some.toArray())).stream()
        .flatMap(name -> candidates.byArch(name).stream())
        .toList();
  }

  private int[] olderOf(int... same) {
    int newest = candidates.newest(same)[0];
    return IntStream.of(same).filter(p -> candidates.compareEvr(p, newest) < 0).toArray();
  }

  /**
   * Asks for what nobody needs any more to go, as {@code dnf autoremove} does. Nothing goes unless
   * the options tell which packages the user asked for.
   *
   * @return this object
   */
  public DnfGoals autoremove() {
    mayErase = true;
    if (options.userInstalledIds().isEmpty()) {
      return this;
    }
    for (int packageId : unneeded(userInstalled())) {
      goals.add(new Goal.Remove(new Selection.OnePackage(packageId), Set.of(Modifier.NOT_BY_USER)));
    }
    return this;
  }

  /** Finds what nobody needs if the user has asked for some packages only. */
  private int[] unneeded(int... asked) {
    InstalledSystem system =
        new InstalledSystem(
            universe,
            InstalledSystem.bits(universe, candidates.installed()),
            new Bits(universe.packageCount()),
            policy.has(Policy.Option.COLORED_NAMES)
                ? InstalledSystem.Twins.IN_STEP
                : InstalledSystem.Twins.INDEPENDENT);
    UserInstalled.Marks marks = new UserInstalled.Marks(asked, new int[0], new int[0]);
    return UnneededPackages.of(system, UserInstalled.of(system, marks)).packageIds();
  }

  /**
   * Asks for one package to go and another to come, as {@code dnf swap} does.
   *
   * @param removed which goes
   * @param installed which comes
   * @return this object
   */
  public DnfGoals swap(String removed, String installed) {
    return remove(removed).install(installed);
  }

  /**
   * Puts the goals together, with those that say which packages the user asked for, which may be
   * removed and which stay away.
   *
   * @return the request, and notices about the specs
   */
  public GoalPlan plan() {
    List<Goal> all = new ArrayList<>(goals);
    if (goals.stream().anyMatch(goal -> goal.has(Modifier.CLEAN_DEPENDENCIES))) {
      addUnlessEmpty(all, Goal.UserInstalled::new, userInstalled());
    }
    if (policy.weakDependencies() == Policy.WeakDependencies.INSTALL) {
      addUnlessEmpty(all, Goal.ExcludeFromWeak::new, excludedFromWeak());
    }
    if (mayErase) {
      ProtectedPackages kept = ProtectedPackages.of(universe, policy, installedIds);
      int[] removable =
          IntStream.of(candidates.installed())
              .filter(p -> !kept.isProtected(p) && !candidates.isOut(p))
              .toArray();
      addUnlessEmpty(all, Goal.AllowRemoval::new, removable);
    }
    return new GoalPlan(new Request(all, installedIds, policy), notices, specs, members);
  }

  private static void addUnlessEmpty(
      List<Goal> goals, BiFunction<Selection, Set<Modifier>, Goal> goal, int... packageIds) {
    if (packageIds.length > 0) {
      goals.add(goal.apply(oneOf(packageIds), Set.of(Modifier.NOT_BY_USER)));
    }
  }

  private int[] excludedFromWeak() {
    IntStream named =
        options.excludedFromWeak().stream()
            .flatMapToInt(glob -> IntStream.of(candidates.available(candidates.named(glob))));
    IntStream unwanted =
        options.has(Choice.EXCLUDE_FROM_WEAK_AUTODETECT)
            ? IntStream.of(WeakAutodetect.of(candidates))
            : IntStream.empty();
    return IntStream.concat(named, unwanted).distinct().sorted().toArray();
  }

  private boolean isCleaning() {
    return options.has(Choice.CLEAN_REQUIREMENTS) && options.userInstalledIds().isPresent();
  }

  /** What is protected counts as asked for. */
  private int[] userInstalled() {
    ProtectedPackages kept = ProtectedPackages.of(universe, policy, installedIds);
    Bits asked = new Bits(universe.packageCount());
    options.userInstalledIds().orElse(installedIds).forEach(asked::add);
    return IntStream.of(candidates.installed())
        .filter(p -> asked.get(p) || kept.isProtected(p))
        .toArray();
  }

  private Set<Modifier> installModifiers() {
    Set<Modifier> modifiers = changeModifiers();
    modifiers.addAll(EnumSet.of(Modifier.PIN_ARCH, Modifier.PIN_EVR));
    if (options.has(Choice.SKIP_BROKEN)) {
      modifiers.add(Modifier.WEAK);
    }
    return modifiers;
  }

  private Set<Modifier> changeModifiers() {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    if (options.has(Choice.BEST)) {
      modifiers.add(Modifier.BEST);
    }
    if (isCleaning()) {
      modifiers.add(Modifier.CLEAN_DEPENDENCIES);
    }
    return modifiers;
  }

  private static Selection oneOf(int... packageIds) {
    return new Selection.OneOf(IntStream.of(packageIds).boxed().toList());
  }

  private void note(SpecNotice.Kind kind, String spec, int... packageIds) {
    List<RpmPackage> packages = IntStream.of(packageIds).mapToObj(universe::get).toList();
    notices.add(new SpecNotice(kind, spec, packages));
  }
}
