package dev.rpmsolve.core.internal.search;

import java.util.Arrays;

/**
 * The variables by activity, the most active first, and the value each of them had last.
 *
 * <p>A binary heap over activities; of equally active variables the lower one comes first, so that
 * the order depends on nothing but the calls. Decided variables are taken out when they come up and
 * put back when their value is taken back. Every operation is O(log n). Not thread-safe.
 */
final class ActivityOrder extends PlainOrder {
  private static final double DECAY = 1 / 0.95;
  private static final double TOO_LARGE = 1e100;

  private double[] activities = new double[16];
  private boolean[] phases = new boolean[16];
  private int[] heap = new int[16];
  private int[] places = new int[16];
  private int size;
  private int variables;
  private double increment = 1;

  /** Makes room for variables up to one; new ones are in the order, false and inactive. */
  void grow(int highest) {
    if (highest >= phases.length) {
      int length = Math.max(highest + 1, 2 * phases.length);
      activities = Arrays.copyOf(activities, length);
      phases = Arrays.copyOf(phases, length);
      heap = Arrays.copyOf(heap, length);
      places = Arrays.copyOf(places, length);
    }
    for (int variable = variables + 1; variable <= highest; variable++) {
      places[variable] = -1;
      put(variable);
    }
    variables = Math.max(variables, highest);
  }

  /** Sets the value to try first. */
  void prefer(int variable, boolean value) {
    phases[variable] = value;
  }

  /** Returns the value to try first: the last one, or the one that was set since. */
  boolean phase(int variable) {
    return phases[variable];
  }

  /** Takes the first variable out; 0 if there is none. */
  int poll() {
    if (size == 0) {
      return 0;
    }
    int first = heap[0];
    places[first] = -1;
    int last = heap[--size];
    if (size > 0) {
      heap[0] = last;
      places[last] = 0;
      sink(0);
    }
    return first;
  }

  /** Makes a variable more active. */
  void bump(int variable) {
    activities[variable] += increment;
    if (activities[variable] > TOO_LARGE) {
      for (int i = 1; i <= variables; i++) {
        activities[i] *= 1 / TOO_LARGE;
      }
      increment *= 1 / TOO_LARGE;
    }
    if (places[variable] >= 0) {
      rise(places[variable]);
    }
  }

  /** Makes all activities so far count less. */
  void decay() {
    increment *= DECAY;
  }

  @Override
  public void undo(int variable) {
    put(variable);
  }

  @Override
  public void assignLiteral(int literal) {
    phases[literal >> 1] = (literal & 1) == 0;
  }

  private void put(int variable) {
    if (places[variable] < 0) {
      places[variable] = size;
      heap[size++] = variable;
      rise(size - 1);
    }
  }

  private boolean isBefore(int variable, int other) {
    return activities[variable] > activities[other]
        || activities[variable] == activities[other] && variable < other;
  }

  private void rise(int from) {
    int place = from;
    int variable = heap[place];
    while (place > 0) {
      int parent = (place - 1) >> 1;
      if (!isBefore(variable, heap[parent])) {
        break;
      }
      heap[place] = heap[parent];
      places[heap[place]] = place;
      place = parent;
    }
    heap[place] = variable;
    places[variable] = place;
  }

  private void sink(int from) {
    int place = from;
    int variable = heap[place];
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], variable)) {
        break;
      }
      heap[place] = heap[child];
      places[heap[place]] = place;
      place = child;
    }
    heap[place] = variable;
    places[variable] = place;
  }
}
