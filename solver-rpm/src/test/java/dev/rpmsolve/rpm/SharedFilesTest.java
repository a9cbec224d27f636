package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.closure.LintMetadata.SharedPath;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SharedFilesTest {
  private record Entry(int packageId, String path) {}

  @Test
  void findsWhatComparingAllPathsFinds() throws IOException, InterruptedException {
    Universe universe =
        UniverseText.parse("a-1-1.noarch\na-2-1.noarch\nb-1-1.noarch\nc-1-1.noarch\n").universe();
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Entry> entries = new ArrayList<>();
      Map<String, TreeSet<Integer>> owners = new TreeMap<>();
      for (int i = 0; i < 30; i++) {
        String path = "/" + random.nextInt(4) + "/" + random.nextInt(8);
        Entry entry = new Entry(random.nextInt(4), random.nextInt(6) == 0 ? "/x" : path);
        entries.add(entry);
        owners.computeIfAbsent(entry.path, key -> new TreeSet<>()).add(entry.packageId);
      }
      List<SharedPath> expected = new ArrayList<>();
      owners.forEach(
          (path, ids) -> {
            if (ids.stream().map(id -> universe.get(id).name()).distinct().count() > 1) {
              expected.add(new SharedPath(path, List.copyOf(ids)));
            }
          });
      List<SharedPath> found =
          new SharedFiles(universe)
              .find(
                  visitor -> {
                    for (Entry entry : entries) {
                      byte[] bytes = ("<" + entry.path).getBytes(StandardCharsets.UTF_8);
                      visitor.file(entry.packageId, bytes, 1, bytes.length);
                    }
                  });
      assertEquals(expected, found, "seed " + seed);
    }
  }
}
