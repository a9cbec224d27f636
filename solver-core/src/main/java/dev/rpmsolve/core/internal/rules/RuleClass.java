package dev.rpmsolve.core.internal.rules;

/** What a rule is about, in the order in which the rules of a request are numbered. */
public enum RuleClass {
  /** What packages require of each other. Never switched off, unless weak. */
  PACKAGE,
  /** An installed package stays or anything at all takes its place. */
  FEATURE,
  /** An installed package stays or something that the policy allows takes its place. */
  UPDATE,
  /** What a goal asks for. */
  JOB,
  /** The best architecture of a name is taken. */
  INFERIOR_ARCH,
  /** A distro-sync takes only what belongs to it. */
  SYNC,
  /** Only the best candidates will do. */
  BEST,
  /** All packages that a package was split into are taken. */
  SPLIT,
  /** What is blacklisted is installed only by a direct request. */
  BLACK,
  /** Recommends without disfavored candidates. */
  RECOMMENDS,
  /** A name is taken from the best repository that holds it. */
  PRIORITY,
  /** What is related to installed packages is taken before what is not. */
  CHOICE
}
