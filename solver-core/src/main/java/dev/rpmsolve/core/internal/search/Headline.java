package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.function.IntPredicate;

/** Picks the rule of a proof that tells most to a reader. */
final class Headline {
  private static final int NONE = -1;

  private final SearchContext context;
  private final RuleBook rules;
  private final IntOpenHashSet seen = new IntOpenHashSet();
  private final IntPredicate isSilent;
  private Picks picks = new Picks();

  /** The first rule of each sort. */
  private static final class Picks {
    private int requires = NONE;
    private int conflict = NONE;
    private int job = NONE;
    private int system = NONE;
    private int black = NONE;
    private int priority = NONE;

    private void complete(Picks other) {
      requires = requires == NONE ? other.requires : requires;
      conflict = conflict == NONE ? other.conflict : conflict;
      job = job == NONE ? other.job : job;
      system = system == NONE ? other.system : system;
      black = black == NONE ? other.black : black;
      priority = priority == NONE ? other.priority : priority;
    }
  }

  Headline(SearchContext context, IntPredicate isSilent) {
    this.context = context;
    this.isSilent = isSilent;
    rules = context.rules;
  }

  void read(IntArrayList proof) {
    picks = pick(proof, 0);
  }

  /** Learnt clauses count only where nothing nearer does. */
  private Picks pick(IntArrayList nodes, int depth) {
    Picks own = new Picks();
    Picks learnt = new Picks();
    int asserted = assertedByJob(nodes);
    int requiresRank = 0;
    boolean isConflictOfInstalled = false;
    for (int node : nodes) {
      if (node < 0) {
        if (seen.add(node) && depth < 500) {
          int[] sources = context.engine.sourcesOf(-1 - node);
          learnt.complete(pick(IntArrayList.wrap(sources), depth + 1));
        }
        continue;
      }
      if (isSilent.test(node)) {
        continue;
      }
      if (!rules.is(node, RuleClass.PACKAGE)) {
        pickPolicy(own, node);
      } else if (rules.length(node) == 2 && rules.second(node) < 0) {
        boolean isOfInstalled =
            isOfInstalled(rules.first(node)) || isOfInstalled(rules.second(node));
        if (own.conflict == NONE || isOfInstalled && !isConflictOfInstalled) {
          own.conflict = node;
          isConflictOfInstalled = isOfInstalled;
        }
      } else {
        int rank = requiresRank(node, asserted);
        if (rank == 3 && requiresRank < 3 && isOfOtherArch(own.requires, node)) {
          continue;
        }
        if (own.requires == NONE
            || rank > requiresRank && !(rank == 1 && requiresRank == 1)
            || rank == 2 && requiresRank == 2) {
          own.requires = node;
          requiresRank = rank;
        } else if (rank == 1 && requiresRank <= 1) {
          own.requires = node;
          requiresRank = 1;
        } else if (rank == 2 && requiresRank < 3) {
          own.requires = node;
          requiresRank = 2;
        }
      }
    }
    own.complete(learnt);
    return own;
  }

  private void pickPolicy(Picks own, int rule) {
    switch (rules.classOf(rule)) {
      case JOB, INFERIOR_ARCH, SYNC, BEST, SPLIT -> own.job = own.job == NONE ? rule : own.job;
      case UPDATE, FEATURE -> own.system = own.system == NONE ? rule : own.system;
      case BLACK -> own.black = own.black == NONE ? rule : own.black;
      case PRIORITY -> own.priority = own.priority == NONE ? rule : own.priority;
      default -> {}
    }
  }

  private int requiresRank(int rule, int asserted) {
    if (rules.length(rule) == 1) {
      return 3;
    } else if (asserted != 0 && rules.first(rule) == -asserted) {
      return 2;
    }
    return isOfInstalled(rules.first(rule)) ? 1 : 0;
  }

  private boolean isOfOtherArch(int chosen, int rule) {
    if (chosen < 0 || rules.first(rule) >= -Pool.SYSTEM) {
      return false;
    }
    int other = Pool.packageId(-rules.first(chosen));
    int packageId = Pool.packageId(-rules.first(rule));
    return other >= 0
        && context.pool.universe().archId(other) != context.pool.universe().archId(packageId)
        && !context.pool.universe().isNoarch(packageId);
  }

  private boolean isOfInstalled(int literal) {
    return literal < 0
        && context.engine.isPackageVariable(-literal)
        && context.pool.isInstalled(Pool.packageId(-literal));
  }

  private int assertedByJob(IntArrayList nodes) {
    for (int node : nodes) {
      if (node >= 0
          && rules.is(node, RuleClass.JOB)
          && rules.length(node) == 1
          && rules.first(node) > 0) {
        return rules.first(node);
      }
    }
    return 0;
  }

  /** Returns the pick. */
  int rule() {
    if (picks.requires != NONE && picks.conflict != NONE && isConflictWithRequired()) {
      return picks.conflict;
    }
    for (int rule :
        new int[] {
          picks.requires, picks.conflict, picks.black, picks.priority, picks.system, picks.job
        }) {
      if (rule != NONE) {
        return rule;
      }
    }
    throw new IllegalStateException("a problem without rules");
  }

  /** A new package requires an installed one that conflicts with it: the conflict tells more. */
  private boolean isConflictWithRequired() {
    int requirer = Pool.packageId(-rules.first(picks.requires));
    int a = Pool.packageId(-rules.first(picks.conflict));
    int b = Pool.packageId(-rules.second(picks.conflict));
    int installed = requirer == a && context.pool.isInstalled(b) ? b : NONE;
    installed = requirer == b && context.pool.isInstalled(a) ? a : installed;
    if (installed == NONE
        || context.pool.haveSameName(a, b)
        || context.pool.isInstalled(requirer)) {
      return false;
    }
    for (int i = rules.start(picks.requires); i < rules.past(picks.requires); i++) {
      if (rules.literal(i) == Pool.variable(installed)) {
        return true;
      }
    }
    return false;
  }
}
