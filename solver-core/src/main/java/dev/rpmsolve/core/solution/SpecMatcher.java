package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.DependencySyntaxException;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the packages that a spec names, as {@link dev.rpmsolve.core.request.SpecResolver} defines
 * it, but without its code or the provider index behind it.
 *
 * <p>A spec whose name is no pattern costs time linear in the packages of that name; others, and
 * capabilities, that of all packages.
 */
final class SpecMatcher {
  private final Universe universe;
  private final Capabilities capabilities;

  SpecMatcher(Universe universe, Capabilities capabilities) {
    this.universe = universe;
    this.capabilities = capabilities;
  }

  /** One way to read a text as the parts of a NEVRA. */
  private record Reading(
      String name, Optional<String> version, Optional<String> release, Optional<String> arch) {}

  /** Finds candidates by NEVRA form, or else by capability; ascending. */
  int[] find(String spec, IntPredicate isCandidate) {
    String text = spec.strip();
    boolean isWord = text.indexOf(' ') < 0 && !text.startsWith("(") && !text.startsWith("/");
    if (isWord) {
      int[] named = named(text, isCandidate);
      if (named.length > 0) {
        return named;
      }
    }
    return answering(text, isCandidate);
  }

  /** Tells whether the NEVRA form by which a spec finds candidates has an architecture. */
  boolean namesArch(String spec, IntPredicate isCandidate) {
    for (Reading reading : readings(spec.strip())) {
      if (matching(reading, isCandidate).length > 0) {
        return reading.arch().isPresent();
      }
    }
    return false;
  }

  /** Finds candidates by the first NEVRA form that any of them has; ascending. */
  int[] named(String text, IntPredicate isCandidate) {
    for (Reading reading : readings(text)) {
      int[] found = matching(reading, isCandidate);
      if (found.length > 0) {
        return found;
      }
    }
    return new int[0];
  }

  private int[] answering(String text, IntPredicate isCandidate) {
    Dependency dependency;
    try {
      dependency = Dependency.parse(text);
    } catch (DependencySyntaxException e) {
      return new int[0];
    }
    IntArrayList found = new IntArrayList();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (isCandidate.test(packageId) && capabilities.answers(packageId, dependency)) {
        found.add(packageId);
      }
    }
    return found.toIntArray();
  }

  /** Reads name-evr.arch, name.arch, name, name-version-release and name-version, in this order. */
  private static List<Reading> readings(String text) {
    Optional<String> none = Optional.empty();
    List<Reading> readings = new ArrayList<>();
    int dot = ShellPattern.lastUnbracketed(text, '.', text.length());
    if (dot > 0) {
      Optional<String> arch = Optional.of(text.substring(dot + 1));
      String rest = text.substring(0, dot);
      addWithRelease(rest, arch, readings);
      readings.add(new Reading(rest, none, none, arch));
    }
    readings.add(new Reading(text, none, none, none));
    addWithRelease(text, none, readings);
    int hyphen = ShellPattern.lastUnbracketed(text, '-', text.length());
    if (hyphen > 0) {
      Optional<String> version = Optional.of(text.substring(hyphen + 1));
      readings.add(new Reading(text.substring(0, hyphen), version, none, none));
    }
    return readings;
  }

  private static void addWithRelease(String text, Optional<String> arch, List<Reading> readings) {
    int last = ShellPattern.lastUnbracketed(text, '-', text.length());
    int before = last <= 0 ? -1 : ShellPattern.lastUnbracketed(text, '-', last);
    if (before > 0) {
      Optional<String> version = Optional.of(text.substring(before + 1, last));
      Optional<String> release = Optional.of(text.substring(last + 1));
      readings.add(new Reading(text.substring(0, before), version, release, arch));
    }
  }

  private int[] matching(Reading reading, IntPredicate isCandidate) {
    IntArrayList found = new IntArrayList();
    if (ShellPattern.isPattern(reading.name())) {
      for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
        if (isCandidate.test(packageId) && matches(universe.get(packageId), reading)) {
          found.add(packageId);
        }
      }
      return found.toIntArray();
    }
    int name = universe.names().find(reading.name());
    IntTable byName = universe.packagesByName();
    for (int i = name < 0 ? 0 : byName.start(name); name >= 0 && i < byName.end(name); i++) {
      int packageId = byName.value(i);
      if (isCandidate.test(packageId) && matches(universe.get(packageId), reading)) {
        found.add(packageId);
      }
    }
    return found.toIntArray();
  }

  private static boolean matches(RpmPackage candidate, Reading reading) {
    if (!ShellPattern.matches(reading.name(), candidate.name())
        || !reading.arch().map(arch -> ShellPattern.matches(arch, candidate.arch())).orElse(true)) {
      return false;
    }
    if (reading.version().isEmpty()) {
      return true;
    }
    Evr evr = candidate.evr();
    return matchesVersion(reading.version().get(), evr)
        && (reading.release().isEmpty()
            || evr.release().isPresent()
                && ShellPattern.matches(reading.release().get(), evr.release().get()));
  }

  private static boolean matchesVersion(String version, Evr evr) {
    int colon = version.indexOf(':');
    boolean hasEpoch =
        colon > 0 && version.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!hasEpoch) {
      return ShellPattern.matches(version, evr.version());
    }
    return version.substring(0, colon).equals(Long.toString(evr.epoch()))
        && ShellPattern.matches(version.substring(colon + 1), evr.version());
  }
}
