package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in plain words what is wrong at the root, and what could be done about it. */
final class Hints {
  private final Nearest nearest;

  Hints(Universe universe, Counting counting) {
    nearest = new Nearest(universe, counting);
  }

  /** Words a root without those that suffer from it. */
  static String title(Root root) {
    Cause cause = root.cause();
    if (root.rule() == Rule.MISSING_PROVIDER && cause instanceof Cause.Requires requires) {
      return "nothing provides " + requires.dependency();
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return conflicts.owner()
          + " conflicts with "
          + conflicts.dependency()
          + packages(", provided by ", conflicts.others());
    } else if (cause instanceof Cause.SelfConflict self) {
      return self.subject() + " conflicts with " + self.dependency() + ", which it provides itself";
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      return obsoletes.owner() + " obsoletes " + obsoletes.other();
    } else if (cause instanceof Cause.SameName sameName) {
      return "only one version of " + sameName.name() + " can be installed";
    } else if (cause instanceof Cause.Excluded excluded) {
      return excluded.subject()
          + " is excluded"
          + excluded.why().map(why -> " by " + why).orElse("");
    } else if (cause instanceof Cause.NotInstallable foreign) {
      return foreign.subject() + " is not for this machine";
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return inferior.subject() + " has a lesser architecture and no twin beside it";
    } else if (cause instanceof Cause.LowerPriority lower) {
      return lower.subject() + " is hidden by a repository of better priority";
    }
    return ExplanationText.line(cause);
  }

  /** Says what could be done. */
  String hint(Cause cause, List<RpmPackage> sources) {
    if (cause instanceof Cause.Requires requires && requires.providers().isEmpty()) {
      return missing(requires.dependency(), sources);
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return "drop or narrow the conflict of "
          + conflicts.owner().name()
          + ", or offer another provider for one of the two";
    } else if (cause instanceof Cause.SelfConflict self) {
      return "narrow the conflict of " + self.subject().name() + " to what it does not provide";
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      return "let "
          + obsoletes.owner().name()
          + " provide what is required of "
          + obsoletes.other().name()
          + ", or narrow what it obsoletes";
    } else if (cause instanceof Cause.SameName sameName) {
      return "build what requires different versions of "
          + sameName.name()
          + " against one of them";
    } else if (cause instanceof Cause.Excluded excluded) {
      return excluded(excluded.subject().name(), excluded.why());
    } else if (cause instanceof Cause.NotInstallable foreign) {
      return "build " + foreign.subject().name() + " for this architecture too";
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return "publish "
          + inferior.subject().name()
          + " for both architectures from one build, in one version";
    } else if (cause instanceof Cause.LowerPriority lower) {
      String name = lower.subject().name();
      return nearest
              .hiding(lower.subject())
              .map(id -> id + " has " + name + " and a better priority; ")
              .orElse("")
          + "change the priorities, or put the version that is needed into the better repository";
    }
    return "leaving any one of the facts away would help";
  }

  private static String excluded(String name, Optional<Exclusion> why) {
    if (why.isPresent() && why.get() instanceof Exclusion.InactiveStream inactive) {
      return "enable "
          + inactive.stream()
          + ", or build what needs "
          + name
          + " for the streams that are active";
    } else if (why.isPresent() && why.get() instanceof Exclusion.Shadowed shadowed) {
      return "build what needs " + name + " for " + shadowed.stream() + ", or in a module as well";
    }
    return "narrow the exclude, or exclude what needs " + name + " as well";
  }

  private String missing(Dependency dependency, List<RpmPackage> sources) {
    String again =
        sources.size() == 1
            ? "build " + sources.get(0).name() + " again"
            : "build the packages that require it again";
    if (!(dependency instanceof Dependency.Atom atom)) {
      return "add the repository that has what is required, or " + again;
    }
    String name = atom.name();
    if (name.startsWith("rpmlib(")) {
      return "the packages need a newer rpm";
    }
    return nearest
        .to(atom)
        .map(found -> found + "; " + again + ", or add the repository that has the one asked for")
        .orElseGet(
            () ->
                name.startsWith("/")
                    ? "add the repository that has this file, or a package that owns it"
                    : "add the repository that has it, or build what provides it");
  }

  private static String packages(String lead, List<RpmPackage> packages) {
    return packages.isEmpty()
        ? ""
        : packages.stream()
            .limit(2)
            .map(RpmPackage::toString)
            .collect(
                Collectors.joining(
                    ", ",
                    lead,
                    packages.size() > 2 ? " and " + (packages.size() - 2) + " more" : ""));
  }
}
