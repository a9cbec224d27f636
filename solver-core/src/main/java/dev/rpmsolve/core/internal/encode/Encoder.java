package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.List;
import org.apache.commons.lang3.ArrayUtils;

/**
 * Writes the clauses of a slice.
 *
 * <p>With P, Q for "the package is installed in the end":
 *
 * <ul>
 *   <li>P requires d: {@code ¬P ∨ ⋁ providers(d)}; rich d: its conjunctive normal form
 *   <li>P conflicts with d: {@code ¬P ∨ ¬Q} for each other provider; rich d: that of its negation
 *   <li>P obsoletes d: {@code ¬P ∨ ¬Q} for each other package whose name and EVR match
 *   <li>one name, colors that meet: at most one, unless installonly and of different EVR
 *   <li>not installable, excluded: {@code ¬P}
 *   <li>lesser architecture than others of the name within reach: {@code ¬P ∨ ⋁ twins}
 *   <li>goals: {@code ⋁ candidates}, or {@code ¬P} per package to remove
 *   <li>installed P must stay: {@code P ∨ ⋁ replacements}
 * </ul>
 *
 * <p>What is already broken or in conflict among the installed packages is left alone. Linear in
 * the dependencies of the slice and the lengths of their provider lists.
 */
public final class Encoder {
  private final ResolvedRequest request;
  private final Runnable checkpoint;
  private final Universe universe;
  private final DependencyTable table;
  private final Slice slice;
  private final InferiorArch inferiorArch;
  private final Origins origins;
  private final NormalForms normalForms;
  private final FormulaEvaluator evaluator;
  private final Encoding.Parts parts = new Encoding.Parts();
  private final Bits removed;

  private Encoder(ResolvedRequest request, Slice slice, Runnable checkpoint) {
    this.request = request;
    this.checkpoint = checkpoint;
    this.slice = slice;
    universe = request.universe();
    table = universe.dependencies();
    inferiorArch = new InferiorArch(request, slice);
    origins = new Origins(request, inferiorArch);
    normalForms = new NormalForms(universe);
    evaluator = new FormulaEvaluator(universe);
    parts.variableCount = slice.size();
    removed = new Bits(universe.packageCount());
    for (ResolvedRequest.Removal removal : request.removals()) {
      for (int packageId : removal.packageIds()) {
        removed.add(packageId);
      }
    }
  }

  /**
   * Encodes a request.
   *
   * @param request the request
   * @param checkpoint called now and then; may throw to end the work
   * @return the clauses of what it can reach
   */
  public static Encoding encode(ResolvedRequest request, Runnable checkpoint) {
    List<Integer> installed = request.installedPackageIds();
    if (installed.isEmpty()) {
      Encoder encoder = new Encoder(request, Slice.of(request, checkpoint), checkpoint);
      encoder.encodePackages();
      return encoder.finish(Encoding.Changes.NONE);
    }
    Replacements replacements = new Replacements(request);
    int[][] replacing = installed.stream().map(replacements::of).toArray(int[][]::new);
    int[][] adding = installed.stream().map(replacements::addedTo).toArray(int[][]::new);
    Encoder encoder =
        new Encoder(
            request,
            Slice.of(request, checkpoint, ArrayUtils.addAll(replacing, adding)),
            checkpoint);
    encoder.encodePackages();
    return encoder.encodeInstalled(replacing, adding);
  }

  /**
   * Encodes all packages of a universe, for questions about any of them.
   *
   * @param request a request without goals and installed packages
   * @param checkpoint called now and then; may throw to end the work
   * @return the clauses of all packages
   */
  public static Encoding encodeEverything(ResolvedRequest request, Runnable checkpoint) {
    Encoder encoder = new Encoder(request, Slice.everything(request), checkpoint);
    encoder.encodePackages();
    return encoder.finish(Encoding.Changes.NONE);
  }

  private void encodePackages() {
    for (int variable = 1; variable <= slice.size(); variable++) {
      checkpoint.run();
      int packageId = slice.packageOf(variable);
      if (!request.isInstallable(packageId)) {
        Origins.Kind kind =
            universe.isInstallableArch(packageId)
                ? Origins.Kind.EXCLUDED
                : Origins.Kind.NOT_INSTALLABLE;
        unit(-variable, origins.add(kind, packageId, 0, 0));
        continue;
      }
      encodeRequires(packageId, variable);
      encodeConflicts(packageId, variable);
      encodeObsoletes(packageId, variable);
      encodeInferiorArch(packageId, variable);
      if (!request.isInstalled(packageId)) {
        encodeRecommends(packageId, variable);
      }
    }
    new SameNameGroups(request, slice, origins, parts).encode();
  }

  private void encodeRequires(int packageId, int variable) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      if (request.isInstalled(packageId) && !evaluator.isTrue(dependency, request::isInstalled)) {
        continue;
      }
      if (table.isRich(dependency)) {
        int origin = origins.add(Origins.Kind.REQUIRES, packageId, dependency, 0);
        encodeRich(variable, normalForms.fulfilled(dependency), origin, false);
      } else if (!universe.isProvidedBySystem(dependency)) {
        encodeProviders(packageId, variable, dependency);
      }
    }
  }

  private void encodeProviders(int packageId, int variable, int dependency) {
    int[] providers = universe.providers(dependency);
    for (int provider : providers) {
      if (provider == packageId) {
        return;
      }
    }
    parts.clauses.add(-variable);
    for (int provider : providers) {
      parts.clauses.add(slice.variableOf(provider));
    }
    endClause(origins.add(Origins.Kind.REQUIRES, packageId, dependency, 0));
  }

  private void encodeConflicts(int packageId, int variable) {
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      int dependency = conflicts.value(i);
      if (table.isRich(dependency)) {
        if (!request.isInstalled(packageId)
            || !evaluator.isTrue(dependency, request::isInstalled)) {
          int origin = origins.add(Origins.Kind.CONFLICTS, packageId, dependency, -1);
          encodeRich(variable, normalForms.violated(dependency, packageId), origin, true);
        }
        continue;
      }
      if (universe.isProvidedBySystem(dependency) && !request.isInstalled(packageId)) {
        unit(-variable, origins.add(Origins.Kind.CONFLICTS, packageId, dependency, -1));
      }
      for (int other : universe.providers(dependency)) {
        if (isPair(packageId, other)) {
          int origin = origins.add(Origins.Kind.CONFLICTS, packageId, dependency, other);
          binary(-variable, -slice.variableOf(other), origin);
        }
      }
    }
  }

  private void encodeObsoletes(int packageId, int variable) {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      int dependency = obsoletes.value(i);
      for (int other : universe.obsoleted(dependency)) {
        if (isPair(packageId, other)) {
          int origin = origins.add(Origins.Kind.OBSOLETES, packageId, dependency, other);
          binary(-variable, -slice.variableOf(other), origin);
        }
      }
    }
  }

  /** Two different packages of the slice, not both installed already. */
  private boolean isPair(int packageId, int other) {
    return other != packageId
        && slice.variableOf(other) != 0
        && !(request.isInstalled(packageId) && request.isInstalled(other));
  }

  private void encodeInferiorArch(int packageId, int variable) {
    if (inferiorArch.applies(packageId)) {
      parts.clauses.add(-variable);
      for (int twin : inferiorArch.twins(packageId)) {
        parts.clauses.add(slice.variableOf(twin));
      }
      endClause(origins.add(Origins.Kind.INFERIOR_ARCH, packageId, 0, 0));
    }
  }

  private void encodeRecommends(int packageId, int variable) {
    if (request.policy().weakDependencies() == Policy.WeakDependencies.IGNORE) {
      return;
    }
    IntTable recommends = universe.dependencyIds(DependencyKind.RECOMMENDS);
    for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
      for (int[] clause : normalForms.fulfilled(recommends.value(i))) {
        if (translate(variable, clause, true, parts.wishes)) {
          parts.wishes.endRow();
          parts.wishDependencies.add(recommends.value(i));
        }
      }
      normalForms.takeSideClauses().forEach(this::sideClause);
    }
  }

  private void encodeRich(int variable, List<int[]> formula, int origin, boolean isSelfIgnored) {
    for (int[] clause : formula) {
      if (translate(variable, clause, isSelfIgnored, parts.clauses)) {
        endClause(origin);
      }
    }
    normalForms.takeSideClauses().forEach(this::sideClause);
  }

  private void sideClause(int[] clause) {
    if (translate(0, clause, false, parts.clauses)) {
      endClause(-1);
    }
  }

  /**
   * Writes a clause over packages as one over variables, led by the negated owner.
   *
   * @return whether it says anything: a clause that the owner itself fulfills, or that forbids a
   *     package outside of the slice, or, where the owner itself is ignored, that only forbids the
   *     owner beside itself, does not
   */
  private boolean translate(
      int owner, int[] clause, boolean isSelfIgnored, IntTable.Builder target) {
    int packageCount = universe.packageCount();
    boolean forbidsOnlyOwner = isSelfIgnored && clause.length > 0;
    for (int literal : clause) {
      int variable = variable(Math.abs(literal) - 1, packageCount);
      if (literal > 0 ? variable == owner && owner != 0 : variable == 0) {
        return false;
      }
      forbidsOnlyOwner &= literal < 0 && variable == owner;
    }
    if (forbidsOnlyOwner) {
      return false;
    }
    if (owner != 0) {
      target.add(-owner);
    }
    for (int literal : clause) {
      int variable = variable(Math.abs(literal) - 1, packageCount);
      if (variable != 0 && (literal > 0 || variable != owner)) {
        target.add(literal > 0 ? variable : -variable);
      }
    }
    return true;
  }

  private int variable(int atom, int packageCount) {
    if (atom < packageCount) {
      return slice.variableOf(atom);
    }
    int variable = slice.size() + 1 + atom - packageCount;
    parts.variableCount = Math.max(parts.variableCount, variable);
    return variable;
  }

  private Encoding encodeInstalled(int[][] replacing, int[][] adding) {
    IntTable.Builder upgrades = new IntTable.Builder();
    IntTable.Builder additions = new IntTable.Builder();
    IntArrayList extended = new IntArrayList();
    IntTable.Builder keeps = new IntTable.Builder();
    boolean mustStay = request.policy().erasing() == Policy.Erasing.FORBIDDEN;
    List<Integer> installed = request.installedPackageIds();
    for (int i = 0; i < replacing.length; i++) {
      int packageId = installed.get(i);
      if (removed.get(packageId)) {
        continue;
      }
      IntTable.Builder target = request.isUpgraded(packageId) ? upgrades : keeps;
      target.add(slice.variableOf(packageId));
      for (int other : replacing[i]) {
        target.add(slice.variableOf(other));
      }
      target.endRow();
      if (adding[i].length > 0) {
        extended.add(packageId);
        for (int other : adding[i]) {
          additions.add(slice.variableOf(other));
        }
        additions.endRow();
      }
      if (mustStay) {
        parts.clauses.add(slice.variableOf(packageId));
        for (int other : replacing[i]) {
          parts.clauses.add(slice.variableOf(other));
        }
        endClause(origins.add(Origins.Kind.STAYS_INSTALLED, packageId, 0, 0));
      }
    }
    return finish(
        new Encoding.Changes(
            upgrades.build(), keeps.build(), additions.build(), extended.toIntArray()));
  }

  /**
   * Lists what a goal removes: the packages it names, and those that would only bring them back.
   */
  private IntLinkedOpenHashSet removedBy(ResolvedRequest.Removal removal) {
    IntLinkedOpenHashSet gone = new IntLinkedOpenHashSet();
    IntTable byName = universe.packagesByName();
    for (int packageId : removal.packageIds()) {
      gone.add(packageId);
      int name = universe.nameId(packageId);
      for (int i = byName.start(name); i < byName.end(name); i++) {
        int other = byName.value(i);
        if (!request.isInstalled(other)
            && (universe.archColors(other) & universe.archColors(packageId)) != 0) {
          gone.add(other);
        }
      }
    }
    return gone;
  }

  private Encoding finish(Encoding.Changes changes) {
    int[] goalClauses = new int[request.installs().size()];
    for (int goal = 0; goal < goalClauses.length; goal++) {
      for (int packageId : request.installs().get(goal).packageIds()) {
        parts.clauses.add(slice.variableOf(packageId));
      }
      goalClauses[goal] = parts.clauseOrigins.size();
      endClause(origins.add(Origins.Kind.REQUESTED, goal, 0, 0));
    }
    for (int goal = 0; goal < request.removals().size(); goal++) {
      int origin = origins.add(Origins.Kind.REMOVED, goal, 0, 0);
      for (int packageId : removedBy(request.removals().get(goal))) {
        if (slice.variableOf(packageId) != 0) {
          unit(-slice.variableOf(packageId), origin);
        }
      }
    }
    return new Encoding(slice, origins, parts, new Encoding.Preferences(goalClauses, changes));
  }

  private void unit(int literal, int origin) {
    parts.clauses.add(literal);
    endClause(origin);
  }

  private void binary(int first, int second, int origin) {
    parts.clauses.add(first);
    parts.clauses.add(second);
    endClause(origin);
  }

  private void endClause(int origin) {
    parts.clauses.endRow();
    parts.clauseOrigins.add(origin);
  }
}
