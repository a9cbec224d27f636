package dev.rpmsolve.rpm.findings;

import java.util.Objects;

/**
 * One thing that is wrong with one package, or with one list of packages.
 *
 * @param rule the rule that is broken
 * @param key readable text that stays the same when packages are built again: it has names and
 *     versions, no releases; packages of one name and architecture share it if they are broken by
 *     the same cause
 * @param subject what it is wrong with
 * @param rootKey the key of the root cause it belongs to
 * @param evidence what shows it
 * @param status what a baseline says of it
 * @param note why the baseline accepts it, or accepted it; empty if it says nothing
 */
public record Finding(
    Rule rule,
    String key,
    Subject subject,
    String rootKey,
    Evidence evidence,
    Status status,
    String note) {
  /**
   * Refuses nulls.
   *
   * @param rule the rule that is broken
   * @param key readable text without releases
   * @param subject what it is wrong with
   * @param rootKey the key of the root cause
   * @param evidence what shows it
   * @param status what a baseline says of it
   * @param note why the baseline accepts it; may be empty
   */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(rootKey, "rootKey");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(note, "note");
  }

  /**
   * Returns the same finding with another status.
   *
   * @param newStatus what a baseline says of it
   * @param newNote why; may be empty
   * @return the finding
   */
  public Finding judged(Status newStatus, String newNote) {
    return new Finding(rule, key, subject, rootKey, evidence, newStatus, newNote);
  }
}
