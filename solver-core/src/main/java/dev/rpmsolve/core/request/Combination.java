package dev.rpmsolve.core.request;

/** How a new selection is joined with the selections before it. */
public enum Combination {
  /** The new one takes the place of those before. */
  REPLACE,
  /** The new one is added. */
  ADD,
  /** The packages of the new one are taken away. */
  SUBTRACT,
  /** Only packages of the new one are kept. */
  FILTER
}
