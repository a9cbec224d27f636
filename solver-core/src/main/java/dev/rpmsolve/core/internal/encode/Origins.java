package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.commons.lang3.ArrayUtils;

/**
 * Where clauses come from: a fact per origin id, as a kind and up to three ids.
 *
 * <p>Facts become {@link Cause} objects only when an explanation needs them.
 */
public final class Origins {
  /** The kinds of facts. */
  enum Kind {
    REQUESTED,
    REMOVED,
    REQUIRES,
    CONFLICTS,
    OBSOLETES,
    SAME_NAME,
    NOT_INSTALLABLE,
    EXCLUDED,
    INFERIOR_ARCH,
    STAYS_INSTALLED
  }

  private static final Kind[] KINDS = Kind.values();

  private final ResolvedRequest request;
  private final InferiorArch inferiorArch;
  private final Universe universe;
  private final IntArrayList columns = new IntArrayList();
  private Replacements replacements;

  Origins(ResolvedRequest request, InferiorArch inferiorArch) {
    this.request = request;
    this.inferiorArch = inferiorArch;
    universe = request.universe();
  }

  int add(Kind kind, int first, int second, int third) {
    columns.add(kind.ordinal());
    columns.add(first);
    columns.add(second);
    columns.add(third);
    return columns.size() / 4 - 1;
  }

  /**
   * Returns the number of facts.
   *
   * @return the number of origin ids
   */
  public int size() {
    return columns.size() / 4;
  }

  /**
   * Tells whether a fact is a goal of the request.
   *
   * @param origin an origin id
   * @return whether the request asks for it
   */
  public boolean isGoal(int origin) {
    return kind(origin) == Kind.REQUESTED || kind(origin) == Kind.REMOVED;
  }

  /**
   * Tells whether a fact forbids packages to be together, rather than asking for one.
   *
   * @param origin an origin id
   * @return whether it is a conflict, an obsoletes, or about a name
   */
  public boolean isExclusion(int origin) {
    return switch (kind(origin)) {
      case CONFLICTS, OBSOLETES, SAME_NAME, REMOVED -> true;
      default -> false;
    };
  }

  /**
   * Returns the packages that could fulfill a fact that asks for one.
   *
   * @param origin an origin id
   * @return package ids; none for facts that ask for nothing
   */
  public int[] reached(int origin) {
    return switch (kind(origin)) {
      case REQUESTED -> request.installs().get(first(origin)).packageIds();
      case REQUIRES -> universe.providers(columns.getInt(origin * 4 + 2));
      case INFERIOR_ARCH -> inferiorArch.twins(first(origin));
      case STAYS_INSTALLED -> ArrayUtils.addFirst(replacements().of(first(origin)), first(origin));
      default -> new int[0];
    };
  }

  /**
   * Tells whether a fact is a single clause.
   *
   * @param origin an origin id
   * @return whether it is a unit or a plain requirement
   */
  public boolean hasOneClause(int origin) {
    return switch (kind(origin)) {
      case NOT_INSTALLABLE, EXCLUDED -> true;
      case REQUIRES -> !universe.dependencies().isRich(columns.getInt(origin * 4 + 2));
      default -> false;
    };
  }

  /**
   * Returns the package that a fact belongs to.
   *
   * @param origin an origin id
   * @return a package id, or -1 if the fact is about a goal or a name
   */
  public int subject(int origin) {
    Kind kind = kind(origin);
    boolean hasSubject = kind != Kind.REQUESTED && kind != Kind.REMOVED && kind != Kind.SAME_NAME;
    return hasSubject ? first(origin) : -1;
  }

  /**
   * Returns a fact as an object.
   *
   * @param origin an origin id
   * @param isInvolved the packages that the explanation is about
   * @return the fact
   */
  public Cause cause(int origin, IntPredicate isInvolved) {
    int first = first(origin);
    int second = columns.getInt(origin * 4 + 2);
    int third = columns.getInt(origin * 4 + 3);
    return switch (kind(origin)) {
      case REQUESTED -> {
        ResolvedRequest.InstallChoice choice = request.installs().get(first);
        yield new Cause.Requested(choice.goal(), views(choice.packageIds()));
      }
      case REMOVED -> {
        ResolvedRequest.Removal removal = request.removals().get(first);
        yield new Cause.Requested(removal.goal(), views(removal.packageIds()));
      }
      case REQUIRES ->
          new Cause.Requires(
              universe.get(first),
              universe.dependencies().get(second),
              views(universe.providers(second)));
      case CONFLICTS ->
          new Cause.Conflicts(
              universe.get(first),
              universe.dependencies().get(second),
              third >= 0
                  ? List.of(universe.get(third))
                  : involved(universe.providers(second), isInvolved));
      case OBSOLETES ->
          new Cause.Obsoletes(
              universe.get(first), universe.dependencies().get(second), universe.get(third));
      case SAME_NAME ->
          new Cause.SameName(
              universe.names().get(first),
              involved(
                  universe.packagesByName().row(first),
                  packageId -> request.isInstallable(packageId) && isInvolved.test(packageId)));
      case NOT_INSTALLABLE -> new Cause.NotInstallable(universe.get(first));
      case EXCLUDED -> new Cause.Excluded(universe.get(first));
      case INFERIOR_ARCH ->
          new Cause.InferiorArch(universe.get(first), views(inferiorArch.twins(first)));
      case STAYS_INSTALLED ->
          new Cause.StaysInstalled(universe.get(first), views(replacements().of(first)));
    };
  }

  /**
   * Tells why a package is installed that fulfills a clause.
   *
   * @param origin where the clause comes from
   * @return the reason
   */
  public Reason reason(int origin) {
    int first = first(origin);
    return switch (kind(origin)) {
      case REQUESTED -> new Reason.Requested(request.installs().get(first).goal());
      case INFERIOR_ARCH -> new Reason.TwinOf(universe.get(first));
      case STAYS_INSTALLED -> new Reason.Replaces(universe.get(first));
      default ->
          new Reason.RequiredBy(
              universe.get(first), universe.dependencies().get(columns.getInt(origin * 4 + 2)));
    };
  }

  /**
   * Marks the packages that a fact names, so that facts about a name can be cut down to them.
   *
   * @param origin an origin id
   * @param involved where to mark
   */
  public void markInvolved(int origin, Bits involved) {
    int first = first(origin);
    int second = columns.getInt(origin * 4 + 2);
    int third = columns.getInt(origin * 4 + 3);
    switch (kind(origin)) {
      case REQUESTED -> markAll(request.installs().get(first).packageIds(), involved);
      case REQUIRES -> {
        involved.add(first);
        markAtoms(second, involved);
      }
      case OBSOLETES -> {
        involved.add(first);
        involved.add(third);
      }
      case CONFLICTS -> {
        involved.add(first);
        if (third >= 0) {
          involved.add(third);
        } else {
          markAtoms(second, involved);
        }
      }
      case INFERIOR_ARCH, STAYS_INSTALLED -> {
        involved.add(first);
        markAll(reached(origin), involved);
      }
      case REMOVED, SAME_NAME -> {}
      default -> involved.add(first);
    }
  }

  /** Marks what any atom of a formula could be about, conditions and exclusions included. */
  private void markAtoms(int dependencyId, Bits involved) {
    DependencyTable table = universe.dependencies();
    IntArrayList open = IntArrayList.of(dependencyId);
    while (!open.isEmpty()) {
      int id = open.popInt();
      if (table.isRich(id)) {
        open.add(table.first(id));
        open.add(table.second(id));
      } else {
        markAll(universe.providers(id), involved);
      }
    }
  }

  private static void markAll(int[] packageIds, Bits involved) {
    for (int packageId : packageIds) {
      involved.add(packageId);
    }
  }

  private Replacements replacements() {
    if (replacements == null) {
      replacements = new Replacements(request);
    }
    return replacements;
  }

  private Kind kind(int origin) {
    return KINDS[columns.getInt(origin * 4)];
  }

  private int first(int origin) {
    return columns.getInt(origin * 4 + 1);
  }

  private List<RpmPackage> views(int[] packageIds) {
    return Arrays.stream(packageIds).mapToObj(universe::get).toList();
  }

  private List<RpmPackage> involved(int[] packageIds, IntPredicate isInvolved) {
    return Arrays.stream(packageIds).filter(isInvolved).mapToObj(universe::get).toList();
  }
}
