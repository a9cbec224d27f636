package dev.rpmsolve.core.internal.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Graphs that would cost too much if every cycle were broken on its own. */
class DenseGraphTest {
  @Test
  void whereEverythingNeedsEverythingTheWorkIsBounded() {
    int nodes = 700;
    OrderGraph graph = new OrderGraph(nodes);
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        graph.add(i, j, (i + j) % 7 == 0 ? OrderGraph.RECOMMENDATION : OrderGraph.REQUIREMENT);
      }
    }
    Sequence sequence = Sequence.of(graph, new NodeFacts(n -> false, n -> false, n -> 0));
    assertEquals(nodes, Arrays.stream(sequence.nodes()).distinct().count());
    assertFalse(sequence.cycles().isEmpty());
  }
}
