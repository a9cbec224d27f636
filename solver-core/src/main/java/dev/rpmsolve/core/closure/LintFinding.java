package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something about a package that is likely to give trouble, though it can be installed. */
public sealed interface LintFinding {
  /**
   * Returns what was looked for.
   *
   * @return the rule
   */
  LintRule rule();

  /**
   * Returns the package that it is about.
   *
   * @return the package
   */
  RpmPackage subject();

  /**
   * Says what is wrong, without naming the subject.
   *
   * @return a clause that goes on after the subject's name; text of the metadata is in it as it is
   */
  String message();

  /**
   * The rpm of the target lacks a feature.
   *
   * @param subject the package
   * @param dependency the feature, as {@code rpmlib(NAME) <= VERSION}
   * @param since the version of rpm that brought it; empty if it is not known here
   */
  record MissingFeature(RpmPackage subject, Dependency dependency, Optional<String> since)
      implements LintFinding {
    @Override
    public LintRule rule() {
      return LintRule.RPMLIB_FEATURE;
    }

    @Override
    public String message() {
      return "needs "
          + dependency
          + since.map(v -> ", which came with rpm " + v).orElse(", which no known rpm has");
    }
  }

  /**
   * The rpm of the target cannot read a rich dependency.
   *
   * @param subject the package
   * @param kind what kind of dependency it is
   * @param dependency the dependency
   */
  record RichDependency(RpmPackage subject, DependencyKind kind, Dependency dependency)
      implements LintFinding {
    @Override
    public LintRule rule() {
      return LintRule.RICH_DEPENDENCY;
    }

    @Override
    public String message() {
      return kind.name().toLowerCase(Locale.ROOT) + " " + dependency + ", which needs rpm 4.13";
    }
  }

  /**
   * A required path is only in file lists, which many clients do not read.
   *
   * @param subject the package
   * @param path what it requires
   * @param owners the packages that have it
   */
  record HiddenPath(RpmPackage subject, String path, List<RpmPackage> owners)
      implements LintFinding {
    /**
     * Creates a finding.
     *
     * @param subject the package
     * @param path what it requires
     * @param owners the packages that have it
     */
    public HiddenPath {
      owners = List.copyOf(owners);
    }

    @Override
    public LintRule rule() {
      return LintRule.FILELISTS_ONLY_PATH;
    }

    @Override
    public String message() {
      return "requires " + path + ", which only file lists have: " + names(owners);
    }
  }

  /**
   * Packages of the same name, EVR and architecture have different checksums.
   *
   * @param subject the package that comes first
   * @param checksum its checksum
   * @param others the packages that differ from it
   * @param otherChecksums their checksums, in that order
   */
  record OtherChecksum(
      RpmPackage subject, String checksum, List<RpmPackage> others, List<String> otherChecksums)
      implements LintFinding {
    /**
     * Creates a finding.
     *
     * @param subject the package that comes first
     * @param checksum its checksum
     * @param others the packages that differ from it
     * @param otherChecksums their checksums
     */
    public OtherChecksum {
      others = List.copyOf(others);
      otherChecksums = List.copyOf(otherChecksums);
    }

    @Override
    public LintRule rule() {
      return LintRule.SAME_NEVRA_OTHER_CHECKSUM;
    }

    @Override
    public String message() {
      StringBuilder text = new StringBuilder("is another file in ");
      for (int i = 0; i < others.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(others.get(i).repository().id());
      }
      return text.append(" than in ").append(subject.repository().id()).toString();
    }
  }

  /**
   * A package obsoletes itself, which has no effect and mostly is not what was meant.
   *
   * @param subject the package
   * @param dependency what it obsoletes
   */
  record SelfObsoletes(RpmPackage subject, Dependency dependency) implements LintFinding {
    @Override
    public LintRule rule() {
      return LintRule.SELF_OBSOLETES;
    }

    @Override
    public String message() {
      return "obsoletes " + dependency + ", which is itself";
    }
  }

  /**
   * Two packages that can be installed together have files of the same paths. Whether these are
   * equal, which rpm allows, is not in the metadata.
   *
   * @param subject the package of the first name
   * @param other the package of the other name
   * @param paths the paths, sorted
   */
  record FileConflict(RpmPackage subject, RpmPackage other, List<String> paths)
      implements LintFinding {
    /**
     * Creates a finding.
     *
     * @param subject the package of the first name
     * @param other the package of the other name
     * @param paths the paths, sorted; at least one
     */
    public FileConflict {
      paths = List.copyOf(paths);
    }

    @Override
    public LintRule rule() {
      return LintRule.FILE_CONFLICT;
    }

    @Override
    public String message() {
      int more = paths.size() - 1;
      return "has "
          + paths.get(0)
          + (more > 0 ? " and " + more + " more" : "")
          + " in common with "
          + other;
    }
  }

  private static String names(List<RpmPackage> packages) {
    String first = packages.isEmpty() ? "none" : packages.get(0).toString();
    int more = packages.size() - 1;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
