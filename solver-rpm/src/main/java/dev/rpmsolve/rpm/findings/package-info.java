/**
 * Findings: what analyses of repositories report, in a form that people and machines can act on.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.findings.Rule} is what can be wrong; {@link
 * dev.rpmsolve.rpm.findings.Finding} is one {@link dev.rpmsolve.rpm.findings.Subject} it is wrong
 * with, shown by {@link dev.rpmsolve.rpm.findings.Evidence}; {@link
 * dev.rpmsolve.rpm.findings.RootCause} groups the findings that one change would end; {@link
 * dev.rpmsolve.rpm.findings.ClosureFindings}, {@link dev.rpmsolve.rpm.findings.LintFindings} and
 * {@link dev.rpmsolve.rpm.findings.CoinstallFindings} make them; {@link
 * dev.rpmsolve.rpm.findings.Baseline} tells those that are known from those that are new.
 *
 * <p>What goes in: reports of analyses with the universe they are about, and a baseline file. What
 * comes out: findings with rules, keys, explanations as data, hints in words, and their status.
 *
 * <p>Invariants: closure has one finding per package; keys hold no releases, repositories, folders
 * or times, so that building everything again makes no new finding; the order of packages in the
 * universe does not matter where requirements lead to nothing, which is nearly always.
 *
 * <p>Not here: the analyses (package {@code core.closure}); the formats of reports (package {@code
 * rpm.report}); which file the baseline is and when to write it (package {@code rpm.cli}).
 */
package dev.rpmsolve.rpm.findings;
