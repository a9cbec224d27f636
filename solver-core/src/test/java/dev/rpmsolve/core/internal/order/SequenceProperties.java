package dev.rpmsolve.core.internal.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of orders, on random graphs of few nodes. */
class SequenceProperties {
  private static final int KINDS = 9;

  private record Edge(int source, int target, int kind) {}

  private record Drawn(int nodes, List<Edge> edges, SplittableRandom random) {
    static Drawn of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = random.nextInt(1, 12);
      List<Edge> edges = new ArrayList<>();
      int count = random.nextInt(3 * nodes);
      for (int i = 0; i < count; i++) {
        edges.add(
            new Edge(random.nextInt(nodes), random.nextInt(nodes), 1 << random.nextInt(KINDS)));
      }
      return new Drawn(nodes, edges, random);
    }

    OrderGraph graph() {
      OrderGraph graph = new OrderGraph(nodes);
      edges.forEach(edge -> graph.add(edge.source(), edge.target(), edge.kind()));
      return graph;
    }

    NodeFacts facts() {
      int erasures = random.nextInt();
      int scripts = random.nextInt();
      int groups = random.nextInt();
      return new NodeFacts(
          node -> (erasures >> node & 1) != 0,
          node -> (scripts >> node & 1) != 0,
          node -> groups >> 2 * node & 3);
    }
  }

  private static int[] ranks(int[] sequence) {
    int[] ranks = new int[sequence.length];
    for (int i = 0; i < sequence.length; i++) {
      ranks[sequence[i]] = i;
    }
    return ranks;
  }

  @Property
  void anOrderIsAPermutationThatRespectsWhatIsNotBroken(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed);
    OrderGraph graph = drawn.graph();
    Sequence sequence = Sequence.of(graph, drawn.facts());
    int[] sorted = sequence.nodes().clone();
    Arrays.sort(sorted);
    assertArrayEquals(IntStream.range(0, drawn.nodes()).toArray(), sorted);
    int[] ranks = ranks(sequence.nodes());
    Set<Integer> broken = new HashSet<>();
    sequence.cycles().forEach(cycle -> Arrays.stream(cycle.edges()).forEach(broken::add));
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      assertEquals(broken.contains(edge), graph.isBroken(edge));
      assertTrue(
          graph.isBroken(edge) || ranks[graph.target(edge)] < ranks[graph.source(edge)],
          "edge " + edge);
    }
  }

  @Property
  void aBrokenEdgeIsAWeakestOfItsCycle(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed);
    OrderGraph graph = drawn.graph();
    for (BrokenCycle cycle : CycleBreaker.breakAll(graph, node -> false)) {
      int[] nodes = cycle.nodes();
      int min = Integer.MAX_VALUE;
      int max = 0;
      for (int i = 0; i < nodes.length; i++) {
        int before = nodes[i];
        int after = nodes[(i + 1) % nodes.length];
        int edge = graph.edge(after, before);
        assertTrue(edge >= 0, "no edge " + after + " to " + before);
        min = Math.min(min, graph.strength(edge));
        max = Math.max(max, graph.strength(edge));
      }
      int broken = cycle.edges()[0];
      assertEquals(nodes[0], graph.source(broken));
      assertEquals(nodes[nodes.length - 1], graph.target(broken));
      assertEquals(min, graph.strength(broken));
      assertEquals(
          min >= OrderGraph.REQUIREMENT && max >= OrderGraph.PRE_REQUIREMENT, cycle.isCritical());
    }
  }

  /** Both ways of breaking cycles leave none, and break nothing that is in no cycle. */
  @Property
  void onlyEdgesOfCyclesAreBroken(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed);
    for (long allowedWork : new long[] {0, drawn.random().nextInt(40), Long.MAX_VALUE}) {
      OrderGraph graph = drawn.graph();
      boolean[][] reach = reach(graph, 0);
      CycleBreaker.breakAll(graph, node -> false, allowedWork);
      for (int edge = 0; edge < graph.edgeCount(); edge++) {
        int source = graph.source(edge);
        int target = graph.target(edge);
        if (graph.isBroken(edge)) {
          assertTrue(reach[target][source]);
          // A weakest one: the rest of some cycle is at least as strong.
          assertTrue(reach(drawn.graph(), graph.strength(edge))[target][source]);
        }
      }
      boolean[][] left = reach(graph, 0);
      for (int node = 0; node < drawn.nodes(); node++) {
        assertTrue(!left[node][node], "a cycle through " + node);
      }
    }
  }

  /** One cycle with chords that make no other: the least strength is given up, once. */
  @Property
  void aSingleCycleCostsItsWeakestEdge(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int nodes = random.nextInt(2, 9);
    OrderGraph graph = new OrderGraph(nodes + 3);
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < nodes; i++) {
      graph.add(i, (i + 1) % nodes, 1 << random.nextInt(KINDS));
      least = Math.min(least, graph.strength(graph.edge(i, (i + 1) % nodes)));
    }
    for (int i = 0; i < 3; i++) {
      graph.add(nodes + i, random.nextInt(nodes + i), 1 << random.nextInt(KINDS));
    }
    Sequence sequence = Sequence.of(graph, new NodeFacts(node -> false, node -> false, node -> 0));
    assertEquals(1, sequence.cycles().size());
    assertEquals(least, graph.strength(sequence.cycles().get(0).edges()[0]));
    assertEquals(nodes, sequence.cycles().get(0).nodes().length);
  }

  /** Which nodes lead to which along unbroken edges of some strength at least. */
  private static boolean[][] reach(OrderGraph graph, int strength) {
    int nodes = graph.nodeCount();
    boolean[][] reach = new boolean[nodes][nodes];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (!graph.isBroken(edge) && graph.strength(edge) >= strength) {
        reach[graph.source(edge)][graph.target(edge)] = true;
      }
    }
    for (int k = 0; k < nodes; k++) {
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          reach[i][j] |= reach[i][k] && reach[k][j];
        }
      }
    }
    return reach;
  }
}
