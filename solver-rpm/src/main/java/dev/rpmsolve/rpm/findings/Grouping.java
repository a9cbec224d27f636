package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects findings under their root causes. */
final class Grouping {
  private final Map<String, Group> groups = new TreeMap<>();

  /** What becomes one root cause. */
  private static final class Group {
    private final Head head;
    private final Set<RpmPackage> sources = new LinkedHashSet<>();
    private final List<Finding> victims = new ArrayList<>();

    Group(Head head) {
      this.head = head;
    }
  }

  /**
   * What a root cause says.
   *
   * @param rule the rule that is broken
   * @param key text without releases
   * @param title what is wrong
   * @param hint what could be done
   */
  record Head(Rule rule, String key, String title, String hint) {
    static Head of(RootCause cause) {
      return new Head(cause.rule(), cause.key(), cause.title(), cause.hint());
    }
  }

  /** Adds a finding; of several heads of one key the first counts. */
  void add(Head head, List<RpmPackage> sources, Finding finding) {
    Group group = groups.computeIfAbsent(head.key(), key -> new Group(head));
    group.sources.addAll(sources);
    group.victims.add(finding);
  }

  /** Returns all findings. */
  Findings build() {
    List<RootCause> causes = new ArrayList<>();
    for (Group group : groups.values()) {
      causes.add(
          new RootCause(
              group.head.rule(),
              group.head.key(),
              group.head.title(),
              group.head.hint(),
              PackageOrder.packages(group.sources),
              PackageOrder.findings(group.victims)));
    }
    return new Findings(causes);
  }
}
