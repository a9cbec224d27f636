package dev.rpmsolve.rpm.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All sets of some repositories, to be tried one after the other. */
final class RepositorySets {
  private RepositorySets() {}

  /** Lists all sets, small ones first; of equally large ones those with the first repositories. */
  static List<List<String>> of(List<String> ids) {
    List<List<String>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << ids.size(); bits++) {
      List<String> set = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        if ((bits >> i & 1) != 0) {
          set.add(ids.get(i));
        }
      }
      sets.add(set);
    }
    sets.sort(
        Comparator.<List<String>>comparingInt(List::size)
            .thenComparing(set -> set.stream().map(id -> ids.indexOf(id) + "").toList() + ""));
    return sets;
  }
}
