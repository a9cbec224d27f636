package dev.rpmsolve.rpm.lock;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a lock file says.
 *
 * @param request what was asked for
 * @param machines the answer for each architecture, by its name
 */
public record LockFile(LockRequest request, List<LockedMachine> machines) {
  /** The name and version of the format. */
  public static final String FORMAT = "rpmsolve-lock/1";

  /**
   * Sorts the list.
   *
   * @param request what was asked for
   * @param machines the answer for each architecture
   */
  public LockFile {
    Objects.requireNonNull(request, "request");
    machines = machines.stream().sorted(Comparator.comparing(LockedMachine::arch)).toList();
  }

  /**
   * Finds the answer for an architecture.
   *
   * @param arch a machine's architecture
   * @return what the file says for it; empty if it says nothing
   */
  public Optional<LockedMachine> machine(String arch) {
    return machines.stream().filter(one -> one.arch().equals(arch)).findFirst();
  }

  /**
   * Lists the names whose versions are not the same on all architectures that have them.
   *
   * @return for each name, in their order, its versions by architecture
   */
  public Map<String, Map<String, Set<String>>> differing() {
    Map<String, Map<String, Set<String>>> versions = new TreeMap<>();
    for (LockedMachine machine : machines) {
      for (LockedPackage one : machine.packages()) {
        versions
            .computeIfAbsent(one.nevra().name(), name -> new TreeMap<>())
            .computeIfAbsent(machine.arch(), arch -> new TreeSet<>())
            .add(one.nevra().evr().toString());
      }
    }
    versions.values().removeIf(each -> Set.copyOf(each.values()).size() < 2);
    return versions;
  }
}
