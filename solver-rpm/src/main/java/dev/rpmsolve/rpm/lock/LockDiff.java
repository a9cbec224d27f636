package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two lock files.
 *
 * @param isRequestChanged whether they are answers to different requests
 * @param changes what is different, by architecture and name
 */
public record LockDiff(boolean isRequestChanged, List<Change> changes) {
  /**
   * Copies the list.
   *
   * @param isRequestChanged whether they are answers to different requests
   * @param changes what is different
   */
  public LockDiff {
    changes = List.copyOf(changes);
  }

  /** How a package differs. */
  public enum Kind {
    /** The name is new on this architecture. */
    ADDED,
    /** The name is gone on this architecture. */
    REMOVED,
    /** The version is higher. */
    UPGRADED,
    /** The version is lower. */
    DOWNGRADED,
    /** The same version has another file: built again, or tampered with. */
    OTHER_FILE,
    /** The same file comes from another repository or place. */
    MOVED
  }

  /**
   * A package that differs.
   *
   * @param arch the machine's architecture
   * @param kind how
   * @param before what the first file has; empty if the name is new
   * @param after what the second file has; empty if the name is gone
   */
  public record Change(
      String arch, Kind kind, Optional<LockedPackage> before, Optional<LockedPackage> after) {
    /**
     * Returns the package, as it is after if it is there.
     *
     * @return its name, version and architecture
     */
    public Nevra subject() {
      return after.or(() -> before).orElseThrow().nevra();
    }
  }

  /**
   * Compares two files. What repositories had beside the packages does not count.
   *
   * @param before the first one
   * @param after the second one
   * @return the differences
   */
  public static LockDiff of(LockFile before, LockFile after) {
    TreeSet<String> arches = new TreeSet<>();
    before.machines().forEach(one -> arches.add(one.arch()));
    after.machines().forEach(one -> arches.add(one.arch()));
    List<Change> changes = new ArrayList<>();
    for (String arch : arches) {
      Map<String, List<LockedPackage>> old = byName(before.machine(arch));
      Map<String, List<LockedPackage>> now = byName(after.machine(arch));
      TreeSet<String> names = new TreeSet<>(old.keySet());
      names.addAll(now.keySet());
      for (String name : names) {
        compare(
            arch, old.getOrDefault(name, List.of()), now.getOrDefault(name, List.of()), changes);
      }
    }
    return new LockDiff(!before.request().hash().equals(after.request().hash()), changes);
  }

  private static Map<String, List<LockedPackage>> byName(Optional<LockedMachine> machine) {
    Map<String, List<LockedPackage>> names = new TreeMap<>();
    machine.stream()
        .flatMap(one -> one.packages().stream())
        .forEach(
            one ->
                names
                    .computeIfAbsent(
                        one.nevra().name() + "\t" + one.nevra().arch(), n -> new ArrayList<>(1))
                    .add(one));
    return names;
  }

  /** Several versions of a name stand side by side in order; equal ones are not mentioned. */
  private static void compare(
      String arch, List<LockedPackage> before, List<LockedPackage> after, List<Change> changes) {
    List<LockedPackage> old = new ArrayList<>(before);
    old.removeAll(after);
    List<LockedPackage> now = new ArrayList<>(after);
    now.removeAll(before);
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      Optional<LockedPackage> a = i < old.size() ? Optional.of(old.get(i)) : Optional.empty();
      Optional<LockedPackage> b = i < now.size() ? Optional.of(now.get(i)) : Optional.empty();
      changes.add(new Change(arch, kind(a, b), a, b));
    }
  }

  private static Kind kind(Optional<LockedPackage> before, Optional<LockedPackage> after) {
    if (before.isEmpty()) {
      return Kind.ADDED;
    } else if (after.isEmpty()) {
      return Kind.REMOVED;
    }
    int order = after.get().nevra().evr().compareTo(before.get().nevra().evr());
    if (order != 0) {
      return order > 0 ? Kind.UPGRADED : Kind.DOWNGRADED;
    }
    boolean isSameFile =
        before.get().checksum().equals(after.get().checksum())
            && before.get().nevra().equals(after.get().nevra());
    return isSameFile ? Kind.MOVED : Kind.OTHER_FILE;
  }

  /**
   * Tells whether nothing differs.
   *
   * @return whether request and packages are the same
   */
  public boolean isEmpty() {
    return !isRequestChanged && changes.isEmpty();
  }
}
