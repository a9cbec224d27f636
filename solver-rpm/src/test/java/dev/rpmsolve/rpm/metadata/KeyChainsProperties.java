package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The chains answer as a map of lists does. */
class KeyChainsProperties {

  @Property
  void chainsAreMapsOfLists(
      @ForAll @Size(max = 400) List<@StringLength(max = 3) @AlphaChars String> keys) {
    KeyChains chains = new KeyChains();
    Map<String, Deque<Integer>> expected = new HashMap<>();
    int position = 0;
    for (String key : keys) {
      if (key.length() == 1) {
        chains.skipTo(++position);
        continue;
      }
      byte[] bytes = ("<" + key).getBytes(StandardCharsets.US_ASCII);
      chains.add(bytes, 1, bytes.length);
      expected.computeIfAbsent(key, k -> new ArrayDeque<>()).push(position++);
    }
    for (String key : keys) {
      byte[] bytes = key.getBytes(StandardCharsets.US_ASCII);
      int found = chains.find(bytes, 0, bytes.length);
      for (int wanted : expected.getOrDefault(key, new ArrayDeque<>())) {
        assertEquals(wanted, found);
        found = chains.next(found);
      }
      assertEquals(KeyChains.NONE, found);
    }
  }
}
