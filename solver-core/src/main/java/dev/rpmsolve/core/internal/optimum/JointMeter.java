package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.internal.optimum.JointNames.Name;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Measures answers for several machines, from their packages alone: nothing of what a search made
 * of it is used here.
 */
final class JointMeter {
  private final JointNames names;
  private final JointAim aim;

  JointMeter(JointNames names, JointAim aim) {
    this.names = names;
    this.aim = aim;
  }

  /**
   * Measures.
   *
   * @param level what
   * @param answers for each machine whether a package is installed
   */
  long value(JointLevel level, List<IntPredicate> answers) {
    return names.list().stream().mapToLong(name -> value(level, name, answers)).sum();
  }

  private long value(JointLevel level, Name name, List<IntPredicate> answers) {
    if (level == JointLevel.DIFFERENT) {
      return isCounted(name) && isDifferent(name, answers) ? 1 : 0;
    }
    return IntStream.range(0, names.partCount())
        .mapToLong(part -> value(level, name, part, answers.get(part)))
        .sum();
  }

  /** Tells whether a name matters if its versions differ. */
  boolean isCounted(Name name) {
    if (!aim.isRenewal() || aim.renewed().contains(name.text())) {
      return true;
    }
    return !isDifferent(
        name,
        IntStream.range(0, names.partCount())
            .<IntPredicate>mapToObj(part -> packageId -> names.isBase(part, packageId))
            .toList());
  }

  private boolean isDifferent(Name name, List<IntPredicate> answers) {
    for (int a = 0; a < names.partCount(); a++) {
      for (int b = 0; b < a; b++) {
        Set<String> versions = versions(name, a, answers.get(a));
        Set<String> others = versions(name, b, answers.get(b));
        boolean isCompared = name.isShared(a, b) || !versions.isEmpty() && !others.isEmpty();
        boolean isGone = name.isShared(a, b) && (versions.isEmpty() || others.isEmpty());
        if (isGone || isCompared && !versions.equals(others)) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> versions(Name name, int part, IntPredicate isInstalled) {
    Set<String> versions = new TreeSet<>();
    for (int packageId : name.members().get(part)) {
      if (isInstalled.test(packageId)) {
        versions.add(names.version(part, packageId));
      }
    }
    return versions;
  }

  private long value(JointLevel level, Name name, int part, IntPredicate isInstalled) {
    int[] members = name.members().get(part);
    boolean isBefore = name.isBase()[part];
    boolean isAfter = IntStream.of(members).anyMatch(isInstalled);
    long changes =
        IntStream.of(members).filter(p -> isInstalled.test(p) != names.isBase(part, p)).count();
    return switch (level) {
      case SHORT ->
          isBefore && aim.renewed().contains(name.text()) ? missed(name, part, isInstalled) : 0;
      case OTHER_NAMES -> isBefore == isAfter ? 0 : 1;
      case LOST -> isBefore && !isAfter ? 1 : 0;
      case CHANGED -> changes > 0 ? 1 : 0;
      case OLDER -> IntStream.of(members).filter(isInstalled).map(p -> names.better(part, p)).sum();
      case DISTANCE -> changes;
      case DIFFERENT -> throw new IllegalArgumentException("not of one machine: " + level);
    };
  }

  private long missed(Name name, int part, IntPredicate isInstalled) {
    return names.steps(name, part).stream()
        .filter(step -> IntStream.of(step).noneMatch(isInstalled))
        .count();
  }
}
