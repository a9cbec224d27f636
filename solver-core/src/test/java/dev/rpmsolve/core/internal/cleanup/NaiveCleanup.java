package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The rules of cleaning up once more, over plain sets and dependency objects, without regard to
 * cost. It shares no code with what it judges but the parser and the comparison of versions.
 */
final class NaiveCleanup {
  private static final List<Set<Integer>> TRUE = List.of();
  private static final List<Set<Integer>> FALSE = List.of(Set.of());

  private final List<RpmPackage> packages;
  private final Set<Integer> installed;

  NaiveCleanup(Universe universe, int[] installedIds) {
    packages = IntStream.range(0, universe.packageCount()).mapToObj(universe::get).toList();
    installed = set(installedIds);
  }

  static Set<Integer> set(int... ids) {
    Set<Integer> set = new TreeSet<>();
    IntStream.of(ids).forEach(set::add);
    return set;
  }

  /** Returns the kept packages round by round: the last set is the closure. */
  List<Set<Integer>> rounds(Set<Integer> anyway, Set<Integer> arriving, Set<Integer> barred) {
    List<Set<Integer>> rounds = new ArrayList<>(List.of(anyway));
    while (true) {
      Set<Integer> before = rounds.get(rounds.size() - 1);
      Set<Integer> after = new TreeSet<>(before);
      Set<Integer> asking = new TreeSet<>(before);
      asking.addAll(arriving);
      for (int p : asking) {
        for (DependencyKind kind : List.of(DependencyKind.REQUIRES, DependencyKind.RECOMMENDS)) {
          packages.get(p).dependencies(kind).forEach(d -> after.addAll(asked(p, d, false)));
        }
      }
      for (int p : installed) {
        if (supplements(p).stream().anyMatch(d -> isPossible(d, before))) {
          after.add(p);
        }
      }
      after.removeIf(p -> barred.contains(p) && !before.contains(p));
      if (after.equals(before)) {
        return rounds;
      }
      rounds.add(after);
    }
  }

  /** Returns those of some installed packages that no other of them needs. */
  Set<Integer> uppermost(Set<Integer> members, boolean isOnlyProviderCounted) {
    Set<List<Integer>> all = new HashSet<>();
    Set<List<Integer>> weak = new HashSet<>();
    for (int p : members) {
      addNeeds(p, members, isOnlyProviderCounted, all, weak);
      for (Dependency d : supplements(p)) {
        List<Integer> looked = lookedAt(d);
        if (isPossible(d, installed) && (!isOnlyProviderCounted || looked.size() == 1)) {
          for (int q : looked) {
            if (q != p && members.contains(q)) {
              all.add(List.of(q, p));
              weak.add(List.of(q, p));
            }
          }
        }
      }
    }
    return sources(sources(members, all), weak);
  }

  private void addNeeds(
      int p,
      Set<Integer> members,
      boolean isOnlyProviderCounted,
      Set<List<Integer>> all,
      Set<List<Integer>> weak) {
    int last = -1;
    for (DependencyKind kind : List.of(DependencyKind.REQUIRES, DependencyKind.RECOMMENDS)) {
      for (Dependency d : packages.get(p).dependencies(kind)) {
        List<Integer> asked = asked(p, d, true);
        long others = asked.stream().filter(q -> q != p).count();
        if (isOnlyProviderCounted && !isComplex(d) && others != 1) {
          continue;
        }
        for (int q : asked) {
          if (q != p && members.contains(q) && q != last) {
            last = q;
            all.add(List.of(p, q));
            if (kind == DependencyKind.RECOMMENDS) {
              weak.add(List.of(p, q));
            }
          }
        }
      }
    }
  }

  /** Returns the nodes that are reached only from nodes they reach. */
  private static Set<Integer> sources(Set<Integer> nodes, Set<List<Integer>> edges) {
    Set<List<Integer>> reach = new HashSet<>();
    edges.stream().filter(nodes::containsAll).forEach(reach::add);
    for (int via : nodes) {
      for (int a : nodes) {
        for (int b : nodes) {
          if (reach.contains(List.of(a, via)) && reach.contains(List.of(via, b))) {
            reach.add(List.of(a, b));
          }
        }
      }
    }
    Set<Integer> sources = new TreeSet<>(nodes);
    reach.stream()
        .filter(edge -> !reach.contains(List.of(edge.get(1), edge.get(0))))
        .forEach(edge -> sources.remove(edge.get(1)));
    return sources;
  }

  /** Returns what goals may take along. */
  Set<Integer> mayGo(
      Set<Integer> user, Set<Integer> leaving, Set<Integer> updated, Set<Integer> arriving) {
    Set<Integer> gone = new TreeSet<>(leaving);
    gone.addAll(updated);
    Set<Integer> stay = uppermost(updated, true);
    updated.stream().filter(user::contains).forEach(stay::add);
    Set<Integer> spared = new TreeSet<>(user);
    spared.removeAll(updated);
    Set<Integer> remaining = takeAway(gone, spared);
    remaining.removeAll(leaving);
    List<Set<Integer>> rounds = rounds(remaining, arriving, gone);
    Set<Integer> mayGo = new TreeSet<>(installed);
    mayGo.removeAll(rounds.get(rounds.size() - 1));
    mayGo.removeAll(stay);
    mayGo.removeAll(leaving);
    return mayGo;
  }

  private Set<Integer> takeAway(Set<Integer> gone, Set<Integer> spared) {
    Set<Integer> remaining = new TreeSet<>(installed);
    Deque<Integer> open = new ArrayDeque<>(gone);
    while (!open.isEmpty()) {
      while (!open.isEmpty()) {
        int p = open.remove();
        if (!spared.contains(p) && remaining.remove(p)) {
          for (DependencyKind kind : List.of(DependencyKind.REQUIRES, DependencyKind.RECOMMENDS)) {
            packages.get(p).dependencies(kind).forEach(d -> open.addAll(asked(p, d, true)));
          }
        }
      }
      for (int p : installed) {
        List<Dependency> vain = supplements(p);
        if (remaining.contains(p)
            && !spared.contains(p)
            && vain.stream().noneMatch(d -> isPossible(d, remaining))) {
          for (Dependency d : vain) {
            if (isPossible(d, installed)) {
              lookedAt(d).stream().filter(remaining::contains).forEach(spared::add);
              open.add(p);
            }
          }
        }
      }
    }
    return remaining;
  }

  private List<Dependency> supplements(int p) {
    return packages.get(p).dependencies(DependencyKind.SUPPLEMENTS);
  }

  private List<Integer> asked(int owner, Dependency d, boolean isOwnCounted) {
    List<Set<Integer>> clauses = isComplex(d) ? cnf(d, true) : List.of(literals(answering(d)));
    List<Integer> asked = new ArrayList<>();
    for (Set<Integer> clause : clauses) {
      boolean isVain =
          clause.stream().anyMatch(l -> l < 0 && !installed.contains(-l - 1))
              || !isOwnCounted && clause.contains(owner + 1);
      if (!isVain) {
        clause.stream().filter(l -> l > 0).map(l -> l - 1).forEach(asked::add);
      }
    }
    return asked.stream().filter(installed::contains).toList();
  }

  private static Set<Integer> literals(List<Integer> ids) {
    Set<Integer> literals = new TreeSet<>();
    ids.forEach(id -> literals.add(id + 1));
    return literals;
  }

  private static boolean isComplex(Dependency d) {
    return d instanceof Dependency.And
        || d instanceof Dependency.If
        || d instanceof Dependency.Unless
        || d instanceof Dependency.Or or
            && or.operands().stream().anyMatch(NaiveCleanup::isComplex);
  }

  private List<Set<Integer>> cnf(Dependency d, boolean wanted) {
    if (d instanceof Dependency.And and) {
      return chain(and.operands(), wanted, wanted);
    } else if (d instanceof Dependency.Or or) {
      return chain(or.operands(), wanted, !wanted);
    } else if (d instanceof Dependency.If i) {
      List<Set<Integer>> main =
          join(cnf(i.consequent(), wanted), cnf(i.condition(), !wanted), !wanted);
      return i.otherwise()
          .map(o -> join(main, join(cnf(i.condition(), wanted), cnf(o, wanted), !wanted), wanted))
          .orElse(main);
    } else if (d instanceof Dependency.Unless u) {
      List<Set<Integer>> main =
          join(cnf(u.consequent(), wanted), cnf(u.condition(), !wanted), wanted);
      return u.otherwise()
          .map(o -> join(main, join(cnf(u.condition(), wanted), cnf(o, wanted), wanted), !wanted))
          .orElse(main);
    }
    Set<Integer> literals = literals(answering(d));
    if (literals.isEmpty()) {
      return wanted ? FALSE : TRUE;
    }
    List<Set<Integer>> clauses = new ArrayList<>();
    literals.forEach(l -> clauses.add(Set.of(-l)));
    return wanted ? List.of(literals) : clauses;
  }

  private List<Set<Integer>> chain(List<Dependency> operands, boolean wanted, boolean isAnd) {
    List<Set<Integer>> result = cnf(operands.get(operands.size() - 1), wanted);
    for (int i = operands.size() - 2; i >= 0; i--) {
      result = join(cnf(operands.get(i), wanted), result, isAnd);
    }
    return result;
  }

  private static List<Set<Integer>> join(
      List<Set<Integer>> a, List<Set<Integer>> b, boolean isConjunction) {
    if (a.equals(FALSE) || b.equals(FALSE)) {
      return isConjunction ? FALSE : a.equals(FALSE) ? b : a;
    }
    List<Set<Integer>> joined = new ArrayList<>();
    if (isConjunction) {
      joined.addAll(a);
      joined.addAll(b);
      return joined;
    }
    for (Set<Integer> left : a) {
      for (Set<Integer> right : b) {
        Set<Integer> clause = new TreeSet<>(left);
        clause.addAll(right);
        if (clause.stream().noneMatch(l -> clause.contains(-l))) {
          joined.add(clause);
        }
      }
    }
    return joined;
  }

  private boolean isPossible(Dependency d, Set<Integer> present) {
    if (d instanceof Dependency.If || d instanceof Dependency.Unless) {
      return true;
    } else if (d instanceof Dependency.And and) {
      return and.operands().stream().allMatch(o -> isPossible(o, present));
    } else if (d instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(o -> isPossible(o, present));
    }
    return answering(d).stream().anyMatch(present::contains);
  }

  private List<Integer> lookedAt(Dependency d) {
    List<Integer> looked = new ArrayList<>();
    if (d instanceof Dependency.And and) {
      and.operands().forEach(o -> looked.addAll(lookedAt(o)));
    } else if (d instanceof Dependency.If i) {
      looked.addAll(lookedAt(i.consequent()));
      i.otherwise().ifPresent(o -> looked.addAll(lookedAt(o)));
    } else if (d instanceof Dependency.Unless u) {
      looked.addAll(lookedAt(u.consequent()));
      u.otherwise().ifPresent(o -> looked.addAll(lookedAt(o)));
    } else if (d instanceof Dependency.Or or) {
      Set<Integer> union = new TreeSet<>();
      or.operands().forEach(o -> union.addAll(lookedAt(o)));
      looked.addAll(union);
    } else {
      looked.addAll(answering(d));
    }
    return looked;
  }

  private List<Integer> answering(Dependency d) {
    return IntStream.range(0, packages.size()).filter(p -> answers(p, d)).boxed().toList();
  }

  private boolean answers(int p, Dependency d) {
    if (d instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(o -> answers(p, o));
    } else if (d instanceof Dependency.With with) {
      return with.operands().stream().allMatch(o -> answers(p, o));
    } else if (d instanceof Dependency.Without without) {
      return answers(p, without.included()) && !answers(p, without.excluded());
    }
    Dependency.Atom wanted = (Dependency.Atom) d;
    return packages.get(p).dependencies(DependencyKind.PROVIDES).stream()
        .map(Dependency.Atom.class::cast)
        .anyMatch(
            a ->
                a.name().equals(wanted.name())
                    && VersionRange.overlaps(
                        a.relation(), a.evr(), wanted.relation(), wanted.evr()));
  }
}
