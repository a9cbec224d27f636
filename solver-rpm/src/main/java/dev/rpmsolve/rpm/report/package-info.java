/**
 * Answers put on paper: text and HTML for people, JSON for programs, the formats of CI servers.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.report.SolveReport}, {@link
 * dev.rpmsolve.rpm.report.CheckReport} and {@link dev.rpmsolve.rpm.report.ProviderList} are what
 * can be reported; {@link dev.rpmsolve.rpm.report.TextReports} and {@link
 * dev.rpmsolve.rpm.report.JsonReports} write them, and {@link
 * dev.rpmsolve.rpm.report.FindingsFormat} knows all formats of findings; {@link
 * dev.rpmsolve.rpm.report.PlainText} makes foreign text harmless.
 *
 * <p>What goes in: a result of the solver or the findings of checks with the universe they are
 * about. What comes out: UTF-8 text with aligned tables, JSON of the versioned schema in {@code
 * docs/json.md}, JUnit XML, SARIF, Markdown or an HTML page.
 *
 * <p>Invariants: the same answer gives the same JSON bytes on every machine and in every locale;
 * elapsed times appear in text only; no control, formatting or escape character of a repository
 * reaches the output.
 *
 * <p>Not here: choosing what to report and where to write it (package {@code rpm.cli}); wording of
 * the single facts of an explanation ({@code core.explanation}).
 */
package dev.rpmsolve.rpm.report;
