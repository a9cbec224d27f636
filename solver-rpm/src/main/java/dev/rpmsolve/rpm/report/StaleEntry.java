package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.findings.AllowanceUse;
import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a target accepts and that is not found any more, where that fails the run.
 *
 * @param target the name of the target
 * @param what the key, or rule and pattern, that is accepted; foreign text as it is
 * @param remedy what to do
 */
record StaleEntry(String target, String what, String remedy) {
  /** The rule that such an entry breaks. */
  static final Rule RULE = Rule.STALE_ACCEPTANCE;

  /** Lists the entries of a target: what the baseline has, then what is allowed. */
  static List<StaleEntry> of(CheckedTarget target) {
    List<StaleEntry> found = new ArrayList<>();
    for (BaselineEntry entry : target.judgement().fixed()) {
      found.add(new StaleEntry(target.name(), entry.key(), "--update-baseline removes it"));
    }
    for (AllowanceUse use : target.judgement().allowances()) {
      if (use.isStale()) {
        found.add(new StaleEntry(target.name(), use.allowance().what(), "remove it from the file"));
      }
    }
    return found;
  }

  /** Returns the key, which is the same in each run. */
  String key() {
    return RULE.id() + " " + what;
  }

  /** Returns the fingerprint: 64 hexadecimal digits. */
  String fingerprint() {
    return FindingPlace.digest(target + "\n" + key() + "\n" + remedy);
  }

  /** Says what is wrong. */
  String sentence() {
    return "accepted, but not found any more: " + what;
  }
}
