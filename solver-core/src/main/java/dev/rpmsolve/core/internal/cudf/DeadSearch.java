package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfRequest;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds packages that can never be installed: those that the request removes, and those that depend
 * on something that none but such packages meet.
 *
 * <p>Each dependency watches one package that meets it and may live; when that dies it looks for
 * the next one. Complexity: linear in what meets the dependencies, however long their chains are.
 */
final class DeadSearch {
  private final CudfDocument document;
  private final ConstraintIndex index;
  private final BudgetGuard guard;
  private final BitSet isDead = new BitSet();
  private final IntArrayList queue = new IntArrayList();
  private final int[] firstWatch;
  private final IntArrayList owners = new IntArrayList();
  private final IntArrayList clauses = new IntArrayList();
  private final IntArrayList places = new IntArrayList();
  private final IntArrayList nextWatch = new IntArrayList();

  private DeadSearch(CudfInstance instance, BudgetGuard guard) {
    document = instance.document();
    index = instance.index();
    this.guard = guard;
    firstWatch = new int[document.packageCount()];
    Arrays.fill(firstWatch, -1);
  }

  /** Returns the dead packages among some, which what they depend on is among, too. */
  static BitSet among(IntArrayList packages, CudfInstance instance, BudgetGuard guard) {
    DeadSearch search = new DeadSearch(instance, guard);
    search.run(packages);
    return search.isDead;
  }

  private void run(IntArrayList packages) {
    for (int constraint : document.request().map(CudfRequest::remove).orElse(new int[0])) {
      for (int packageId : index.ofConstraint(constraint)) {
        kill(packageId);
      }
    }
    IntTable depends = document.depends();
    for (int i = 0; i < packages.size(); i++) {
      guard.step();
      int packageId = packages.getInt(i);
      for (int j = depends.start(packageId); j < depends.end(packageId); j++) {
        owners.add(packageId);
        clauses.add(depends.value(j));
        places.add(0);
        nextWatch.add(-1);
        watch(owners.size() - 1);
      }
    }
    for (int next = 0; next < queue.size(); next++) {
      guard.step();
      int watch = firstWatch[queue.getInt(next)];
      while (watch >= 0) {
        int following = nextWatch.getInt(watch);
        watch(watch);
        watch = following;
      }
    }
  }

  /** Has a dependency watch the next package that may live; its owner dies if there is none. */
  private void watch(int dependency) {
    int owner = owners.getInt(dependency);
    if (isDead.get(owner)) {
      return;
    }
    int[] meeting = index.ofClause(clauses.getInt(dependency));
    int place = places.getInt(dependency);
    while (place < meeting.length && isDead.get(meeting[place])) {
      place++;
    }
    places.set(dependency, place);
    if (place == meeting.length) {
      kill(owner);
    } else {
      nextWatch.set(dependency, firstWatch[meeting[place]]);
      firstWatch[meeting[place]] = dependency;
    }
  }

  private void kill(int packageId) {
    if (!isDead.get(packageId)) {
      isDead.set(packageId);
      queue.add(packageId);
    }
  }
}
