package dev.rpmsolve.core.dependency;

import dev.rpmsolve.core.version.Evr;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of dependency trees and of texts that are nearly dependencies. */
public final class DependencyArbitraries {
  private static final int MAX_GENERATED_DEPTH = 5;

  private static final List<String> NAMES =
      List.of(
          "foo",
          "libc.so.6(GLIBC_2.3)(64bit)",
          "font(:lang=ja)",
          "/usr/bin/sh",
          "and",
          "if",
          "else",
          "=",
          ">=",
          "x()",
          "é",
          "foo>=1");

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          " ",
          ",",
          "a",
          "b(x)",
          "and",
          "or",
          "if",
          "unless",
          "else",
          "with",
          "without",
          " and ",
          " or ",
          " if ",
          " >= ",
          "=",
          "<",
          "<=>",
          "1",
          "1:2-3",
          ":",
          "9999999999:1",
          "(a",
          "\t",
          "é");

  private DependencyArbitraries() {}

  /** Trees whose names and versions are words, so that their printed form can be read back. */
  public static Arbitrary<Dependency> trees() {
    return trees(MAX_GENERATED_DEPTH);
  }

  private static Arbitrary<Dependency> trees(int depth) {
    if (depth == 0) {
      return atoms();
    }
    Arbitrary<Dependency> below = Arbitraries.lazy(() -> trees(depth - 1));
    Arbitrary<List<Dependency>> lists = below.list().ofMinSize(2).ofMaxSize(3);
    Arbitrary<Optional<Dependency>> maybe = below.optional(0.5);
    return Arbitraries.frequencyOf(
        Tuple.of(4, atoms()),
        Tuple.of(1, lists.map(Dependency.And::new)),
        Tuple.of(1, lists.map(Dependency.Or::new)),
        Tuple.of(1, lists.map(Dependency.With::new)),
        Tuple.of(1, Combinators.combine(below, below).as(Dependency.Without::new)),
        Tuple.of(1, Combinators.combine(below, below, maybe).as(Dependency.If::new)),
        Tuple.of(1, Combinators.combine(below, below, maybe).as(Dependency.Unless::new)));
  }

  private static Arbitrary<Dependency> atoms() {
    Arbitrary<String> names = Arbitraries.of(NAMES);
    Arbitrary<Relation> relations =
        Arbitraries.of(Relation.class).filter(relation -> relation != Relation.ANY);
    Arbitrary<Evr> evrs =
        Arbitraries.of("1", "0:1:2", "3:1.0-2.fc40", "1-", "-1", "1^git~x", "a(b)").map(Evr::parse);
    Arbitrary<Dependency> plain =
        names.map(name -> new Dependency.Atom(name, Relation.ANY, Optional.empty()));
    Arbitrary<Dependency> versioned =
        Combinators.combine(names, relations, evrs)
            .as((name, relation, evr) -> new Dependency.Atom(name, relation, Optional.of(evr)));
    return Arbitraries.oneOf(plain, versioned);
  }

  /** Texts made of the language's own pieces in any order. */
  public static Arbitrary<String> nearlyDependencies() {
    return Arbitraries.of(PIECES).list().ofMaxSize(20).map(list -> String.join("", list));
  }
}
