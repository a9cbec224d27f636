package dev.rpmsolve.core;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.CoinstallCheck;
import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Checks what groups and environments list: whether there are packages of these names, and whether
 * those can be installed side by side.
 *
 * <p>Of a group, its mandatory and default packages are asked for, the mandatory ones first, so
 * that where two exclude each other it is a default one that is given up if it can be; of an
 * environment those of its groups and of its default options. What is optional or conditional, or
 * comes only beside another package, need not go with the rest. A name means every package of that
 * name, in any version and architecture that counts; one will do.
 *
 * <p>Each costs a {@link CoinstallCheck}. Immutable and thread-safe.
 */
public final class GroupCheck {
  private static final Set<PackageType> MANDATORY = Set.of(PackageType.MANDATORY);
  private static final Set<PackageType> DEFAULT = Set.of(PackageType.DEFAULT);

  private final Universe universe;
  private final GroupCatalog catalog;
  private final ClosureOptions options;

  /**
   * Prepares a check.
   *
   * @param universe the packages there are
   * @param catalog the groups there are
   * @param options which packages count; the repositories to check do not matter
   */
  public GroupCheck(Universe universe, GroupCatalog catalog, ClosureOptions options) {
    this.universe = Objects.requireNonNull(universe, "universe");
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * What is to be said of a group or environment.
   *
   * @param spec how users call it: {@code @ID} of a group, {@code @^ID} of an environment
   * @param missingGroups groups of an environment that nobody defines
   * @param missingNames names that no package has, of whatever type
   * @param mandatoryCount how many of the items that were tried are mandatory; these come first
   * @param together whether the other names go together
   */
  public record Verdict(
      String spec,
      List<String> missingGroups,
      List<String> missingNames,
      int mandatoryCount,
      CoinstallReport together) {
    /**
     * Copies the lists.
     *
     * @param spec how users call it
     * @param missingGroups groups of an environment that nobody defines
     * @param missingNames names that no package has
     * @param mandatoryCount how many items are mandatory
     * @param together whether the other names go together
     */
    public Verdict {
      Objects.requireNonNull(spec, "spec");
      missingGroups = List.copyOf(missingGroups);
      missingNames = List.copyOf(missingNames);
      Objects.requireNonNull(together, "together");
    }

    /**
     * Tells whether nothing is wrong.
     *
     * @return whether all there is listed exists and goes together
     */
    public boolean isGood() {
      return missingGroups.isEmpty() && missingNames.isEmpty() && together.isCoinstallable();
    }
  }

  /**
   * Checks a group.
   *
   * @param group the group
   * @param budget how much work it may cost
   * @return the verdict
   */
  public Verdict check(Group group, Budget budget) {
    return check("@" + group.id(), List.of(group), List.of(), budget);
  }

  /**
   * Checks an environment.
   *
   * @param environment the environment
   * @param budget how much work it may cost
   * @return the verdict; names that are missing are told of for the groups only
   */
  public Verdict check(Environment environment, Budget budget) {
    Set<String> ids = new LinkedHashSet<>(environment.groupIds());
    environment.options().stream()
        .filter(Environment.Option::isDefault)
        .forEach(option -> ids.add(option.groupId()));
    List<Group> groups = new ArrayList<>();
    for (String id : ids) {
      catalog.group(id).ifPresent(groups::add);
    }
    environment.options().forEach(option -> ids.add(option.groupId()));
    List<String> missing = ids.stream().filter(id -> catalog.group(id).isEmpty()).toList();
    Verdict verdict = check("@^" + environment.id(), groups, missing, budget);
    return new Verdict(
        verdict.spec(), missing, List.of(), verdict.mandatoryCount(), verdict.together());
  }

  private Verdict check(
      String spec, List<Group> groups, List<String> missingGroups, Budget budget) {
    Set<String> missing = new LinkedHashSet<>();
    groups.forEach(
        group ->
            group.packages().stream()
                .map(GroupPackage::name)
                .filter(name -> !exists(name))
                .forEach(missing::add));
    Set<String> wanted = names(groups, MANDATORY);
    wanted.removeAll(missing);
    int mandatoryCount = wanted.size();
    wanted.addAll(names(groups, DEFAULT));
    wanted.removeAll(missing);
    List<Selection> selections = new ArrayList<>();
    wanted.forEach(name -> selections.add(new Selection.Spec(name)));
    return new Verdict(
        spec,
        missingGroups,
        List.copyOf(missing),
        mandatoryCount,
        CoinstallCheck.of(universe).check(selections, options, budget));
  }

  private static Set<String> names(List<Group> groups, Set<PackageType> types) {
    Set<String> names = new LinkedHashSet<>();
    groups.forEach(
        group ->
            group.packagesOf(types).stream()
                .filter(one -> one.condition().isEmpty())
                .map(GroupPackage::name)
                .forEach(names::add));
    return names;
  }

  private boolean exists(String name) {
    int nameId = universe.names().find(name);
    return nameId >= 0
        && IntStream.of(universe.packagesByName().row(nameId))
            .anyMatch(universe::isInstallableArch);
  }
}
