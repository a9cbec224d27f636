package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisorySeverity;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What readers of advisories have in common: bounds, texts that are kept once, and odd values that
 * are told of once. Not thread-safe.
 */
final class AdvisoryIntake {
  private static final long KEPT_TEXT = 512L * 1024 * 1024;
  private static final Pattern EPOCH = Pattern.compile("[0-9]{1,10}");

  private final ReadLimits.Content limits;
  private final List<Advisory> advisories = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private int parts;
  private long keptText;
  private Evr lastEvr = Evr.parse("0");
  private int unknownSeverities;
  private String unknownSeverity = "";
  private int unknownDates;
  private String unknownDate = "";

  AdvisoryIntake(ReadLimits.Content limits) {
    this.limits = limits;
  }

  /**
   * Counts a package, reference, collection or module; says what is exceeded if it is one too many.
   */
  Optional<String> countPart() {
    parts++;
    return parts > limits.packages()
        ? Optional.of(limits.packages() + " packages and references (ReadLimits.Content.packages)")
        : Optional.empty();
  }

  /** Counts text that is kept; says what is exceeded if it is too much. */
  Optional<String> countText(String text) {
    keptText += text.length();
    return keptText > KEPT_TEXT
        ? Optional.of(KEPT_TEXT + " characters of text in advisories")
        : Optional.empty();
  }

  /** Returns the same text, the same object for equal texts. */
  String shared(String text) {
    return texts.computeIfAbsent(text, key -> key);
  }

  /**
   * Makes a package of its parts.
   *
   * @param epoch digits, or nothing
   * @param release nothing if there is none
   * @throws IllegalArgumentException if that cannot be a package; the message says why
   */
  Nevra nevra(String name, String epoch, String version, Optional<String> release, String arch) {
    if (name.isEmpty() || version.isEmpty()) {
      throw new IllegalArgumentException(name.isEmpty() ? "no name" : "no version");
    } else if (!epoch.isEmpty() && !EPOCH.matcher(epoch).matches()) {
      throw new IllegalArgumentException("epoch \"" + epoch + "\"");
    }
    int longest = Math.max(version.length(), release.map(String::length).orElse(0));
    if (longest > limits.evrPart()) {
      throw new IllegalArgumentException("a version of " + longest + " characters");
    }
    long number = epoch.isEmpty() ? 0 : Long.parseLong(epoch);
    boolean isSame =
        lastEvr.epoch() == number
            && lastEvr.version().equals(version)
            && lastEvr.release().equals(release);
    if (!isSame) {
      lastEvr = Evr.of(number, version, release);
    }
    return new Nevra(shared(name), lastEvr, shared(arch));
  }

  /** Reads a date; one that is not understood is told of in the end. */
  Optional<Instant> date(String text) {
    Optional<Instant> date = AdvisoryDates.parse(text);
    if (date.isEmpty() && !text.isBlank()) {
      unknownDates++;
      unknownDate = unknownDates == 1 ? text : unknownDate;
    }
    return date;
  }

  int size() {
    return advisories.size();
  }

  void add(AdvisoryDraft draft) {
    Advisory advisory = draft.finish();
    if (advisory.rating().severity() == AdvisorySeverity.UNKNOWN) {
      unknownSeverities++;
      unknownSeverity = unknownSeverities == 1 ? draft.severity : unknownSeverity;
    }
    advisories.add(advisory);
  }

  /** Tells of odd values, and returns what was read. */
  List<Advisory> finish(String file, ReadObserver observer) {
    if (unknownSeverities > 0) {
      observer.warning(
          file
              + ": advisories of unknown severity: "
              + unknownSeverities
              + ", such as \""
              + unknownSeverity
              + "\"");
    }
    if (unknownDates > 0) {
      observer.warning(
          file
              + ": dates that are not understood: "
              + unknownDates
              + ", such as \""
              + unknownDate
              + "\"");
    }
    return List.copyOf(advisories);
  }
}
