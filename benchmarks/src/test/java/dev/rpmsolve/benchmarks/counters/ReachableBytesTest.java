package dev.rpmsolve.benchmarks.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReachableBytesTest {
  private static final class Node {
    private Object next;
    private long number;
  }

  private enum Constant {
    ONE
  }

  @Test
  void arraysHaveAHeaderAndAreAligned() {
    assertEquals(16, ReachableBytes.from(new int[0]));
    assertEquals(24, ReachableBytes.from(new byte[8]));
    assertEquals(32, ReachableBytes.from(new byte[9]));
    assertEquals(16 + 8 * 5, ReachableBytes.from(new long[5]));
    assertEquals(16 + 4 * 4 + 2 * 24, ReachableBytes.from(new int[][] {{1, 2}, null, {3}, null}));
  }

  @Test
  void objectsHaveAHeaderAndTheirFields() {
    Node node = new Node();
    node.number = 1;
    assertEquals(24, ReachableBytes.from(node));
  }

  @Test
  void whatIsReachedTwiceCountsOnce() {
    Node node = new Node();
    node.next = node;
    assertEquals(24, ReachableBytes.from(node));
    assertEquals(24 + 24, ReachableBytes.from(new Object[] {node, node}));
  }

  @Test
  void whatAllShareDoesNotCount() {
    assertEquals(24, ReachableBytes.from(new Object[] {Constant.ONE, Node.class}));
  }
}
