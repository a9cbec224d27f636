package dev.rpmsolve.core.internal.order;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * What decides where edges do not.
 *
 * @param isErasure whether a node only removes something; those go as early as possible
 * @param hasScripts whether a node has scriptlets; of edges of equal strength those of nodes
 *     without are broken
 * @param group where a node comes from, a number from 0 on; nodes of one group go together
 */
public record NodeFacts(IntPredicate isErasure, IntPredicate hasScripts, IntUnaryOperator group) {}
