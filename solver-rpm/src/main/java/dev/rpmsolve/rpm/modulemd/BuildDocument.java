package dev.rpmsolve.rpm.modulemd;

import dev.rpmsolve.core.module.ModuleBuild;
import dev.rpmsolve.core.module.ModuleId;
import dev.rpmsolve.core.module.ModuleRequirement;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.config.ConfigNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document of kind {@code modulemd}: one build of a module. */
final class BuildDocument {
  private static final String NO_ARCH = "noarch";

  private final ConfigNode.Fields data;

  BuildDocument(ConfigNode.Fields data) {
    this.data = data;
  }

  ModuleBuild build() {
    ModuleId id =
        new ModuleId(
            DocumentParts.required(data, "name"),
            DocumentParts.required(data, "stream"),
            DocumentParts.number(data, "version"),
            DocumentParts.text(data, "context").orElse(""),
            DocumentParts.text(data, "arch").orElse(NO_ARCH));
    return new ModuleBuild(
        id,
        DocumentParts.flag(data, "static_context"),
        requirements(),
        new ModuleBuild.Content(artifacts(), profiles(), demodularized()),
        new ModuleBuild.About(DocumentParts.text(data, "summary").orElse(""), endOfLife()));
  }

  /** In version 1 of the format there is one mapping to streams, in version 2 a list of many. */
  private List<ModuleRequirement> requirements() {
    List<ModuleRequirement> requirements = new ArrayList<>();
    Optional<ConfigNode> dependencies = data.get("dependencies");
    if (dependencies.isPresent() && dependencies.get() instanceof ConfigNode.Items items) {
      items.values().forEach(one -> add(one.fields("dependencies"), requirements));
    } else if (dependencies.isPresent() && dependencies.get() instanceof ConfigNode.Fields one) {
      add(one, requirements);
    }
    return requirements;
  }

  private static void add(ConfigNode.Fields dependencies, List<ModuleRequirement> requirements) {
    DocumentParts.mapping(dependencies, "requires")
        .forEach(
            (name, streams) -> {
              List<String> texts =
                  streams instanceof ConfigNode.Text one && !one.value().isEmpty()
                      ? List.of(one.value())
                      : DocumentParts.texts(streams);
              try {
                requirements.add(new ModuleRequirement(name, texts));
              } catch (IllegalArgumentException e) {
                throw streams.place().complain("'" + name + "': " + e.getMessage());
              }
            });
  }

  private List<Nevra> artifacts() {
    List<Nevra> artifacts = new ArrayList<>();
    for (ConfigNode.Text one : DocumentParts.rpms(data, "artifacts")) {
      try {
        artifacts.add(Nevra.parse(one.value()));
      } catch (IllegalArgumentException e) {
        throw one.place().complain("'" + one.value() + "' is " + e.getMessage());
      }
    }
    return artifacts;
  }

  private Map<String, ModuleBuild.Profile> profiles() {
    Map<String, ModuleBuild.Profile> profiles = new LinkedHashMap<>();
    DocumentParts.mapping(data, "profiles")
        .forEach(
            (name, node) -> {
              ConfigNode.Fields fields = node.fields("a profile with 'rpms'");
              ConfigNode rpms = fields.values().get("rpms");
              List<String> names = rpms == null ? List.of() : DocumentParts.texts(rpms);
              boolean isDefault = DocumentParts.flag(fields, "default");
              profiles.put(name, new ModuleBuild.Profile(names, isDefault));
            });
    return profiles;
  }

  private List<String> demodularized() {
    return DocumentParts.rpms(data, "demodularized").stream().map(ConfigNode.Text::value).toList();
  }

  /** Version 1 has one date, version 2 one for each service level; the last of them counts. */
  private Optional<String> endOfLife() {
    List<String> dates = new ArrayList<>();
    DocumentParts.text(data, "eol").ifPresent(dates::add);
    for (ConfigNode level : DocumentParts.mapping(data, "servicelevels").values()) {
      if (level instanceof ConfigNode.Fields fields) {
        DocumentParts.text(fields, "eol").ifPresent(dates::add);
      }
    }
    return dates.stream().sorted().reduce((first, second) -> second);
  }
}
