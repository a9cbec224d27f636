package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.io.Checksum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The packages there are for one machine, with the checksums of their files.
 *
 * <p>They are put into an order that depends on nothing but themselves: by repository id, name,
 * architecture, version and location. So an answer does not depend on the order of options or of
 * metadata. Immutable and thread-safe.
 */
public final class MachinePackages {
  private final Universe universe;
  private final List<Optional<Checksum>> checksums;
  private final Map<String, List<Integer>> byNevra = new HashMap<>();

  private MachinePackages(Universe universe, List<Optional<Checksum>> checksums) {
    this.universe = universe;
    this.checksums = List.copyOf(checksums);
    for (int id = 0; id < universe.packageCount(); id++) {
      byNevra
          .computeIfAbsent(universe.get(id).nevra().toString(), text -> new ArrayList<>(1))
          .add(id);
    }
  }

  /**
   * Puts packages in order. Complexity: as sorting them and building their universe.
   *
   * @param universe the packages; its repositories should be in the order of their ids
   * @param checksums the checksums of their files, by package id
   * @return the packages in order
   */
  public static MachinePackages of(Universe universe, List<Optional<Checksum>> checksums) {
    int[] order =
        IntStream.range(0, universe.packageCount())
            .boxed()
            .sorted(order(universe, checksums))
            .mapToInt(Integer::intValue)
            .toArray();
    return new MachinePackages(
        universe.inOrder(order), IntStream.of(order).mapToObj(checksums::get).toList());
  }

  private static Comparator<Integer> order(Universe universe, List<Optional<Checksum>> checksums) {
    return Comparator.<Integer, String>comparing(id -> universe.get(id).repository().id())
        .thenComparing(id -> universe.get(id).name())
        .thenComparing(id -> universe.text(universe.archId(id)))
        .thenComparing((a, b) -> universe.compareEvr(universe.evrId(a), universe.evrId(b)))
        .thenComparing(id -> universe.evrText(universe.evrId(id)))
        .thenComparing(id -> universe.get(id).location())
        .thenComparing(id -> checksums.get(id).map(Checksum::hex).orElse(""));
  }

  /**
   * Returns the packages.
   *
   * @return the universe, whose ids the other methods take
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Writes down packages.
   *
   * @param packageIds ids of the universe
   * @return what a lock file says of them
   * @throws LockException if there is no checksum for a package, or no location
   */
  public LockedMachine lock(List<Integer> packageIds) {
    List<LockedPackage> packages = new ArrayList<>();
    for (int packageId : packageIds) {
      packages.add(lock(packageId));
    }
    return new LockedMachine(universe.archPolicy().machine(), repositories(), packages);
  }

  private LockedPackage lock(int packageId) {
    RpmPackage one = universe.get(packageId);
    if (checksums.get(packageId).isEmpty() || one.location().isEmpty()) {
      throw new LockException(
          one
              + " of "
              + one.repository().id()
              + " cannot be locked: the repository has no "
              + (one.location().isEmpty() ? "location" : "checksum")
              + " for it; run createrepo_c on it");
    }
    return new LockedPackage(
        one.nevra(),
        one.repository().id(),
        checksums.get(packageId).get(),
        one.downloadBytes(),
        one.location());
  }

  /**
   * Describes the repositories.
   *
   * @return each with the number of its packages and a digest of them
   */
  public List<LockedRepository> repositories() {
    Map<String, StringBuilder> contents = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    universe.repositories().forEach(one -> contents.put(one.id(), new StringBuilder()));
    for (int id = 0; id < universe.packageCount(); id++) {
      RpmPackage one = universe.get(id);
      counts.merge(one.repository().id(), 1, Integer::sum);
      contents
          .get(one.repository().id())
          .append(one.nevra())
          .append('\t')
          .append(checksums.get(id).map(Digests::text).orElse(""))
          .append('\t')
          .append(one.location())
          .append('\n');
    }
    List<LockedRepository> repositories = new ArrayList<>();
    contents.forEach(
        (id, text) ->
            repositories.add(
                new LockedRepository(
                    id, counts.getOrDefault(id, 0), Digests.sha256(text.toString()))));
    return repositories;
  }

  /**
   * Finds a package of a lock file.
   *
   * @param locked the package
   * @return the packages of its name, version, architecture and repository, those with its checksum
   *     first; none if the repository does not have it
   */
  public List<Integer> find(LockedPackage locked) {
    return byNevra.getOrDefault(locked.nevra().toString(), List.of()).stream()
        .filter(id -> universe.get(id).repository().id().equals(locked.repository()))
        .sorted(Comparator.comparing(id -> !isSame(id, locked)))
        .toList();
  }

  /**
   * Tells whether a package has the file that a lock file names.
   *
   * @param packageId a package id
   * @param locked what the lock file says
   * @return whether the checksums are equal
   */
  public boolean isSame(int packageId, LockedPackage locked) {
    return checksums.get(packageId).filter(locked.checksum()::equals).isPresent();
  }

  /**
   * Returns the checksum of a package file.
   *
   * @param packageId a package id
   * @return the checksum; empty if the repository has none
   */
  public Optional<Checksum> checksum(int packageId) {
    return checksums.get(packageId);
  }
}
