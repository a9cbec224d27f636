package dev.rpmsolve.rpm;

import dev.rpmsolve.core.closure.LintMetadata.SharedPath;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.metadata.FileVisitor;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the files that packages of different names have in common, in three passes over the file
 * lists: which directories hold files of several names, which files in those do, and which packages
 * have them.
 *
 * <p>Directories and files are told apart by seeded 64-bit hashes until the last pass compares the
 * paths themselves, so a collision costs memory but changes no answer. Memory is 12 bytes and some
 * slack for each directory, then for each file in a directory that is shared.
 */
final class SharedFiles {
  private static final int SEVERAL = -2;
  private static final int NONE = -1;
  private static final long MULTIPLIER = 0x9e37_79b9_7f4a_7c15L;

  private final Universe universe;
  private final long seed = new SplittableRandom().nextLong();
  private LongOpenHashSet sharedFolders = new LongOpenHashSet();
  private LongOpenHashSet sharedHashes = new LongOpenHashSet();
  private final Map<String, TreeSet<Integer>> owners = new TreeMap<>();

  SharedFiles(Universe universe) {
    this.universe = universe;
  }

  /** Something that can tell of all files, again and again. */
  @FunctionalInterface
  interface Source {
    void visit(FileVisitor visitor) throws IOException;
  }

  List<SharedPath> find(Source source) throws IOException {
    Long2IntOpenHashMap folders = newMap();
    source.visit(
        (packageId, bytes, from, to) ->
            note(folders, hash(bytes, from, folderEnd(bytes, from, to)), packageId));
    sharedFolders = shared(folders);
    Long2IntOpenHashMap files = newMap();
    source.visit(
        (packageId, bytes, from, to) -> {
          if (sharedFolders.contains(hash(bytes, from, folderEnd(bytes, from, to)))) {
            note(files, hash(bytes, from, to), packageId);
          }
        });
    sharedHashes = shared(files);
    source.visit(this::collect);
    List<SharedPath> found = new ArrayList<>();
    owners.forEach(
        (path, packageIds) -> {
          if (packageIds.stream().map(universe::nameId).distinct().count() > 1) {
            found.add(new SharedPath(path, List.copyOf(packageIds)));
          }
        });
    return found;
  }

  private static Long2IntOpenHashMap newMap() {
    Long2IntOpenHashMap map = new Long2IntOpenHashMap();
    map.defaultReturnValue(NONE);
    return map;
  }

  private void note(Long2IntOpenHashMap names, long hash, int packageId) {
    int name = universe.nameId(packageId);
    int before = names.putIfAbsent(hash, name);
    if (before != NONE && before != name) {
      names.put(hash, SEVERAL);
    }
  }

  private static LongOpenHashSet shared(Long2IntOpenHashMap names) {
    LongOpenHashSet shared = new LongOpenHashSet();
    names
        .long2IntEntrySet()
        .fastForEach(
            entry -> {
              if (entry.getIntValue() == SEVERAL) {
                shared.add(entry.getLongKey());
              }
            });
    return shared;
  }

  private void collect(int packageId, byte[] bytes, int from, int to) {
    if (sharedFolders.contains(hash(bytes, from, folderEnd(bytes, from, to)))
        && sharedHashes.contains(hash(bytes, from, to))) {
      String path = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      owners.computeIfAbsent(path, key -> new TreeSet<>()).add(packageId);
    }
  }

  private static int folderEnd(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] != '/') {
      end--;
    }
    return end;
  }

  private long hash(byte[] bytes, int from, int to) {
    long state = seed ^ (to - from);
    for (int i = from; i < to; i++) {
      state = (state ^ bytes[i]) * MULTIPLIER;
      state ^= state >>> 29;
    }
    return state;
  }
}
