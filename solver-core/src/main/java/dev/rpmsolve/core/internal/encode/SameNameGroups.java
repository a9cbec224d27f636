package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes that packages of one name exclude each other.
 *
 * <p>Packages whose colors meet form a group of which at most one may be installed: one group per
 * color. Installonly packages exclude only what is not installonly, and their own copies of equal
 * EVR and architecture. Pairs of installed packages are left alone, so groups with several
 * installed members are written out as pairs.
 */
final class SameNameGroups {
  private final ResolvedRequest request;
  private final Universe universe;
  private final Slice slice;
  private final Origins origins;
  private final Encoding.Parts parts;

  SameNameGroups(ResolvedRequest request, Slice slice, Origins origins, Encoding.Parts parts) {
    this.request = request;
    this.slice = slice;
    this.origins = origins;
    this.parts = parts;
    universe = request.universe();
  }

  void encode() {
    Int2IntOpenHashMap groupOfName = new Int2IntOpenHashMap();
    groupOfName.defaultReturnValue(-1);
    List<IntArrayList> groups = new ArrayList<>();
    for (int variable = 1; variable <= slice.size(); variable++) {
      int packageId = slice.packageOf(variable);
      if (!request.isInstallable(packageId)) {
        continue;
      }
      int group = groupOfName.get(universe.nameId(packageId));
      if (group < 0) {
        group = groups.size();
        groupOfName.put(universe.nameId(packageId), group);
        groups.add(new IntArrayList(2));
      }
      groups.get(group).add(variable);
    }
    for (IntArrayList group : groups) {
      if (group.size() > 1) {
        encodeName(group);
      }
    }
  }

  private void encodeName(IntArrayList group) {
    int name = universe.nameId(packageOf(group, 0));
    int origin = origins.add(Origins.Kind.SAME_NAME, name, 0, 0);
    if (isPlain(group)) {
      IntArrayList of32 = withColor(group, ArchPolicy.COLOR_32);
      IntArrayList of64 = withColor(group, ArchPolicy.COLOR_64);
      atMostOne(of64, origin);
      if (!of32.equals(of64)) {
        atMostOne(of32, origin);
      }
      return;
    }
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        if (exclude(packageOf(group, i), packageOf(group, j))) {
          parts.clauses.add(-group.getInt(i));
          parts.clauses.add(-group.getInt(j));
          parts.clauses.endRow();
          parts.clauseOrigins.add(origin);
        }
      }
    }
  }

  /** No member is installonly and at most one is installed. */
  private boolean isPlain(IntArrayList group) {
    int installed = 0;
    for (int i = 0; i < group.size(); i++) {
      if (request.isInstallonly(packageOf(group, i))) {
        return false;
      }
      installed += request.isInstalled(packageOf(group, i)) ? 1 : 0;
    }
    return installed <= 1;
  }

  private boolean exclude(int a, int b) {
    if ((universe.archColors(a) & universe.archColors(b)) == 0
        || request.isInstalled(a) && request.isInstalled(b)) {
      return false;
    }
    if (request.isInstallonly(a) && request.isInstallonly(b)) {
      return universe.archId(a) == universe.archId(b)
          && universe.compareEvr(universe.evrId(a), universe.evrId(b)) == 0;
    }
    return true;
  }

  private IntArrayList withColor(IntArrayList group, int color) {
    IntArrayList members = new IntArrayList(group.size());
    for (int i = 0; i < group.size(); i++) {
      if ((universe.archColors(packageOf(group, i)) & color) != 0) {
        members.add(group.getInt(i));
      }
    }
    return members;
  }

  private void atMostOne(IntArrayList members, int origin) {
    if (members.size() == 2) {
      parts.clauses.add(-members.getInt(0));
      parts.clauses.add(-members.getInt(1));
      parts.clauses.endRow();
      parts.clauseOrigins.add(origin);
    } else if (members.size() > 2) {
      for (int i = 0; i < members.size(); i++) {
        parts.groups.add(members.getInt(i));
      }
      parts.groups.endRow();
      parts.groupOrigins.add(origin);
    }
  }

  private int packageOf(IntArrayList group, int index) {
    return slice.packageOf(group.getInt(index));
  }
}
