package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Facts that say the same about several versions of a package, put together.
 *
 * <p>A repository that keeps old versions makes long explanations: each version requires its own
 * version of something, none of which can be had. The newest one stands for all of them.
 */
final class FactGroups {
  private FactGroups() {}

  /**
   * Facts of which one stands for all.
   *
   * @param first the fact about the newest package
   * @param members all of them
   */
  record Group(Cause first, List<Cause> members) {
    Group {
      members = List.copyOf(members);
    }

    /** Says how many other packages there are. */
    String others() {
      long count = members.stream().map(c -> FactGroups.subject(c).toString()).distinct().count();
      return count <= 1 ? "" : " (and so for " + Quantities.count(count - 1, "other version") + ")";
    }
  }

  /** Groups facts, in the order of their first members. */
  static List<Group> of(List<Cause> causes) {
    Map<List<Object>, List<Cause>> groups = new LinkedHashMap<>();
    for (Cause cause : causes) {
      groups.computeIfAbsent(key(cause), key -> new ArrayList<>()).add(cause);
    }
    return groups.values().stream().map(FactGroups::group).toList();
  }

  private static Group group(List<Cause> members) {
    if (members.size() == 1) {
      return new Group(members.get(0), List.of());
    }
    Comparator<Cause> byVersion = Comparator.comparing(cause -> subject(cause).evr());
    // Of equals the first stays first: max alone would take the last.
    Cause newest = members.stream().max(byVersion).orElseThrow();
    Cause first =
        members.stream().filter(c -> byVersion.compare(c, newest) == 0).findFirst().orElseThrow();
    return new Group(first, members);
  }

  /** What facts of one group have in common; facts that stand alone are their own key. */
  private static List<Object> key(Cause cause) {
    if (cause instanceof Cause.Requires requires) {
      return key(cause, named(requires.dependency()), names(requires.providers()));
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return key(cause, named(conflicts.dependency()), names(conflicts.others()));
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      return key(cause, named(obsoletes.dependency()), List.of(obsoletes.other().name()));
    } else if (cause instanceof Cause.Excluded excluded) {
      return key(cause, excluded.why().toString(), List.of());
    } else if (cause instanceof Cause.NotInstallable
        || cause instanceof Cause.OutsideSync
        || cause instanceof Cause.Blacklisted
        || cause instanceof Cause.LowerPriority) {
      return key(cause, "", List.of());
    }
    return List.of(cause);
  }

  private static List<Object> key(Cause cause, String dependency, List<String> others) {
    RpmPackage subject = subject(cause);
    return List.of(cause.getClass(), subject.name(), subject.arch(), dependency, others);
  }

  private static RpmPackage subject(Cause cause) {
    if (cause instanceof Cause.Requires requires) {
      return requires.requirer();
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return conflicts.owner();
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      return obsoletes.owner();
    } else if (cause instanceof Cause.Excluded excluded) {
      return excluded.subject();
    } else if (cause instanceof Cause.NotInstallable foreign) {
      return foreign.subject();
    } else if (cause instanceof Cause.OutsideSync outside) {
      return outside.subject();
    } else if (cause instanceof Cause.Blacklisted black) {
      return black.subject();
    }
    return ((Cause.LowerPriority) cause).subject();
  }

  private static String named(Dependency dependency) {
    return dependency instanceof Dependency.Atom atom ? atom.name() : dependency.toString();
  }

  private static List<String> names(List<RpmPackage> packages) {
    return packages.stream().map(RpmPackage::name).distinct().sorted().collect(Collectors.toList());
  }
}
