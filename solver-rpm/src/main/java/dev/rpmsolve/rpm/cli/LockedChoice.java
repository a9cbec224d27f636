package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.lock.LockReader;
import dev.rpmsolve.rpm.lock.LockedMachine;
import dev.rpmsolve.rpm.lock.LockedPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What {@code --locked} says: which packages come, and no others.
 *
 * @param universe where they are
 * @param packages their ids by what a report calls them
 */
record LockedChoice(Universe universe, Map<String, Integer> packages) {
  /**
   * Reads the option and finds the packages.
   *
   * @throws InputException if a package is not where the file says, or the file is not for this
   *     machine
   */
  static Optional<LockedChoice> of(Arguments arguments, Universe universe) throws IOException {
    Optional<String> value = arguments.value(CliOption.LOCKED);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Path file = RepositoryArguments.path(value.get(), CliOption.LOCKED.typed() + " " + value.get());
    String arch = universe.archPolicy().machine();
    LockedMachine machine =
        LockReader.read(file)
            .lock()
            .machine(arch)
            .orElseThrow(() -> new InputException(file + ": there is nothing for " + arch));
    Map<String, Integer> byPlace = new HashMap<>();
    for (int id = 0; id < universe.packageCount(); id++) {
      byPlace.putIfAbsent(place(universe.get(id)), id);
    }
    Map<String, Integer> packages = new LinkedHashMap<>();
    for (LockedPackage one : machine.packages()) {
      Integer id = byPlace.get(place(one));
      if (id == null) {
        throw new InputException(
            file
                + ": "
                + one.nevra()
                + " is not in '"
                + one.repository()
                + "' as the file says; see 'rpmsolve lock verify'");
      }
      packages.put(one.nevra().toString(), id);
    }
    return Optional.of(new LockedChoice(universe, packages));
  }

  private static String place(RpmPackage one) {
    return String.join(
        "\t",
        one.nevra().toString(),
        one.repository().id(),
        one.location(),
        Long.toString(one.downloadBytes()));
  }

  private static String place(LockedPackage one) {
    return String.join(
        "\t", one.nevra().toString(), one.repository(), one.location(), Long.toString(one.size()));
  }

  /** Lets no other packages be installed. */
  Policy restrict(Policy policy) {
    Set<Integer> wanted = new HashSet<>(packages.values());
    List<Integer> others =
        IntStream.range(0, universe.packageCount())
            .filter(id -> !wanted.contains(id))
            .boxed()
            .toList();
    return policy.withDisabled(others);
  }
}
