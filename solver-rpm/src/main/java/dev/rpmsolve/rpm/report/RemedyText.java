package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.explanation.Remedy.Change;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts ways out of a problem into words. */
final class RemedyText {
  private static final int SHOWN_NAMES = 4;

  private RemedyText() {}

  /** Describes a remedy in one line. */
  static String line(Remedy remedy, Universe universe) {
    return remedy.changes().stream()
        .map(change -> line(change, universe))
        .collect(Collectors.joining(", and "));
  }

  /** Describes a change. */
  static String line(Change change, Universe universe) {
    if (change instanceof Change.DropGoal drop) {
      return "do not " + goal(drop.goal(), universe);
    } else if (change instanceof Change.AllowRemoval removal) {
      return "allow removal of " + removal.subject();
    } else if (change instanceof Change.AllowReplacement replacement) {
      return "allow replacing "
          + replacement.subject()
          + " by "
          + replacement.replacement()
          + difference(replacement.subject(), replacement.replacement());
    }
    return "allow " + ((Change.AllowPackage) change).subject() + " to be installed or kept anyway";
  }

  private static String difference(RpmPackage old, RpmPackage replacement) {
    if (!old.name().equals(replacement.name())) {
      return "";
    } else if (replacement.evr().compareTo(old.evr()) < 0) {
      return " (a downgrade)";
    } else if (!replacement.arch().equals(old.arch())) {
      return " (another architecture)";
    }
    return replacement.vendor().equals(old.vendor()) ? "" : " (another vendor)";
  }

  /** Describes a goal by the names of its packages, or what was typed. */
  static String goal(Goal goal, Universe universe) {
    String text = goal.toString();
    String selected = goal.selection().toString();
    String verb = text.substring(0, text.indexOf(" " + selected));
    Selection selection = goal.selection();
    if (selection instanceof Selection.OneOf choice) {
      return verb + " " + names(choice.packageIds().stream().map(universe::get));
    } else if (selection instanceof Selection.OnePackage one) {
      return verb + " " + universe.get(one.packageId());
    }
    return verb + " " + selected;
  }

  private static String names(Stream<RpmPackage> packages) {
    List<RpmPackage> all = packages.toList();
    if (all.size() == 1) {
      return all.get(0).toString();
    }
    List<String> names = all.stream().map(RpmPackage::name).distinct().toList();
    String shown = names.stream().limit(SHOWN_NAMES).collect(Collectors.joining(" or "));
    return names.size() > SHOWN_NAMES ? shown + " or others" : shown;
  }
}
