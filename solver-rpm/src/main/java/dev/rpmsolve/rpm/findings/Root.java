package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.explanation.Cause;

/**
 * The fact at the bottom of an explanation.
 *
 * @param rule what it breaks
 * @param key text without releases; begins with the rule's id
 * @param cause the fact
 */
record Root(Rule rule, String key, Cause cause) {
  static Root of(Rule rule, String detail, Cause cause) {
    return new Root(rule, rule.id() + " " + detail, cause);
  }
}
