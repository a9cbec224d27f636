package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisorySeverity;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts advisories into words for reports about releases and about optional repositories. */
public final class AdvisoryWords {
  private static final int SHOWN_CVES = 6;

  private AdvisoryWords() {}

  /** Names an advisory, its urgency and what it is about. */
  static String line(Advisory advisory) {
    List<String> cves = advisory.cves();
    String about =
        cves.size() > SHOWN_CVES
            ? String.join(" ", cves.subList(0, SHOWN_CVES)) + " and " + (cves.size() - SHOWN_CVES)
            : String.join(" ", cves);
    return advisory.id() + " " + urgency(advisory) + (about.isEmpty() ? "" : ": " + about);
  }

  private static String urgency(Advisory advisory) {
    AdvisorySeverity severity = advisory.rating().severity();
    return severity == AdvisorySeverity.UNKNOWN ? advisory.rating().type().word() : severity.word();
  }

  /** Counts advisories by urgency, the most urgent first: {@code 2 critical, 1 low}. */
  static String counts(List<Advisory> advisories) {
    Map<AdvisorySeverity, Integer> all = new TreeMap<>();
    advisories.forEach(a -> all.merge(a.rating().severity(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    List<AdvisorySeverity> order = new ArrayList<>(all.keySet());
    order.sort(Comparator.comparingInt(AdvisoryWords::rank));
    order.forEach(
        severity ->
            parts.add(
                all.get(severity)
                    + " "
                    + (severity == AdvisorySeverity.UNKNOWN ? "not rated" : severity.word())));
    return String.join(", ", parts);
  }

  /** The number of severities that are higher. */
  private static int rank(AdvisorySeverity severity) {
    int rank = 0;
    for (AdvisorySeverity other : AdvisorySeverity.values()) {
      if (severity == AdvisorySeverity.UNKNOWN || other != severity && other.isAtLeast(severity)) {
        rank++;
      }
    }
    return rank;
  }

  /** Says why an advisory stays open, in one line. */
  static String reason(AdvisoryVerdict verdict) {
    if (verdict instanceof AdvisoryVerdict.NotOffered missing) {
      return missing(missing.missing().get(0));
    } else if (verdict instanceof AdvisoryVerdict.Blocked) {
      return "something keeps the fix from being installed";
    } else if (verdict instanceof AdvisoryVerdict.Undecided undecided) {
      return EffortText.stop(undecided.stop());
    }
    return "the fix can be installed, but not with all other upgrades";
  }

  static String missing(AdvisoryItem item) {
    return missing(item, "which the release does not have");
  }

  /**
   * Says why a package cannot be had.
   *
   * @param item an item whose fix is not offered
   * @param otherwise what to say if that is because nobody has it
   * @return one line
   */
  public static String missing(AdvisoryItem item, String otherwise) {
    String installed = item.installed().toString();
    String needed = " needs " + item.required();
    if (item.offer() instanceof FixOffer.Excluded excluded) {
      return installed + needed + ": " + excluded.packages().get(0) + " is excluded";
    } else if (item.offer() instanceof FixOffer.Outranked outranked) {
      return installed
          + needed
          + ": "
          + outranked.preferred().repository().id()
          + " goes before "
          + outranked.packages().get(0).repository().id();
    }
    return installed + needed + ", " + otherwise;
  }
}
