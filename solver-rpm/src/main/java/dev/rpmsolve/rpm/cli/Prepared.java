package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.rpm.installed.InstalledReasons;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read for a command that changes a system.
 *
 * @param system the packages, and which of them are installed
 * @param enabled ids of the optional repositories that the packages are of
 * @param reasons which of these the user asked for, if the system has notes of it
 * @param local packages that operands name as files, by these
 * @param groups the groups, if operands name some
 * @param given the repositories, and what files say of decisions
 * @param budget how much work is allowed
 * @param offered the modules of all repositories
 * @param modules the modules of the system, if there are any
 * @param loadNanos how long reading took, in nanoseconds
 */
record Prepared(
    InstalledSet.Snapshot system,
    List<String> enabled,
    Optional<InstalledReasons> reasons,
    Map<String, Integer> local,
    KnownGroups groups,
    GivenRepositories given,
    Budget budget,
    CommandModules offered,
    Optional<ModularSystem> modules,
    long loadNanos) {
  /** Returns the same in a system with fewer repositories. */
  Prepared in(EnabledSystem some) throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    LocalPackages.ids(some.universe(), local.keySet()).forEach(found::put);
    InstalledSet.Snapshot cut =
        new InstalledSet.Snapshot(some.universe(), some.installedPackageIds());
    return new Prepared(
        cut,
        some.enabled(),
        reasons,
        found,
        groups.in(some.universe()),
        given,
        budget,
        offered,
        offered.in(cut, some.enabled()),
        loadNanos);
  }

  /** Has the modules rule packages out. */
  Policy modular(Policy policy) {
    return modules.map(one -> policy.withModularFilter(one.ruledOut())).orElse(policy);
  }

  /** Lists the operands with {@code @} in front that name no module: as dnf has it, groups. */
  List<String> groupOperands() {
    return groups.operands().stream()
        .filter(spec -> modules.filter(m -> m.isNamedBy(spec)).isEmpty())
        .toList();
  }
}
