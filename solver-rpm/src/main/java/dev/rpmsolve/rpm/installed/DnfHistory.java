package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.installed.database.DatabaseImage;
import dev.rpmsolve.rpm.installed.database.SqliteFile;
import dev.rpmsolve.rpm.installed.database.SqliteImage;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reader of dnf 4's history, {@code /var/lib/dnf/history.sqlite}.
 *
 * <p>Of each name and architecture the newest step counts of a transaction that was carried out,
 * among steps that leave the package there or change its reason. If its reason is "dependency" or
 * "weak dependency", the package came on its own; so it is in libdnf's {@code Swdb}.
 */
final class DnfHistory {

  private static final int DEPENDENCY = 1;
  private static final int WEAK_DEPENDENCY = 4;
  private static final int GROUP = 5;
  private static final int REMOVE = 8;

  /**
   * Left out are steps of the other half of a change: downgraded, obsoleted, upgraded, reinstalled.
   */
  private static final String STEPS =
      "SELECT rpm.name, rpm.arch, trans_item.action, trans_item.reason FROM trans_item"
          + " JOIN trans ON trans.id = trans_item.trans_id"
          + " JOIN rpm ON rpm.item_id = trans_item.item_id"
          + " WHERE trans.state = 1 AND trans_item.action NOT IN (3, 5, 7, 10)"
          + " ORDER BY trans_item.trans_id, trans_item.id";

  private DnfHistory() {}

  static InstalledReasons read(DatabaseImage image) throws IOException {
    Set<String> automatic = new TreeSet<>();
    Set<String> byGroup = new TreeSet<>();
    try (SqliteImage history = SqliteFile.open(image)) {
      for (String table : new String[] {"trans", "trans_item", "rpm"}) {
        if (!history.hasTable(table)) {
          throw new MetadataException(
              Kind.UNSUPPORTED,
              image.file(),
              -1,
              new Finding("the history of dnf 4, with a table " + table, "none"),
              "give history.sqlite from /var/lib/dnf");
        }
      }
      history.query(
          STEPS,
          rows -> {
            while (rows.next()) {
              String key = rows.getString(1) + "." + rows.getString(2);
              int reason = rows.getInt(4);
              boolean isAutomatic = reason == DEPENDENCY || reason == WEAK_DEPENDENCY;
              boolean isThere = rows.getInt(3) != REMOVE;
              note(automatic, key, isThere && isAutomatic);
              note(byGroup, key, isThere && reason == GROUP);
            }
          });
    }
    return new InstalledReasons(image.file(), automatic, byGroup);
  }

  private static void note(Set<String> names, String name, boolean belongs) {
    if (belongs) {
      names.add(name);
    } else {
      names.remove(name);
    }
  }
}
