package dev.rpmsolve.core.format.convert;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.format.cudf.CudfDocumentBuilder;
import dev.rpmsolve.core.format.cudf.CudfNames;
import dev.rpmsolve.core.format.cudf.CudfRelation;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.encode.NormalForms;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What packages say of each other, as clauses and conflicts of the document. */
final class PackageTranslator {
  private final Universe universe;
  private final DependencyTable table;
  private final Policy policy;
  private final Bits installed;
  private final Bits hidden;
  private final Bits installonly;
  private final CudfDocumentBuilder builder;
  private final PackageSets sets;
  private final NormalForms forms;
  private final FormulaEvaluator evaluator;

  private boolean isTrueNeeded;

  /** Auxiliary atoms of normal forms, with the clauses that they mean. */
  private final Map<Integer, List<int[]>> auxiliaries = new LinkedHashMap<>();

  /**
   * Translates the packages of a request.
   *
   * @param universe the packages there are
   * @param request what is installed, and the policy
   * @param hidden packages that answer nothing; those of {@code sets} are none of them
   * @param builder where constraints and auxiliary packages go
   * @param sets the packages of the document
   */
  PackageTranslator(
      Universe universe,
      Request request,
      Bits hidden,
      CudfDocumentBuilder builder,
      PackageSets sets) {
    this.universe = universe;
    this.hidden = hidden;
    policy = request.policy();
    installed = new Bits(universe.packageCount());
    request.installedPackageIds().forEach(installed::add);
    this.builder = builder;
    this.sets = sets;
    table = universe.dependencies();
    forms = new NormalForms(universe, this::visibleProviders);
    evaluator = new FormulaEvaluator(universe);
    installonly = new Bits(universe.packageCount());
    for (String capability : policy.installonly()) {
      for (int id : universe.providers(Dependency.parse(capability))) {
        installonly.add(id);
      }
    }
  }

  boolean isInstallonly(int packageId) {
    return installonly.get(packageId);
  }

  private int[] includedProviders(int dependencyId) {
    return IntStream.of(universe.providers(dependencyId)).filter(sets::isIncluded).toArray();
  }

  /** What is only forbidden stays in formulas: a term of such packages is not one of the owner. */
  private int[] visibleProviders(int dependencyId) {
    return IntStream.of(universe.providers(dependencyId)).filter(id -> !hidden.get(id)).toArray();
  }

  /** Returns the clauses that must hold where a package is installed. */
  int[] depends(int packageId) {
    IntLinkedOpenHashSet clauses = new IntLinkedOpenHashSet();
    for (int dependency : universe.dependencyIds(DependencyKind.REQUIRES).row(packageId)) {
      boolean isBroken = installed.get(packageId) && !evaluator.isTrue(dependency, installed::get);
      if (!isBroken) {
        required(dependency, clauses);
      }
    }
    for (int dependency : universe.dependencyIds(DependencyKind.CONFLICTS).row(packageId)) {
      if (table.isRich(dependency)) {
        richConflict(packageId, dependency, clauses);
      } else if (universe.isProvidedBySystem(dependency) && !installed.get(packageId)) {
        clauses.add(builder.clause(named("never")));
      }
    }
    takeAuxiliaries();
    return clauses.toIntArray();
  }

  /** Adds what one dependency means; a plain one has its own feature if it has many providers. */
  private void required(int dependency, IntLinkedOpenHashSet clauses) {
    if (table.isRich(dependency)) {
      forms.fulfilled(dependency).forEach(clause -> clauses.add(clause(clause)));
    } else if (!universe.isProvidedBySystem(dependency)) {
      List<Integer> alternatives =
          sets.fewOrFeature("provides " + table.get(dependency), includedProviders(dependency));
      clauses.add(
          alternatives.isEmpty()
              ? builder.clause(named("provides " + table.get(dependency)))
              : builder.clause(ints(alternatives)));
    }
  }

  /** Names what no package has: the word for what is never true is one that some solvers lack. */
  private int named(String text) {
    return builder.constraint(builder.name(CudfNames.encode(text)), CudfRelation.ANY, 0);
  }

  private void richConflict(int packageId, int dependency, IntLinkedOpenHashSet clauses) {
    if (installed.get(packageId) && evaluator.isTrue(dependency, installed::get)) {
      return;
    }
    int owner = -(packageId + 1);
    for (int[] clause : forms.violated(dependency, packageId)) {
      if (clause.length != 1 || clause[0] != owner) {
        clauses.add(clause(IntStream.of(clause).filter(literal -> literal != owner).toArray()));
      }
    }
  }

  /** Turns literals into a clause; negative ones ask for the absence of a package. */
  private int clause(int... literals) {
    IntArrayList constraints = new IntArrayList();
    int[] positive =
        IntStream.of(literals)
            .filter(literal -> literal > 0 && literal <= universe.packageCount())
            .map(literal -> literal - 1)
            .toArray();
    constraints.addAll(sets.listed(positive));
    for (int literal : literals) {
      if (literal > universe.packageCount()) {
        constraints.add(auxiliary(literal));
      } else if (literal < 0 && sets.isIncluded(-literal - 1)) {
        constraints.add(sets.absence(-literal - 1));
      } else if (literal < 0) {
        return alwaysTrue();
      }
    }
    return constraints.isEmpty()
        ? builder.clause(named("never"))
        : builder.clause(constraints.toIntArray());
  }

  /** What cannot be there is absent: a clause that says so is met by a package that always can. */
  private int alwaysTrue() {
    isTrueNeeded = true;
    return builder.clause(auxiliaryName("true"));
  }

  private int auxiliary(int literal) {
    return auxiliaryName("aux " + literal);
  }

  private int auxiliaryName(String text) {
    return named("is " + text);
  }

  private void takeAuxiliaries() {
    for (int[] clause : forms.takeSideClauses()) {
      int literal = -clause[clause.length - 1];
      int[] meaning = IntStream.of(clause).limit(clause.length - 1).toArray();
      auxiliaries.computeIfAbsent(literal, key -> new ArrayList<>()).add(meaning);
    }
  }

  /** Writes the auxiliary packages; returns how many there are. */
  int writeAuxiliaries() {
    Map<Integer, int[]> meanings = new LinkedHashMap<>();
    auxiliaries.forEach(
        (literal, clauses) ->
            meanings.put(literal, clauses.stream().mapToInt(this::clause).toArray()));
    meanings.forEach(
        (literal, clauses) -> {
          builder.beginPackage(builder.name(CudfNames.encode("is aux " + literal)), 1);
          IntStream.of(clauses).forEach(builder::depends);
        });
    if (isTrueNeeded) {
      builder.beginPackage(builder.name(CudfNames.encode("is true")), 1);
    }
    sets.absences()
        .forEach(
            (packageId, constraint) -> {
              builder.beginPackage(builder.constraintName(constraint), 1);
              builder.conflicts(sets.exactly(packageId));
            });
    return meanings.size() + sets.absences().size() + (isTrueNeeded ? 1 : 0);
  }

  /** Returns what no other package may meet where a package is installed. */
  int[] conflicts(int packageId) {
    IntLinkedOpenHashSet constraints = new IntLinkedOpenHashSet();
    for (int dependency : universe.dependencyIds(DependencyKind.CONFLICTS).row(packageId)) {
      if (table.isRich(dependency)) {
        continue;
      }
      int[] others = others(packageId, includedProviders(dependency));
      boolean isWhole = !installed.get(packageId);
      constraints.addAll(
          isWhole
              ? sets.fewOrFeature(
                  "provides " + table.get(dependency), includedProviders(dependency))
              : sets.listed(others));
    }
    obsoleted(packageId, constraints);
    constraints.addAll(listedBeside(packageId, sameName(packageId)));
    return constraints.toIntArray();
  }

  /** Lists packages; a package may be meant by its own constraint, as it does not count there. */
  private List<Integer> listedBeside(int packageId, int... others) {
    if (IntStream.of(others).anyMatch(other -> isInstalledBeside(packageId, other))) {
      return sets.listed(others(packageId, others));
    }
    return sets
        .listed(IntStream.concat(IntStream.of(others), IntStream.of(packageId)).toArray())
        .stream()
        .filter(constraint -> others.length > 0 && constraint != sets.exactly(packageId))
        .toList();
  }

  private boolean isInstalledBeside(int packageId, int other) {
    return installed.get(packageId) && installed.get(other) && packageId != other;
  }

  /** What two installed packages have against each other does not count. */
  private int[] others(int packageId, int... packageIds) {
    return IntStream.of(packageIds)
        .filter(other -> other != packageId && !isInstalledBeside(packageId, other))
        .toArray();
  }

  private void obsoleted(int packageId, IntLinkedOpenHashSet constraints) {
    boolean isSilent =
        installonly.get(packageId) && !policy.has(Policy.Option.INSTALLONLY_OBSOLETES)
            || installed.get(packageId) && policy.has(Policy.Option.INSTALLED_OBSOLETE_NOTHING);
    if (isSilent) {
      return;
    }
    for (int dependency : universe.dependencyIds(DependencyKind.OBSOLETES).row(packageId)) {
      int[] found =
          IntStream.of(universe.obsoleted(dependency))
              .filter(
                  other ->
                      !policy.has(Policy.Option.COLORED_OBSOLETES)
                          || doColorsMeet(packageId, other))
              .toArray();
      constraints.addAll(sets.listed(others(packageId, found)));
    }
  }

  private boolean doColorsMeet(int packageId, int other) {
    return (universe.archColors(packageId) & universe.archColors(other)) != 0;
  }

  /** Returns the included packages of the same name that a package cannot be beside. */
  private int[] sameName(int packageId) {
    IntTable byName = universe.packagesByName();
    return IntStream.of(byName.row(universe.nameId(packageId)))
        .filter(other -> other != packageId && sets.isIncluded(other))
        .filter(other -> !policy.has(Policy.Option.COLORED_NAMES) || doColorsMeet(packageId, other))
        .filter(other -> !areSideBySide(packageId, other))
        .toArray();
  }

  private boolean areSideBySide(int packageId, int other) {
    return installonly.get(packageId)
        && installonly.get(other)
        && (universe.archId(packageId) != universe.archId(other)
            || universe.evrId(packageId) != universe.evrId(other));
  }

  /** Returns the clauses of what a package recommends. */
  int[] recommends(int packageId) {
    IntLinkedOpenHashSet clauses = new IntLinkedOpenHashSet();
    for (int dependency : universe.dependencyIds(DependencyKind.RECOMMENDS).row(packageId)) {
      required(dependency, clauses);
    }
    takeAuxiliaries();
    return clauses.toIntArray();
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
