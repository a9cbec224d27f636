package dev.rpmsolve.core.explanation;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.function.Predicate;

/** Words facts as libsolv does, for users and tests that know its messages. */
public final class CompatibleText {
  private CompatibleText() {}

  /**
   * Words a fact.
   *
   * @param cause the fact
   * @param isInstalled tells which packages are installed now
   * @return a line without line end
   */
  public static String line(Cause cause, Predicate<RpmPackage> isInstalled) {
    if (cause instanceof Cause.Requested requested) {
      return requested(requested);
    } else if (cause instanceof Cause.Requires requires) {
      return requires.providers().isEmpty()
          ? "nothing provides " + requires.dependency() + " needed by " + requires.requirer()
          : "package "
              + requires.requirer()
              + " requires "
              + requires.dependency()
              + ", but none of the providers can be installed";
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return "package "
          + conflicts.owner()
          + " conflicts with "
          + conflicts.dependency()
          + " provided by "
          + (conflicts.others().isEmpty() ? "system:system.noarch" : conflicts.others().get(0));
    } else if (cause instanceof Cause.SelfConflict self) {
      return "package "
          + self.subject()
          + " conflicts with "
          + self.dependency()
          + " provided by itself";
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      boolean isTold = !obsoletes.isByName() && isInstalled.test(obsoletes.owner());
      return (isTold ? "installed package " : "package ")
          + obsoletes.owner()
          + (obsoletes.isByName() ? " implicitly obsoletes " : " obsoletes ")
          + obsoletes.dependency()
          + " provided by "
          + obsoletes.other();
    } else if (cause instanceof Cause.SameName sameName) {
      return "cannot install both "
          + sameName.packages().get(0)
          + " and "
          + sameName.packages().get(1);
    }
    return policy(cause);
  }

  private static String policy(Cause cause) {
    if (cause instanceof Cause.NotInstallable foreign) {
      return "package " + foreign.subject() + " does not have a compatible architecture";
    } else if (cause instanceof Cause.Excluded excluded) {
      return "package " + excluded.subject() + " is disabled";
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return inferior.subject() + " has inferior architecture";
    } else if (cause instanceof Cause.StaysInstalled stays) {
      return "problem with installed package " + stays.subject();
    } else if (cause instanceof Cause.OnlyBest best) {
      return best.updated()
          .map(updated -> "cannot install the best update candidate for package " + updated)
          .orElse("cannot install the best candidate for the job");
    } else if (cause instanceof Cause.OutsideSync outside) {
      return outside.subject() + " does not belong to a distupgrade repository";
    } else if (cause instanceof Cause.Blacklisted black) {
      return "package " + black.subject() + " can only be installed by a direct request";
    } else if (cause instanceof Cause.LowerPriority lower) {
      return "package " + lower.subject() + " is excluded by strict repo priority";
    }
    Cause.SplitTogether split = (Cause.SplitTogether) cause;
    return "both package "
        + split.subject()
        + " and "
        + split.other()
        + " obsolete "
        + split.dependency();
  }

  private static String requested(Cause.Requested requested) {
    Selection selection = requested.goal().selection();
    boolean isInstall =
        requested.goal() instanceof Goal.Install && requested.candidates().isEmpty();
    if (!isInstall) {
      return "conflicting requests";
    } else if (selection instanceof Selection.Named named) {
      return "package " + dependency(named.dependency()) + " does not exist";
    } else if (selection instanceof Selection.Spec spec) {
      return "package " + spec.text() + " does not exist";
    } else if (selection instanceof Selection.Providing providing) {
      return "nothing provides requested " + dependency(providing.dependency());
    }
    return "unsupported request";
  }

  private static String dependency(Dependency dependency) {
    return dependency.toString();
  }
}
