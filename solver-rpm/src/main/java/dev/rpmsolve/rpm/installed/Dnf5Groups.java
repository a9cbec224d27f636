package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.core.group.GroupState.Member;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reader of groups in dnf 5's state: {@code groups.toml} has a table {@code groups} with a
 * table for each group, which lists {@code packages} and {@code package_types}; {@code
 * environments.toml} lists the {@code groups} of each environment. Names are not noted, and only
 * what a group brought.
 */
final class Dnf5Groups {
  private static final String GROUPS = "groups";
  private static final String ENVIRONMENTS = "environments";
  private static final String PACKAGES = "packages";
  private static final String TYPES = "package_types";
  private static final String VERSION = "version";

  private Dnf5Groups() {}

  /** What is noted of one group or environment. */
  private record Note(List<Member> members, Set<PackageType> types) {
    Note() {
      this(new ArrayList<>(), EnumSet.noneOf(PackageType.class));
    }

    /** Where no types are noted the usual ones were asked for. */
    Set<PackageType> typesOrUsual() {
      return types.isEmpty() ? PackageType.usual() : types;
    }
  }

  /**
   * Reads the files.
   *
   * @param groups {@code groups.toml}
   * @param environments {@code environments.toml}, if there is one
   * @param packages {@code packages.toml}, if there is one: which packages are there because of a
   *     group
   */
  static GroupState read(
      Path groups, Optional<Path> environments, Optional<Path> packages, ReadLimits limits)
      throws IOException {
    List<GroupState.OneGroup> allGroups = new ArrayList<>();
    notes(SmallText.read(groups, limits), groups.toString(), GROUPS)
        .forEach(
            (id, note) ->
                allGroups.add(
                    new GroupState.OneGroup(id, id, note.typesOrUsual(), note.members())));
    List<GroupState.OneEnvironment> allEnvironments = new ArrayList<>();
    if (environments.isPresent()) {
      Path file = environments.get();
      notes(SmallText.read(file, limits), file.toString(), ENVIRONMENTS)
          .forEach(
              (id, note) ->
                  allEnvironments.add(
                      new GroupState.OneEnvironment(id, id, note.typesOrUsual(), note.members())));
    }
    Optional<Set<String>> byGroup = Optional.empty();
    if (packages.isPresent()) {
      byGroup = Optional.of(Dnf5State.read(packages.get(), limits).byGroup());
    }
    return new GroupState(allGroups, allEnvironments, byGroup);
  }

  private static Map<String, Note> notes(String text, String file, String table) {
    Map<String, Note> notes = new LinkedHashMap<>();
    String members = table.equals(GROUPS) ? PACKAGES : GROUPS;
    TomlText.read(
        text,
        file,
        (path, value, line) -> {
          if (path.size() == 1 && path.get(0).equals(VERSION) && !value.startsWith("1.")) {
            throw complaint(file, line, "version 1 of the format", value);
          } else if (path.size() != 3 || !path.get(0).equals(table)) {
            return;
          }
          Note note = notes.computeIfAbsent(path.get(1), id -> new Note());
          if (path.get(2).equals(members)) {
            note.members().add(new Member(value, true));
          } else if (path.get(2).equals(TYPES)) {
            note.types()
                .add(
                    PackageType.ofWord(value)
                        .orElseThrow(
                            () -> complaint(file, line, "a type such as mandatory", value)));
          }
        });
    return notes;
  }

  private static MetadataException complaint(String file, int line, String expected, String found) {
    return MetadataException.atLine(
        Kind.UNSUPPORTED,
        file,
        line,
        new Finding(expected, found),
        "give a list to --group-state instead");
  }
}
