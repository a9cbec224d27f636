package dev.rpmsolve.core.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.quality.DataPresence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * All pairs of operators of libsolv's own test of conflicts: what it erases is what overlaps.
 * Skipped where the data is absent.
 */
class VersionRangeConformanceTest {
  private final Path folder = DataPresence.ofSystem().required("libsolv-testcases/evrcmp");

  @Test
  void conflictsErasePreciselyTheOverlappingProvides() throws IOException {
    Map<String, String> provides = ranges("system.repo", "=Prv: B ");
    Map<String, String> conflicts = ranges("conflicts.repo", "=Con: B ");
    Map<String, SortedSet<String>> recorded = recordedErasures();
    assertEquals(conflicts.keySet(), recorded.keySet());
    for (String conflict : conflicts.keySet()) {
      SortedSet<String> erased = new TreeSet<>();
      for (String provide : provides.keySet()) {
        if (VersionRangeTest.overlaps(provides.get(provide), conflicts.get(conflict))) {
          erased.add(provide);
        }
      }
      assertEquals(recorded.get(conflict), erased, conflict);
    }
  }

  /** The range of each package of a repository file, by the package's name. */
  private Map<String, String> ranges(String file, String tag) throws IOException {
    Map<String, String> ranges = new LinkedHashMap<>();
    String name = "";
    for (String line : Files.readAllLines(folder.resolve(file))) {
      if (line.startsWith("=Pkg: ")) {
        name = line.split(" ")[1];
      } else if (line.startsWith(tag)) {
        ranges.put(name, line.substring(tag.length()));
      }
    }
    return ranges;
  }

  private Map<String, SortedSet<String>> recordedErasures() throws IOException {
    Map<String, SortedSet<String>> erasures = new LinkedHashMap<>();
    SortedSet<String> erased = new TreeSet<>();
    List<String> lines = Files.readAllLines(folder.resolve("testevr.t"));
    for (String line : lines) {
      if (line.startsWith("job install name ")) {
        erased = new TreeSet<>();
        erasures.put(line.substring("job install name ".length()), erased);
      } else if (line.startsWith("#>erase ")) {
        erased.add(line.substring("#>erase ".length(), line.indexOf('-')));
      }
    }
    return erasures;
  }
}
