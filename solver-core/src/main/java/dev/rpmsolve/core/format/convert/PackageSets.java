package dev.rpmsolve.core.format.convert;

import dev.rpmsolve.core.format.cudf.CudfDocumentBuilder;
import dev.rpmsolve.core.format.cudf.CudfNames;
import dev.rpmsolve.core.format.cudf.CudfRelation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sets of packages as constraints of the document.
 *
 * <p>A small set is listed, a name standing for all of its versions; a larger one becomes a feature
 * that its members provide. The absence of a package becomes an auxiliary package that conflicts
 * with it, so that a clause can ask for it. Texts with a blank, which names of packages lack, keep
 * features and auxiliary packages apart from these.
 */
final class PackageSets {
  private static final int LISTED = 4;

  private final CudfDocumentBuilder builder;
  private final PackageNames names;
  private final Bits included;
  private final Int2IntOpenHashMap sizes = new Int2IntOpenHashMap();

  /** Per package: ids of constraints that it provides. */
  private final Map<Integer, IntArrayList> provided = new LinkedHashMap<>();

  /** Packages whose absence is asked for, with the constraint that stands for it. */
  private final Map<Integer, Integer> absences = new LinkedHashMap<>();

  PackageSets(Universe universe, Bits included, PackageNames names, CudfDocumentBuilder builder) {
    this.builder = builder;
    this.names = names;
    this.included = included;
    for (int id = 0; id < universe.packageCount(); id++) {
      if (included.get(id)) {
        sizes.addTo(names.nameId(id), 1);
      }
    }
  }

  boolean isIncluded(int packageId) {
    return included.get(packageId);
  }

  /** Returns the constraint that one package meets. */
  int exactly(int packageId) {
    return builder.constraint(names.nameId(packageId), CudfRelation.EQ, names.version(packageId));
  }

  /** Returns constraints that exactly the members of a set meet; other packages do not count. */
  List<Integer> listed(int... packageIds) {
    Int2IntOpenHashMap found = new Int2IntOpenHashMap();
    IntStream.of(packageIds)
        .filter(included::get)
        .distinct()
        .forEach(id -> found.addTo(names.nameId(id), 1));
    List<Integer> constraints = new ArrayList<>();
    for (int id : packageIds) {
      if (!included.get(id)) {
        continue;
      }
      int name = names.nameId(id);
      int constraint =
          found.get(name) == sizes.get(name)
              ? builder.constraint(name, CudfRelation.ANY, 0)
              : exactly(id);
      if (!constraints.contains(constraint)) {
        constraints.add(constraint);
      }
    }
    return constraints;
  }

  /** Returns constraints that exactly the members of a set meet: a few, or a feature of its own. */
  List<Integer> fewOrFeature(String text, int... packageIds) {
    if (packageIds.length <= LISTED * LISTED) {
      List<Integer> constraints = listed(packageIds);
      if (constraints.size() <= LISTED) {
        return constraints;
      }
    }
    return List.of(feature(text, packageIds));
  }

  /** Returns a constraint that exactly the members of a set meet, which may be empty. */
  int feature(String text, int... packageIds) {
    int constraint = builder.constraint(builder.name(CudfNames.encode(text)), CudfRelation.ANY, 0);
    for (int id : packageIds) {
      if (included.get(id)) {
        IntArrayList list = provided.computeIfAbsent(id, key -> new IntArrayList());
        if (!list.contains(constraint)) {
          list.add(constraint);
        }
      }
    }
    return constraint;
  }

  /** Returns the constraint that is met where a package is absent. */
  int absence(int packageId) {
    return absences.computeIfAbsent(
        packageId,
        id -> {
          String text = "not " + CudfNames.decode(nameText(id)) + " = " + names.version(id);
          return builder.constraint(builder.name(CudfNames.encode(text)), CudfRelation.ANY, 0);
        });
  }

  private String nameText(int packageId) {
    return builder.nameText(names.nameId(packageId));
  }

  /** Returns what a package provides. */
  int[] provided(int packageId) {
    IntArrayList list = provided.get(packageId);
    return list == null ? new int[0] : list.toIntArray();
  }

  /** Returns the packages whose absence is asked for, with the constraints that stand for it. */
  Map<Integer, Integer> absences() {
    return absences;
  }
}
