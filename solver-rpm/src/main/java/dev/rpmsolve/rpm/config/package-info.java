/**
 * YAML: small files that people write, configuration and baselines, and documents of tools.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.config.ConfigFile} reads a file of one document, {@link
 * dev.rpmsolve.rpm.config.YamlDocuments} text of several; {@link
 * dev.rpmsolve.rpm.config.ConfigNode} is what it holds, each part with its line; {@link
 * dev.rpmsolve.rpm.config.ConfigException} tells what is wrong and where; {@link
 * dev.rpmsolve.rpm.config.YamlText} quotes text for a file that is written.
 *
 * <p>What goes in: YAML 1.2, UTF-8. What comes out: texts, lists and mappings; scalars are not
 * interpreted, {@code no} and {@code 1.10} stay what is written.
 *
 * <p>Invariants: size and depth are limited; keys that occur twice are refused (but for what is
 * nested deeper than the fields of a tool's document), and in files that people write anchors,
 * aliases and tags, so that the tree is as large as the file; elsewhere what aliases would be
 * written out is limited; every complaint names file and line.
 *
 * <p>Not here: what the fields mean (packages {@code rpm.modulemd}, {@code rpm.findings}, {@code
 * rpm.cli}). This is the only package that uses snakeyaml-engine, an optional dependency.
 */
package dev.rpmsolve.rpm.config;
