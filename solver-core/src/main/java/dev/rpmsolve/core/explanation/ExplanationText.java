package dev.rpmsolve.core.explanation;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.stream.Collectors;

/** Puts explanations into words: one line per fact. */
public final class ExplanationText {
  private static final int SHOWN = 5;

  private ExplanationText() {}

  /**
   * Describes an explanation.
   *
   * @param explanation the explanation
   * @return one line per fact, in its order, without line ends
   */
  public static List<String> lines(Explanation explanation) {
    return explanation.causes().stream().map(ExplanationText::line).toList();
  }

  /**
   * Describes a fact.
   *
   * @param cause the fact
   * @return a line without line end
   */
  public static String line(Cause cause) {
    if (cause instanceof Cause.Requested requested) {
      List<RpmPackage> named = named(requested);
      if (!named.isEmpty()) {
        return "requested: " + goal(requested.goal(), names(named));
      }
      return "requested: "
          + requested.goal()
          + (requested.candidates().isEmpty()
              ? ", but nothing matches"
              : suffix(": ", requested.candidates()));
    } else if (cause instanceof Cause.Requires requires) {
      return requires.providers().isEmpty()
          ? "nothing provides " + requires.dependency() + " needed by " + requires.requirer()
          : "package "
              + requires.requirer()
              + " requires "
              + requires.dependency()
              + suffix(", provided by ", requires.providers());
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return "package "
          + conflicts.owner()
          + " conflicts with "
          + conflicts.dependency()
          + suffix(", provided by ", conflicts.others());
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      return "package "
          + obsoletes.owner()
          + (obsoletes.isByName() ? " replaces what provides " : " obsoletes ")
          + obsoletes.dependency()
          + ", which is "
          + obsoletes.other();
    } else if (cause instanceof Cause.SameName sameName) {
      return "cannot install more than one of " + names(sameName.packages());
    } else if (cause instanceof Cause.NotInstallable foreign) {
      return "package " + foreign.subject() + " does not have a compatible architecture";
    } else if (cause instanceof Cause.Excluded excluded) {
      return "package "
          + excluded.subject()
          + " is excluded"
          + excluded.why().map(why -> " by " + why).orElse("");
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return "package "
          + inferior.subject()
          + " has inferior architecture and may only be installed beside its twin"
          + suffix(": ", inferior.twins());
    } else if (cause instanceof Cause.StaysInstalled stays) {
      return "installed package "
          + stays.subject()
          + " must stay"
          + suffix(" or be replaced by ", others(stays));
    }
    return policyLine(cause);
  }

  /** What is installed may also be in a repository, which is not worth a word. */
  private static List<RpmPackage> others(Cause.StaysInstalled stays) {
    String subject = stays.subject().toString();
    return stays.replacements().stream().filter(p -> !p.toString().equals(subject)).toList();
  }

  /** Returns the candidates where the goal has no other words for them than ids. */
  private static List<RpmPackage> named(Cause.Requested requested) {
    Selection selection = requested.goal().selection();
    if (selection instanceof Selection.OneOf) {
      return requested.candidates();
    } else if (selection instanceof Selection.OnePackage one) {
      return requested.candidates().stream().filter(p -> p.id() == one.packageId()).toList();
    }
    return List.of();
  }

  /**
   * Describes a goal whose packages a caller has other words for than the goal itself, which may
   * know only ids.
   *
   * @param goal the goal
   * @param selected what to call its selection
   * @return such as {@code install httpd}
   */
  public static String goal(Goal goal, String selected) {
    String text = goal.toString();
    return text.substring(0, text.indexOf(" " + goal.selection()) + 1) + selected;
  }

  private static String policyLine(Cause cause) {
    if (cause instanceof Cause.SelfConflict self) {
      return "package " + self.subject() + " conflicts with its own " + self.dependency();
    } else if (cause instanceof Cause.OnlyBest best) {
      return best.updated().isPresent()
          ? "only the best candidate may replace " + best.updated().get()
          : "only the best candidate is wanted by: " + best.goal().map(Goal::toString).orElse("");
    } else if (cause instanceof Cause.OutsideSync outside) {
      return "package " + outside.subject() + " does not belong to the distro-sync";
    } else if (cause instanceof Cause.Blacklisted black) {
      return "package " + black.subject() + " can only be installed by a direct request";
    } else if (cause instanceof Cause.LowerPriority lower) {
      return "package " + lower.subject() + " is in a repository of lower priority than another";
    }
    Cause.SplitTogether split = (Cause.SplitTogether) cause;
    return "package "
        + split.subject()
        + " comes with "
        + split.other()
        + ", which obsoletes "
        + split.dependency()
        + " too";
  }

  private static String suffix(String lead, List<RpmPackage> packages) {
    return packages.isEmpty() ? "" : lead + names(packages);
  }

  private static String names(List<RpmPackage> packages) {
    // The same package can be installed and in a repository.
    List<String> names = packages.stream().map(RpmPackage::toString).distinct().toList();
    String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    int more = names.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
