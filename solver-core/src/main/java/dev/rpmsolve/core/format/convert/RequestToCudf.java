package dev.rpmsolve.core.format.convert;

import dev.rpmsolve.core.format.cudf.CudfDeclaration;
import dev.rpmsolve.core.format.cudf.CudfDocumentBuilder;
import dev.rpmsolve.core.format.cudf.CudfRequest;
import dev.rpmsolve.core.format.cudf.CudfType;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns a universe and a request into a CUDF document.
 *
 * <p>Packages that the machine runs and that are not excluded, and all installed ones, become
 * packages named {@code NAME:ARCH} (encoded), with the rank of their EVR as version. Requirements
 * become clauses that list their providers, or a feature {@code provides DEPENDENCY} where these
 * are many. Conflicts, obsoletes and "one version of a name" become conflicts. A negated term of a
 * rich dependency becomes an auxiliary package {@code not NAME:ARCH = VERSION} that conflicts with
 * what is to be absent; parts of large formulas become {@code is aux N}. Each install goal asks for
 * one of its candidates, each remove goal for the absence of what it names.
 *
 * <p>The properties {@code recommends}, {@code installedsize}, {@code size} (both in bytes), {@code
 * number} (the EVR) and {@code repository} are declared. Names hold for what {@link
 * dev.rpmsolve.core.solution.SolutionChecker} approves; what does not is in the warnings.
 */
public final class RequestToCudf {
  private static final int RECOMMENDS = 0;
  private static final int INSTALLED_SIZE = 1;
  private static final int SIZE = 2;
  private static final int NUMBER = 3;
  private static final int REPOSITORY = 4;

  /** What becomes of them: items of the request, less to keep, or nothing. */
  private static final List<Class<? extends Goal>> KNOWN =
      List.of(
          Goal.Install.class,
          Goal.Remove.class,
          Goal.Upgrade.class,
          Goal.AllowRemoval.class,
          Goal.ExcludeFromWeak.class,
          Goal.UserInstalled.class);

  /** How goals decide what is a solution; other modifiers are wishes, or about other goals. */
  private static final Set<Goal.Modifier> STRICT =
      EnumSet.of(Goal.Modifier.WEAK, Goal.Modifier.BEST);

  private final Universe universe;
  private final Request request;
  private final CudfDocumentBuilder builder = new CudfDocumentBuilder();
  private final Bits installed;
  private final Bits included;
  private final Bits hidden;
  private final List<String> warnings = new ArrayList<>();
  private PackageNames names;
  private PackageSets sets;
  private PackageTranslator translator;

  private RequestToCudf(Universe universe, Request request) {
    this.universe = universe;
    this.request = request;
    installed = new Bits(universe.packageCount());
    included = new Bits(universe.packageCount());
    hidden = new Bits(universe.packageCount());
  }

  /**
   * Converts a request.
   *
   * @param universe the packages there are
   * @param request goals to install, to remove and to upgrade, what is installed, and a policy; an
   *     upgrade asks for nothing, as one that changes nothing fulfills it
   * @return the document and what it lacks
   * @throws IllegalArgumentException if the request has other goals, or a policy that CUDF cannot
   *     express; the message names it
   */
  public static ConvertedRequest convert(Universe universe, Request request) {
    return new RequestToCudf(universe, request).convert();
  }

  private ConvertedRequest convert() {
    refuseOthers();
    request.installedPackageIds().forEach(installed::add);
    include();
    declare();
    names = new PackageNames(universe, included, installed, builder);
    sets = new PackageSets(universe, included, names, builder);
    translator = new PackageTranslator(universe, request, hidden, builder, sets);
    int[] ids = included.toArray();
    int[][] depends = new int[ids.length][];
    int[][] conflicts = new int[ids.length][];
    int[][] recommends = new int[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      depends[i] = translator.depends(ids[i]);
      conflicts[i] = translator.conflicts(ids[i]);
      recommends[i] = translator.recommends(ids[i]);
    }
    CudfRequest asked = goals();
    for (int i = 0; i < ids.length; i++) {
      writePackage(ids[i]);
      IntStream.of(depends[i]).forEach(builder::depends);
      IntStream.of(conflicts[i]).forEach(builder::conflicts);
      builder.add(RECOMMENDS, recommends[i]);
    }
    int auxiliaries = translator.writeAuxiliaries();
    builder.request(asked);
    warn(auxiliaries);
    return new ConvertedRequest(builder.build(), ids, warnings);
  }

  private void refuseOthers() {
    for (Goal goal : request.goals()) {
      if (KNOWN.stream().noneMatch(kind -> kind.isInstance(goal))) {
        throw new IllegalArgumentException(
            "CUDF cannot express '" + goal + "', only what to install, to remove and to upgrade");
      }
      for (Goal.Modifier modifier : STRICT) {
        if (goal.has(modifier)) {
          throw new IllegalArgumentException(
              "CUDF cannot express '" + goal + "': the goal is " + modifier);
        }
      }
    }
    for (Policy.Option option :
        List.of(
            Policy.Option.OBSOLETES_MATCH_PROVIDES,
            Policy.Option.NAMES_MATCH_PROVIDES,
            Policy.Option.FORBID_SELF_CONFLICTS)) {
      if (request.policy().has(option)) {
        throw new IllegalArgumentException("CUDF cannot express the policy " + option);
      }
    }
  }

  private void include() {
    Bits excluded = new Bits(universe.packageCount());
    int[] out =
        PackageFilter.of(universe, request.policy(), request.installedPackageIds()).packageIds();
    IntStream.of(out).forEach(excluded::add);
    for (int id = 0; id < universe.packageCount(); id++) {
      if (installed.get(id) || universe.isInstallableArch(id) && !excluded.get(id)) {
        included.add(id);
      } else if (isHidden(id, excluded.get(id))) {
        hidden.add(id);
      }
    }
  }

  /** Tells whether the policy lets a package answer nothing, rather than answer in vain. */
  private boolean isHidden(int packageId, boolean isExcluded) {
    if (isExcluded && !request.policy().has(Policy.Option.EXCLUDED_STAY_VISIBLE)) {
      return true;
    }
    return !universe.isInstallableArch(packageId)
        && (!request.policy().has(Policy.Option.FOREIGN_STAY_VISIBLE)
            || universe.isSource(packageId));
  }

  private void declare() {
    CudfType formula = CudfType.of(CudfType.Kind.VPKGFORMULA);
    CudfType nat = CudfType.of(CudfType.Kind.NAT);
    CudfType string = CudfType.of(CudfType.Kind.STRING);
    builder.declare(CudfDeclaration.optionalList("recommends", formula, new int[0]));
    builder.declare(CudfDeclaration.optional("installedsize", nat, 0));
    builder.declare(CudfDeclaration.optional("size", nat, 0));
    builder.declare(CudfDeclaration.optional("number", string, builder.text("")));
    builder.declare(CudfDeclaration.optional("repository", string, builder.text("")));
  }

  private void writePackage(int packageId) {
    RpmPackage subject = universe.get(packageId);
    builder.beginPackage(names.nameId(packageId), names.version(packageId));
    if (installed.get(packageId)) {
      builder.installed();
    }
    IntStream.of(sets.provided(packageId)).forEach(builder::provides);
    builder.set(INSTALLED_SIZE, Math.max(0, subject.installedBytes()));
    builder.set(SIZE, Math.max(0, subject.downloadBytes()));
    builder.set(NUMBER, builder.text(subject.evr().toString().replaceAll("\\s", " ")));
    builder.set(REPOSITORY, builder.text(subject.repository().id().replaceAll("\\s", " ")));
  }

  private CudfRequest goals() {
    IntArrayList install = new IntArrayList();
    IntArrayList remove = new IntArrayList();
    Bits wanted = new Bits(universe.packageCount());
    SpecResolver resolver = new SpecResolver(universe);
    for (Goal goal : request.goals()) {
      if (goal instanceof Goal.Install) {
        int[] found = resolver.resolve(goal.selection(), this::canBeMeant).packageIds();
        IntStream.of(found).forEach(wanted::add);
        List<Integer> alternatives = sets.listed(found);
        install.add(
            alternatives.size() == 1
                ? (int) alternatives.get(0)
                : sets.feature("goal " + (install.size() + 1), found));
      }
    }
    Bits removed = new Bits(universe.packageCount());
    for (Goal goal : request.goals()) {
      if (goal instanceof Goal.Remove) {
        int[] found = resolver.resolve(goal.selection(), installed::get).packageIds();
        for (int id : found) {
          removed.add(id);
          remove.addAll(sets.listed(gone(goal, id, wanted)));
        }
      }
    }
    for (Goal goal : request.goals()) {
      if (goal instanceof Goal.AllowRemoval) {
        int[] found = resolver.resolve(goal.selection(), installed::get).packageIds();
        IntStream.of(found).forEach(removed::add);
      }
    }
    if (request.policy().erasing() == Policy.Erasing.FORBIDDEN) {
      keepInstalled(removed, wanted, install);
    }
    return new CudfRequest("", install.toIntArray(), remove.toIntArray(), new int[0]);
  }

  /** A package of a foreign architecture is meant only if its name exists in no other. */
  private boolean canBeMeant(int packageId) {
    if (installed.get(packageId) || universe.isInstallableArch(packageId)) {
      return true;
    }
    return IntStream.of(universe.packagesByName().row(universe.nameId(packageId)))
        .noneMatch(universe::isInstallableArch);
  }

  /** Lists a package to be removed, and what would take its place though nobody asked for it. */
  private int[] gone(Goal goal, int packageId, Bits wanted) {
    boolean isSpec = goal.selection() instanceof Selection.Spec;
    return IntStream.of(universe.packagesByName().row(universe.nameId(packageId)))
        .filter(
            other ->
                other == packageId
                    || isSpec
                        && !installed.get(other)
                        && !wanted.get(other)
                        && doNamesMeet(packageId, other))
        .toArray();
  }

  private boolean doNamesMeet(int packageId, int other) {
    return !request.policy().has(Policy.Option.COLORED_NAMES) || doColorsMeet(packageId, other);
  }

  private boolean doColorsMeet(int packageId, int other) {
    return (universe.archColors(packageId) & universe.archColors(other)) != 0;
  }

  /** Each installed package stays, or one of its name that is not older takes its place. */
  private void keepInstalled(Bits removed, Bits wanted, IntArrayList install) {
    for (int id : installed.toArray()) {
      if (removed.get(id)) {
        continue;
      }
      IntArrayList staying = new IntArrayList(new int[] {id});
      for (int other : included.toArray()) {
        if (other != id && doesReplace(other, id, wanted)) {
          staying.add(other);
        }
      }
      List<Integer> alternatives = sets.listed(staying.toIntArray());
      String text = "stays " + universe.get(id);
      install.add(
          alternatives.size() == 1
              ? (int) alternatives.get(0)
              : sets.feature(text, staying.toIntArray()));
    }
    if (installed.toArray().length > 0) {
      warnings.add(
          "an installed package may be replaced by one of its name that is not older, or by one"
              + " that obsoletes it; finer points of what a goal or a policy allows are lost");
    }
  }

  private boolean doesReplace(int other, int packageId, Bits wanted) {
    if (!isLegalArchChange(packageId, other)) {
      return false;
    }
    boolean isObsoleting = isObsoleting(other, packageId);
    if (universe.nameId(other) != universe.nameId(packageId)) {
      return isObsoleting
          && (providesName(other, packageId)
              || IntStream.of(included.toArray())
                  .noneMatch(one -> isObsoleting(one, packageId) && providesName(one, packageId)));
    }
    int compared = universe.compareEvr(universe.evrId(packageId), universe.evrId(other));
    boolean isCopy = compared == 0 && universe.archId(packageId) == universe.archId(other);
    return (doNamesMeet(packageId, other) || isObsoleting)
        && (compared <= 0 || wanted.get(other))
        && (isCopy || isObsoleting || !translator.isInstallonly(other));
  }

  private boolean isObsoleting(int other, int packageId) {
    return IntStream.of(universe.dependencyIds(DependencyKind.OBSOLETES).row(other))
        .anyMatch(dependency -> universe.matchesNevr(dependency, packageId));
  }

  private boolean providesName(int other, int packageId) {
    return IntStream.of(universe.namedOrProviding(universe.nameId(packageId)))
        .anyMatch(provider -> provider == other);
  }

  private boolean isLegalArchChange(int packageId, int other) {
    return request.policy().has(Policy.Option.ALLOW_ARCH_CHANGE)
        || universe.archRank(packageId) == universe.archRank(other)
        || universe.isNoarch(packageId)
        || universe.isNoarch(other);
  }

  private void warn(int auxiliaries) {
    boolean isWishing =
        request.goals().stream()
            .anyMatch(
                goal ->
                    goal instanceof Goal.Upgrade
                        || goal.has(Goal.Modifier.OR_UPDATE)
                        || goal.has(Goal.Modifier.CLEAN_DEPENDENCIES));
    if (isWishing) {
      warnings.add(
          "that updates and the removal of what is no longer needed are wished for cannot be said;"
              + " criteria such as -notuptodate and -count(solution) can want them");
    }
    if (auxiliaries > 0) {
      warnings.add(
          auxiliaries
              + " auxiliary packages stand for parts of rich dependencies; they count in criteria"
              + " such as new and changed");
    }
    boolean hasReverse =
        IntStream.of(included.toArray())
            .anyMatch(
                id ->
                    universe.dependencyIds(DependencyKind.SUPPLEMENTS).isFilled(id)
                        || universe.dependencyIds(DependencyKind.ENHANCES).isFilled(id)
                        || universe.dependencyIds(DependencyKind.SUGGESTS).isFilled(id));
    if (hasReverse) {
      warnings.add("what packages suggest, supplement and enhance is left out");
    }
  }
}
