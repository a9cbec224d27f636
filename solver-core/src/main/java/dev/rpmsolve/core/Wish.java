package dev.rpmsolve.core;

import java.util.List;
import java.util.Objects;

/**
 * Something that an answer should fulfill, though it need not.
 *
 * @param name what it is, for people
 * @param clauses what has to hold, each of them: one of its literals is true; {@code p + 1} stands
 *     for package p being installed in the end, {@code -(p + 1)} for its not being so
 */
public record Wish(String name, List<int[]> clauses) {
  /**
   * Copies the list.
   *
   * @param name what it is, for people
   * @param clauses what has to hold
   */
  public Wish {
    Objects.requireNonNull(name, "name");
    clauses = List.copyOf(clauses);
  }
}
