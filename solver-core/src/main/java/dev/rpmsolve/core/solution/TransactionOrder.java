package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.order.BrokenCycle;
import dev.rpmsolve.core.internal.order.OrderGraph;
import dev.rpmsolve.core.internal.order.Sequence;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An order in which the steps of a transaction can be carried out.
 *
 * <p>What a new package requires is installed before it, what a removed package was required by is
 * removed before it, and what takes over for a removed package is installed before that goes;
 * {@link Bond} lists all such relations. Replaced packages go together with what replaces them.
 * Where the relations form a cycle, a weakest one of it is given up and the cycle is reported.
 * Steps that nothing relates come in the order of the transaction, removals first, packages of one
 * repository together.
 *
 * <p>The relations and the choices are those of libsolv's order, so that both give the same order
 * for the same steps. rpm orders once more by rules of its own when it carries out a transaction.
 *
 * @param steps the steps in the order of execution
 * @param cycles the cycles that were broken, in the order they were found
 * @param relations what the order was made from; broken relations are among them
 */
public record TransactionOrder(List<Step> steps, List<Cycle> cycles, List<Relation> relations) {
  /**
   * Creates an order.
   *
   * @param steps the steps in the order of execution
   * @param cycles the cycles that were broken
   * @param relations what the order was made from
   */
  public TransactionOrder {
    steps = List.copyOf(steps);
    cycles = List.copyOf(cycles);
    relations = List.copyOf(relations);
  }

  /** Why one package comes before another, from the weakest reason to the strongest. */
  public enum Bond {
    /** A removed package goes before a new one that it conflicts with. */
    CONFLICT,
    /** A new package comes before what it takes over for goes: they provide the same. */
    TAKEOVER,
    /** As {@link #TAKEOVER}, of what scriptlets need. */
    PRE_TAKEOVER,
    /** A package goes before what it requires. */
    ERASURE,
    /** As {@link #ERASURE}, of what scriptlets need. */
    PRE_ERASURE,
    /** What a package suggests comes before it. */
    SUGGESTS,
    /** What a package recommends comes before it. */
    RECOMMENDS,
    /** What a package requires comes before it. */
    REQUIRES,
    /** What scriptlets of a package require comes before it. */
    PRE_REQUIRES
  }

  /**
   * A relation between two packages.
   *
   * @param dependent the package that should come after the other one
   * @param prerequisite the package that should come before that one
   * @param bonds why
   */
  public record Relation(RpmPackage dependent, RpmPackage prerequisite, Set<Bond> bonds) {
    /**
     * Creates a relation.
     *
     * @param dependent the package that should come after the other one
     * @param prerequisite the package that should come before that one
     * @param bonds why
     */
    public Relation {
      EnumSet<Bond> copy = EnumSet.noneOf(Bond.class);
      copy.addAll(bonds);
      bonds = Collections.unmodifiableSet(copy);
    }
  }

  /**
   * Packages each of which should come before the others.
   *
   * @param packages new packages, and removed ones that nothing replaces: if one relation was given
   *     up, in the order of execution, such that each should come before the next; otherwise in the
   *     order of the transaction, and not all need be in one simple cycle
   * @param broken the relations that were given up
   * @param isCritical whether a requirement was given up although scriptlets require something in
   *     the same cycle, so that they may fail
   */
  public record Cycle(List<RpmPackage> packages, List<Relation> broken, boolean isCritical) {
    /**
     * Creates a cycle.
     *
     * @param packages its packages
     * @param broken the relations that were given up
     * @param isCritical whether scriptlets may fail
     */
    public Cycle {
      packages = List.copyOf(packages);
      broken = List.copyOf(broken);
    }
  }

  /** What is done with a package. */
  public enum Verb {
    /** It is installed. */
    INSTALL,
    /** It is erased. */
    ERASE
  }

  /**
   * The smallest part of a transaction.
   *
   * @param verb what is done
   * @param subject the package
   */
  public record Operation(Verb verb, RpmPackage subject) {}

  /**
   * Puts the steps of a solution into an order.
   *
   * <p>Complexity: linear in the relations between packages that change, each counted once per
   * replacement of a replaced package, but for the cycles: each costs at most a walk over what its
   * packages are related to, and the sum is bounded by a multiple of the relations.
   *
   * @param solution what is to be carried out
   * @return the order
   */
  public static TransactionOrder of(Solution solution) {
    OrderRelations relations = OrderRelations.of(solution);
    Sequence sequence = relations.sequence();
    List<Step> steps = new ArrayList<>(sequence.nodes().length);
    for (int node : sequence.nodes()) {
      steps.add(relations.step(node));
    }
    List<Cycle> cycles = new ArrayList<>(sequence.cycles().size());
    for (BrokenCycle cycle : sequence.cycles()) {
      cycles.add(cycle(cycle, relations));
    }
    OrderGraph graph = relations.graph();
    List<Relation> all = new ArrayList<>(graph.edgeCount());
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (!bonds(graph.kinds(edge)).isEmpty()) {
        all.add(relation(edge, relations));
      }
    }
    return new TransactionOrder(steps, cycles, all);
  }

  private static Relation relation(int edge, OrderRelations relations) {
    OrderGraph graph = relations.graph();
    return new Relation(
        relations.step(graph.source(edge)).subject(),
        relations.step(graph.target(edge)).subject(),
        bonds(graph.kinds(edge)));
  }

  private static Cycle cycle(BrokenCycle cycle, OrderRelations relations) {
    List<Relation> broken = new ArrayList<>(cycle.edges().length);
    for (int edge : cycle.edges()) {
      broken.add(relation(edge, relations));
    }
    List<RpmPackage> packages =
        Arrays.stream(cycle.nodes()).mapToObj(node -> relations.step(node).subject()).toList();
    return new Cycle(packages, broken, cycle.isCritical());
  }

  private static Set<Bond> bonds(int kinds) {
    EnumSet<Bond> bonds = EnumSet.noneOf(Bond.class);
    for (Bond bond : Bond.values()) {
      if ((kinds & 1 << bond.ordinal()) != 0) {
        bonds.add(bond);
      }
    }
    return bonds;
  }

  /**
   * Lists the packages one by one: each step's package, followed by the packages it replaces that
   * are still there.
   *
   * @return each package that comes or goes, once
   */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    Set<RpmPackage> erased = new HashSet<>();
    for (Step step : steps) {
      if (step.action() == Action.REMOVE) {
        operations.add(new Operation(Verb.ERASE, step.subject()));
      } else {
        operations.add(new Operation(Verb.INSTALL, step.subject()));
        for (RpmPackage replaced : step.replaced()) {
          if (erased.add(replaced)) {
            operations.add(new Operation(Verb.ERASE, replaced));
          }
        }
      }
    }
    return operations;
  }
}
