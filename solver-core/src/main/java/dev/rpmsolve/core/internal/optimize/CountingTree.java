package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.search.AssumptionSolver;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Counts how many of some literals are true, as far as that is asked for.
 *
 * <p>A binary tree over the literals; the j-th output of a node must be true when at least j of the
 * literals below it are. Outputs are variables that are made, with the clauses that force them,
 * when somebody asks for them: k outputs over n literals cost O(n·k) clauses (O. Bailleux, Y.
 * Boufkhad, "Efficient CNF encoding of Boolean cardinality constraints", CP 2003; R. Martins et
 * al., "Incremental cardinality constraints for MaxSAT", CP 2014).
 */
final class CountingTree {
  private final AssumptionSolver solver;
  private final ProofRecorder recorder;
  private final Node root;

  /** Prepares to count different literals. */
  CountingTree(AssumptionSolver solver, ProofRecorder recorder, IntArrayList literals) {
    this.solver = solver;
    this.recorder = recorder;
    root = node(literals, 0, literals.size());
  }

  /** A part of the tree; a leaf has no children and is its only output itself. */
  private static final class Node {
    private final int id;
    private final int size;
    private final Node left;
    private final Node right;
    private final IntArrayList outputs = new IntArrayList();

    Node(int id, int size, Node left, Node right) {
      this.id = id;
      this.size = size;
      this.left = left;
      this.right = right;
    }
  }

  private Node node(IntArrayList literals, int from, int to) {
    if (to - from == 1) {
      Node leaf = new Node(recorder.leaf(literals.getInt(from)), 1, null, null);
      leaf.outputs.add(literals.getInt(from));
      return leaf;
    }
    int middle = (from + to) >>> 1;
    Node left = node(literals, from, middle);
    Node right = node(literals, middle, to);
    return new Node(recorder.join(left.id, right.id), to - from, left, right);
  }

  /** Returns what a proof calls the sum. */
  int id() {
    return root.id;
  }

  /** Returns the number of literals. */
  int size() {
    return root.size;
  }

  /** Returns the literal that is true when at least so many of the counted ones are. */
  int atLeast(int count) {
    return output(root, count);
  }

  private int output(Node node, int count) {
    while (node.outputs.size() < count) {
      int next = node.outputs.size() + 1;
      int variable = solver.newVariable();
      node.outputs.add(variable);
      recorder.output(node.id, next, variable);
      int most = Math.min(next, node.left.size);
      for (int ofLeft = Math.max(0, next - node.right.size); ofLeft <= most; ofLeft++) {
        force(node, ofLeft, next - ofLeft);
      }
    }
    return node.outputs.getInt(count - 1);
  }

  /** Adds that so many on the left and so many on the right make their sum. */
  private void force(Node node, int ofLeft, int ofRight) {
    int[] clause = new int[ofLeft > 0 && ofRight > 0 ? 3 : 2];
    clause[0] = node.outputs.getInt(ofLeft + ofRight - 1);
    int length = 1;
    if (ofLeft > 0) {
      clause[length++] = -output(node.left, ofLeft);
    }
    if (ofRight > 0) {
      clause[length] = -output(node.right, ofRight);
    }
    recorder.merge(node.id, ofLeft, ofRight);
    solver.addClause(clause);
  }
}
