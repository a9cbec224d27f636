package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;

/**
 * Writes the clauses of all packages of a universe, for questions about any of them.
 *
 * <p>With P, Q for "the package is installed":
 *
 * <ul>
 *   <li>P requires d: {@code ¬P ∨ ⋁ providers(d)}; rich d: its conjunctive normal form
 *   <li>P conflicts with d: {@code ¬P ∨ ¬Q} for each other provider; rich d: that of its negation
 *   <li>P obsoletes d: {@code ¬P ∨ ¬Q} for each other package whose name and EVR match
 *   <li>one name, colors that meet: at most one
 *   <li>not installable, excluded: {@code ¬P}
 *   <li>lesser architecture than others of the name: {@code ¬P ∨ ⋁ twins}
 * </ul>
 *
 * <p>The last is stricter than a request for a few packages is, which counts only what it can
 * reach: what is installed by these clauses can be, but not the reverse. Linear in the dependencies
 * and the lengths of their provider lists.
 */
public final class Encoder {
  private final Availability availability;
  private final Universe universe;
  private final DependencyTable table;
  private final InferiorArch inferiorArch;
  private final NormalForms normalForms;
  private final Encoding.Parts parts = new Encoding.Parts();

  private Encoder(Availability availability) {
    this.availability = availability;
    universe = availability.universe();
    table = universe.dependencies();
    inferiorArch = new InferiorArch(availability);
    normalForms = new NormalForms(universe);
    parts.variableCount = universe.packageCount();
  }

  /**
   * Encodes all packages.
   *
   * @param availability which packages can be installed
   * @param checkpoint called now and then; may throw to end the work
   * @return the clauses of all packages
   */
  public static Encoding encode(Availability availability, Runnable checkpoint) {
    Encoder encoder = new Encoder(availability);
    for (int packageId = 0; packageId < encoder.universe.packageCount(); packageId++) {
      checkpoint.run();
      encoder.encode(packageId);
    }
    new SameNameGroups(availability, encoder.parts).write();
    return new Encoding(encoder.universe, encoder.parts);
  }

  private void encode(int packageId) {
    if (!availability.isInstallable(packageId)) {
      forbid(packageId, Encoding.NOT_AVAILABLE);
      return;
    }
    encodeRequires(packageId);
    encodeConflicts(packageId);
    encodeObsoletes(packageId);
    if (inferiorArch.applies(packageId)) {
      require(packageId, inferiorArch.twins(packageId), Encoding.SEVERAL_CLAUSES);
    }
  }

  private void encodeRequires(int packageId) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      if (table.isRich(dependency)) {
        encodeRich(packageId, normalForms.fulfilled(dependency), false);
      } else if (!universe.isProvidedBySystem(dependency)) {
        require(packageId, universe.providers(dependency), dependency);
      }
    }
  }

  private void encodeConflicts(int packageId) {
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      int dependency = conflicts.value(i);
      if (table.isRich(dependency)) {
        encodeRich(packageId, normalForms.violated(dependency, packageId), true);
        continue;
      }
      if (universe.isProvidedBySystem(dependency)) {
        forbid(packageId, Encoding.SEVERAL_CLAUSES);
      }
      exclude(packageId, universe.providers(dependency));
    }
  }

  private void encodeObsoletes(int packageId) {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      exclude(packageId, universe.obsoleted(obsoletes.value(i)));
    }
  }

  private void forbid(int packageId, int fact) {
    parts.clauses.add(-Encoding.variable(packageId));
    parts.endClause(fact);
  }

  private void require(int packageId, int[] providers, int fact) {
    for (int provider : providers) {
      if (provider == packageId) {
        return;
      }
    }
    parts.clauses.add(-Encoding.variable(packageId));
    for (int provider : providers) {
      parts.clauses.add(Encoding.variable(provider));
    }
    parts.endClause(fact);
  }

  private void exclude(int packageId, int[] others) {
    for (int other : others) {
      if (other != packageId) {
        parts.clauses.add(-Encoding.variable(packageId));
        parts.clauses.add(-Encoding.variable(other));
        parts.endClause(Encoding.SEVERAL_CLAUSES);
      }
    }
  }

  private void encodeRich(int packageId, List<int[]> formula, boolean isSelfIgnored) {
    int owner = Encoding.variable(packageId);
    for (int[] clause : formula) {
      if (saysSomething(owner, clause, isSelfIgnored)) {
        parts.clauses.add(-owner);
        addLiterals(clause, owner);
      }
    }
    normalForms.takeSideClauses().forEach(clause -> addLiterals(clause, 0));
  }

  /**
   * A clause that the owner itself fulfills does not, nor, where the owner itself is ignored, one
   * that only forbids the owner beside itself.
   */
  private static boolean saysSomething(int owner, int[] clause, boolean isSelfIgnored) {
    boolean forbidsOnlyOwner = isSelfIgnored && clause.length > 0;
    for (int literal : clause) {
      if (literal == owner) {
        return false;
      }
      forbidsOnlyOwner &= literal == -owner;
    }
    return !forbidsOnlyOwner;
  }

  /** Adds the literals of a normal form, whose atoms are numbered as variables are. */
  private void addLiterals(int[] clause, int owner) {
    for (int literal : clause) {
      if (literal != -owner) {
        parts.clauses.add(literal);
        parts.variableCount = Math.max(parts.variableCount, Math.abs(literal));
      }
    }
    parts.endClause(Encoding.SEVERAL_CLAUSES);
  }
}
