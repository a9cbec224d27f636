package dev.rpmsolve.core.module;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which builds of a stream succeed each other.
 *
 * <p>A static context says so itself. Contexts of the older kind change with every build, so what
 * counts is what a build requires, the platform apart: builds that require the same are one line,
 * together with those of a static context that do, too.
 */
final class Variants {
  private final Map<String, String> contexts = new HashMap<>();
  private final Map<String, OfferedBuild> newest = new HashMap<>();

  private Variants(List<OfferedBuild> builds) {
    for (OfferedBuild one : builds) {
      String key = key(one.build());
      if (one.build().isContextStatic()) {
        contexts.putIfAbsent(key, one.build().id().context());
      } else {
        newest.merge(key, one, (a, b) -> version(b) > version(a) ? b : a);
      }
    }
  }

  /** Returns builds in the same order with their variants. */
  static List<OfferedBuild> of(List<OfferedBuild> builds) {
    Variants variants = new Variants(builds);
    return builds.stream()
        .map(one -> new OfferedBuild(one.build(), one.repository(), variants.variant(one.build())))
        .toList();
  }

  /** Returns a context; where the older kind has none at all, what is required stands for it. */
  private String variant(ModuleBuild build) {
    if (build.isContextStatic()) {
      return build.id().context();
    }
    String key = key(build);
    String known = contexts.getOrDefault(key, newest.get(key).build().id().context());
    return known.isEmpty() ? requirements(build) : known;
  }

  private static long version(OfferedBuild one) {
    return one.build().id().version();
  }

  private static String key(ModuleBuild build) {
    return build.nameStream() + " " + requirements(build);
  }

  private static String requirements(ModuleBuild build) {
    return build.requirements().stream()
        .filter(one -> !one.name().equals(ModuleUniverse.PLATFORM))
        .map(ModuleRequirement::toString)
        .distinct()
        .sorted()
        .collect(Collectors.joining(";"));
  }
}
