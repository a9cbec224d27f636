package dev.rpmsolve.rpm.modulemd;

import dev.rpmsolve.core.module.ModuleDefaults;
import dev.rpmsolve.core.module.ModuleObsoletes;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.rpm.config.ConfigNode;

/** Documents that say something about modules, but are none. */
final class DefaultsDocument {
  private DefaultsDocument() {}

  /** Reads a document of kind {@code modulemd-defaults}. */
  static ModuleDefaults defaults(ConfigNode.Fields data) {
    return new ModuleDefaults(
        DocumentParts.required(data, "module"),
        DocumentParts.number(data, "modified"),
        DocumentParts.text(data, "stream"),
        DocumentParts.lists(DocumentParts.mapping(data, "profiles")));
  }

  /** Reads a document of kind {@code modulemd-obsoletes}. */
  static ModuleObsoletes obsoletes(ConfigNode.Fields data) {
    return new ModuleObsoletes(
        stream(data),
        DocumentParts.text(data, "context"),
        DocumentParts.text(data, "modified").orElse(""),
        new ModuleObsoletes.Notice(
            DocumentParts.text(data, "message").orElse(""),
            DocumentParts.text(data, "eol_date"),
            data.get("obsoleted_by").map(node -> stream(node.fields("module and stream"))),
            DocumentParts.flag(data, "reset")));
  }

  private static NameStream stream(ConfigNode.Fields fields) {
    return new NameStream(
        DocumentParts.required(fields, "module"), DocumentParts.required(fields, "stream"));
  }
}
