package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.version.Evr;
import java.util.Map;
import java.util.Optional;

/**
 * The features that versions of rpm announce as {@code rpmlib(NAME) = VERSION}.
 *
 * <p>A feature's own version is that of the rpm that was to bring it; where that differs from the
 * release that has it, both are listed. Source: the list that {@code rpm --showrc} prints at its
 * end, and rpm's release notes. Features of payloads depend on how rpm was built; the usual builds
 * count.
 */
final class RpmFeatures {
  static final String PREFIX = "rpmlib(";

  private static final Map<String, Feature> FEATURES =
      Map.ofEntries(
          feature("VersionedDependencies", "3.0.3-1"),
          feature("CompressedFileNames", "3.0.4-1"),
          feature("PayloadIsBzip2", "3.0.5-1"),
          feature("PayloadFilesHavePrefix", "4.0-1"),
          feature("ExplicitPackageProvide", "4.0-1"),
          feature("HeaderLoadSortsTags", "4.0.1-1"),
          feature("ScriptletInterpreterArgs", "4.0.3-1"),
          feature("PartialHardlinkSets", "4.0.4-1"),
          feature("ConcurrentAccess", "4.1-1"),
          feature("BuiltinLuaScripts", "4.2.2-1"),
          feature("PayloadIsLzma", "4.4.2-1"),
          feature("FileDigests", "4.6.0-1"),
          feature("FileCaps", "4.6.1-1", "4.7"),
          feature("PayloadIsXz", "5.2-1", "4.7"),
          feature("ScriptletExpansion", "4.9.0-1"),
          feature("TildeInVersions", "4.10.0-1"),
          feature("LargeFiles", "4.12.0-1"),
          feature("RichDependencies", "4.12.0-1", "4.13"),
          feature("PayloadIsZstd", "5.4.18-1", "4.14"),
          feature("CaretInVersions", "4.15.0-1"),
          feature("DynamicBuildRequires", "4.15.0-1"));

  private RpmFeatures() {}

  private record Feature(Evr own, String since) {}

  private static Map.Entry<String, Feature> feature(String name, String own) {
    return feature(name, own, own.substring(0, own.indexOf('-')).replaceAll("\\.0$", ""));
  }

  private static Map.Entry<String, Feature> feature(String name, String own, String since) {
    return Map.entry(name, new Feature(Evr.parse(own), since));
  }

  /** Tells whether a dependency asks for a feature. */
  static boolean isFeature(Dependency dependency) {
    return dependency instanceof Dependency.Atom atom && atom.name().startsWith(PREFIX);
  }

  /** Tells which version of rpm first has what a dependency asks for; empty if none is known. */
  static Optional<String> since(Dependency.Atom atom) {
    int end = atom.name().endsWith(")") ? atom.name().length() - 1 : atom.name().length();
    Feature feature = FEATURES.get(atom.name().substring(PREFIX.length(), end));
    boolean isKnown =
        feature != null
            && VersionRange.overlaps(
                Relation.EQUAL, Optional.of(feature.own), atom.relation(), atom.evr());
    return isKnown ? Optional.of(feature.since) : Optional.empty();
  }
}
