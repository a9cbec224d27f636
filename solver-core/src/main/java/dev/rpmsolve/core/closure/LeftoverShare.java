package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.sweep.DeadPackages;
import dev.rpmsolve.core.internal.sweep.PackageGraph;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The packages that one thread searches for, and what it found.
 *
 * <p>All verdicts are those of the request for the package alone, so they do not depend on how the
 * packages are shared out.
 */
final class LeftoverShare {
  /** Packages that a search tries to install beside the one it is for. */
  private static final int WANTED = 4;

  private final DeadPackages dead;
  private final int[] packageIds;
  private final Bits open;
  private final List<int[]> installations = new ArrayList<>();
  private final IntArrayList refuted = new IntArrayList();
  private final IntArrayList refusedAlone = new IntArrayList();
  private final Int2ObjectLinkedOpenHashMap<Explanation> explanations =
      new Int2ObjectLinkedOpenHashMap<>();
  private final Int2ObjectLinkedOpenHashMap<int[]> installedAlone =
      new Int2ObjectLinkedOpenHashMap<>();

  /**
   * Creates a share.
   *
   * @param dead what is dead so far; changed by the search
   * @param packageIds what to search for, ascending
   * @param packageCount of the universe
   */
  LeftoverShare(DeadPackages dead, int[] packageIds, int packageCount) {
    this.dead = dead;
    this.packageIds = packageIds;
    open = new Bits(packageCount);
    for (int packageId : packageIds) {
      open.add(packageId);
    }
  }

  /**
   * Searches, and tells after each package how many got a verdict.
   *
   * @param graph all nodes
   * @param requests have the last word
   * @param guard ends the work when the budget does
   * @param listener told of packages that got a verdict
   */
  void search(PackageGraph graph, LoneRequests requests, BudgetGuard guard, IntConsumer listener) {
    LeftoverSearch search = new LeftoverSearch(graph, dead, packageIds, guard);
    for (int packageId : packageIds) {
      int before = open.size();
      if (open.get(packageId)) {
        decide(packageId, search, requests);
      }
      listener.accept(before - open.size());
    }
  }

  /** What only the request for it alone refuses may still serve others. */
  private void decide(int packageId, LeftoverSearch search, LoneRequests requests) {
    if (dead.isDead(packageId)) {
      refuted.add(packageId);
      open.remove(packageId);
      return;
    }
    int[] installed = search.install(packageId, some(open.toArray()));
    if (installed.length > 0) {
      requests.approve(installed);
      installations.add(installed);
      for (int other : installed) {
        open.remove(other);
      }
      return;
    }
    if (search.isRefuted(packageId)) {
      dead.refute(packageId);
      refuted.add(packageId);
    } else {
      decideAlone(packageId, search, requests);
    }
    open.remove(packageId);
  }

  /** The request itself is asked where neither a stricter nor a laxer one tells. */
  private void decideAlone(int packageId, LeftoverSearch search, LoneRequests requests) {
    int[] installed = search.installAlone(packageId);
    if (installed.length > 0) {
      requests.approve(installed);
      installedAlone.put(packageId, installed);
    } else if (search.isRefusedAlone(packageId)) {
      refusedAlone.add(packageId);
    } else {
      LoneRequests.Answer answer = requests.ask(packageId);
      if (answer.refusal().isPresent()) {
        refusedAlone.add(packageId);
        explanations.put(packageId, answer.refusal().get());
      } else {
        installedAlone.put(packageId, answer.installed());
      }
    }
  }

  private static int[] some(int[] packageIds) {
    return Arrays.copyOf(packageIds, Math.min(packageIds.length, WANTED));
  }

  /** Returns what has a verdict now. */
  IntArrayList decided() {
    IntArrayList decided = new IntArrayList();
    for (int packageId : packageIds) {
      if (!open.get(packageId)) {
        decided.add(packageId);
      }
    }
    return decided;
  }

  /** Returns the installations found, each good for every request. */
  List<int[]> installations() {
    return installations;
  }

  /** Returns the packages that no request can install. */
  IntArrayList refuted() {
    return refuted;
  }

  /** Returns the packages that only the request for them refuses. */
  IntArrayList refusedAlone() {
    return refusedAlone;
  }

  /** Returns the reasons of some of them, as far as they are known. */
  Int2ObjectLinkedOpenHashMap<Explanation> explanations() {
    return explanations;
  }

  /** Returns the packages that the request for them installs, and with what. */
  Int2ObjectLinkedOpenHashMap<int[]> installedAlone() {
    return installedAlone;
  }
}
