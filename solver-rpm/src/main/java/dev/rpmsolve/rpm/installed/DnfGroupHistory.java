package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.core.group.GroupState.Member;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.rpm.installed.database.DatabaseImage;
import dev.rpmsolve.rpm.installed.database.SqliteFile;
import dev.rpmsolve.rpm.installed.database.SqliteImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reader of groups in dnf 4's history, {@code /var/lib/dnf/history.sqlite}.
 *
 * <p>Of each group the newest step counts of a transaction that was carried out; it is installed
 * unless that step removed it. The step has the definition of that time, and for each name whether
 * the group brought it. So it is in libdnf's {@code Swdb}.
 */
final class DnfGroupHistory {
  private static final int REMOVE = 8;

  // Packages, or groups, with their steps in the order in which they were carried out. A member may
  // be missing: there are groups without any.
  private static final String GROUPS =
      steps("comps_group", "groupid")
          .formatted("comps_group_package", "group_id", "m.name", "m.group_id");

  private static final String ENVIRONMENTS =
      steps("comps_environment", "environmentid")
          .formatted("comps_environment_group", "environment_id", "m.groupid", "m.environment_id");

  private DnfGroupHistory() {}

  private static String steps(String table, String id) {
    return "SELECT ti.id, ti.action, g."
        + id
        + ", g.name, g.pkg_types, %3$s, m.installed FROM trans_item ti"
        + " JOIN trans t ON t.id = ti.trans_id JOIN "
        + table
        + " g ON g.item_id = ti.item_id LEFT JOIN %1$s m ON m.%2$s = g.item_id"
        + " WHERE t.state = 1 AND ti.action NOT IN (3, 5, 7)"
        + " ORDER BY ti.trans_id, ti.id, m.id";
  }

  /** What is noted of one group or environment. */
  private record Note(long step, int action, String id, Noted noted, List<Member> members) {}

  private record Noted(String name, Set<PackageType> types) {}

  /** Reads the groups, and which packages are there because of one. */
  static GroupState read(DatabaseImage image) throws IOException {
    Set<String> byGroup = DnfHistory.read(image).byGroup();
    try (SqliteImage history = SqliteFile.open(image)) {
      List<GroupState.OneGroup> groups = new ArrayList<>();
      for (Note note : notes(history, "comps_group", GROUPS)) {
        groups.add(
            new GroupState.OneGroup(
                note.id(), note.noted().name(), note.noted().types(), note.members()));
      }
      List<GroupState.OneEnvironment> environments = new ArrayList<>();
      for (Note note : notes(history, "comps_environment", ENVIRONMENTS)) {
        environments.add(
            new GroupState.OneEnvironment(
                note.id(), note.noted().name(), note.noted().types(), note.members()));
      }
      return new GroupState(groups, environments, Optional.of(byGroup));
    }
  }

  private static List<Note> notes(SqliteImage history, String table, String query)
      throws IOException {
    Map<String, Note> newest = new LinkedHashMap<>();
    if (!history.hasTable(table)) {
      return List.of();
    }
    history.query(
        query,
        rows -> {
          while (rows.next()) {
            long step = rows.getLong(1);
            String id = rows.getString(3);
            Note known = newest.get(id);
            if (known == null || known.step() != step) {
              String name = rows.getString(4);
              Noted noted =
                  new Noted(name == null || name.isEmpty() ? id : name, types(rows.getInt(5)));
              known = new Note(step, rows.getInt(2), id, noted, new ArrayList<>());
              newest.put(id, known);
            }
            String member = rows.getString(6);
            if (member != null) {
              known.members().add(new Member(member, rows.getInt(7) != 0));
            }
          }
        });
    return newest.values().stream().filter(note -> note.action() != REMOVE).toList();
  }

  /** Takes libdnf's bits for types apart. */
  private static Set<PackageType> types(int bits) {
    Set<PackageType> types = EnumSet.noneOf(PackageType.class);
    if ((bits & 1) != 0) {
      types.add(PackageType.CONDITIONAL);
    }
    if ((bits & 2) != 0) {
      types.add(PackageType.DEFAULT);
    }
    if ((bits & 4) != 0) {
      types.add(PackageType.MANDATORY);
    }
    if ((bits & 8) != 0) {
      types.add(PackageType.OPTIONAL);
    }
    return types;
  }
}
