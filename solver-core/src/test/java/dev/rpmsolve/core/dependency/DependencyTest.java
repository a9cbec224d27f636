package dev.rpmsolve.core.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyTest {
  private static final Dependency A = plain("a");
  private static final Dependency B = plain("b");
  private static final Dependency C = plain("c");

  private static Dependency plain(String name) {
    return new Dependency.Atom(name, Relation.ANY, Optional.empty());
  }

  private static Dependency versioned(String name, Relation relation, String evr) {
    return new Dependency.Atom(name, relation, Optional.of(Evr.parse(evr)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "foo(x86-64)",
        "libc.so.6(GLIBC_2.3)(64bit)",
        "rpmlib(X)",
        "/usr/bin/perl",
        "foo>=1",
        "and",
        "font(:lang=ja)",
        "a(b(c))"
      })
  void nameIsOneWord(String name) {
    assertEquals(plain(name), Dependency.parse(name));
  }

  @ParameterizedTest
  @CsvSource({
    "foo = 1, EQUAL, 1",
    "foo == 1, EQUAL, 1",
    "foo >= 1:2-3, GREATER_EQUAL, 1:2-3",
    "foo => 1, GREATER_EQUAL, 1",
    "foo <= 0:1, LESS_EQUAL, 1",
    "foo =< 1, LESS_EQUAL, 1",
    "foo < 1, LESS, 1",
    "foo > 1, GREATER, 1",
    "foo <> 1, NOT_EQUAL, 1",
    "foo <=> 1, ANY_VERSION, 1",
    "' \tfoo  =\n1 ', EQUAL, 1",
  })
  void atomHasOperatorAndVersion(String text, Relation relation, String evr) {
    assertEquals(versioned("foo", relation, evr), Dependency.parse(text));
  }

  @Test
  void groupsBecomeTrees() {
    assertEquals(new Dependency.And(List.of(A, B)), Dependency.parse("(a and b)"));
    assertEquals(new Dependency.Or(List.of(A, B, C)), Dependency.parse("(a or b or c)"));
    assertEquals(new Dependency.With(List.of(A, B, C)), Dependency.parse("(a with b with c)"));
    assertEquals(new Dependency.Without(A, B), Dependency.parse("(a without b)"));
    assertEquals(new Dependency.If(A, B, Optional.empty()), Dependency.parse("(a if b)"));
    assertEquals(new Dependency.If(A, B, Optional.of(C)), Dependency.parse("(a if b else c)"));
    assertEquals(new Dependency.Unless(A, B, Optional.empty()), Dependency.parse("(a unless b)"));
    assertEquals(
        new Dependency.Unless(A, B, Optional.of(C)), Dependency.parse("(a unless b else c)"));
  }

  @Test
  void nestingIsKeptAsWritten() {
    Dependency tree = Dependency.parse("((a and b)and (c >= 1-2 or foo(x)))");
    Dependency left = new Dependency.And(List.of(A, B));
    Dependency right =
        new Dependency.Or(List.of(versioned("c", Relation.GREATER_EQUAL, "1-2"), plain("foo(x)")));
    assertEquals(new Dependency.And(List.of(left, right)), tree);
    assertEquals("((a and b) and (c >= 1-2 or foo(x)))", tree.toString());
  }

  @Test
  void namesThatLookLikeOperatorsAreReadByTheirPlace() {
    assertEquals(
        new Dependency.And(List.of(plain("and"), plain("or"))), Dependency.parse("(and and or)"));
    assertEquals(versioned("=", Relation.EQUAL, "="), Dependency.parse("= = ="));
  }

  @Test
  void groupOfOneOperandIsTheOperand() {
    assertEquals(A, Dependency.parse("( ( a ) )"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, a name",
    "' ', 1, a name",
    "'()', 1, a name",
    "')', 0, a name",
    "'a, b', 1, the end of the text",
    "'a b', 2, the end of the text",
    "'a >= 1 b', 7, the end of the text",
    "'a >=', 4, a version",
    "'a = :', 4, a version",
    "'a = 0:', 4, a version",
    "'a = 4294967296:1', 4, an epoch below 2^32",
    "'(a', 2, ''')'', and, or, with, without, if, unless or a version'",
    "'(a nor b)', 3, ''')'', and, or, with, without, if, unless or a version'",
    "'(a AND b)', 3, ''')'', and, or, with, without, if, unless or a version'",
    "'(a else b)', 3, ''')'', and, or, with, without, if, unless or a version'",
    "'(a andb c)', 3, ''')'', and, or, with, without, if, unless or a version'",
    "'(a withouts c)', 3, ''')'', and, or, with, without, if, unless or a version'",
    "'(a and)', 6, a name",
    "'(a and b', 8, ''')'' or and'",
    "'(a and b or c)', 9, ''')'' or and'",
    "'(a or b and c)', 8, ''')'' or or'",
    "'(a with b without c)', 10, ''')'' or with'",
    "'(a without b without c)', 13, ''')'''",
    "'(a if b if c)', 8, ''')'' or else'",
    "'(a if b else c else d)', 15, ''')'''",
    "'(a unless b and c)', 12, ''')'' or else'",
    "'(a and b) c', 10, the end of the text",
    "'(a and b))', 9, the end of the text",
  })
  void otherTextIsRefusedWithPlaceAndReason(String text, int offset, String expected) {
    DependencySyntaxException e =
        assertThrows(DependencySyntaxException.class, () -> Dependency.parse(text));
    assertEquals(expected, e.expected());
    assertEquals(offset, e.offset());
    assertEquals("expected " + expected + " at offset " + offset, e.getMessage());
  }

  @Test
  void deepestAllowedTreeIsReadAndPrinted() {
    int depth = Dependency.MAX_DEPTH;
    String text = "(".repeat(depth) + "a" + " or b)".repeat(depth);
    assertEquals(text, Dependency.parse(text).toString());
    Dependency tree = Dependency.parse(text);
    assertThrows(IllegalArgumentException.class, () -> new Dependency.Or(List.of(tree, B)));
    assertThrows(IllegalArgumentException.class, () -> new Dependency.Without(B, tree));
    Optional<Dependency> otherwise = Optional.of(tree);
    assertThrows(IllegalArgumentException.class, () -> new Dependency.If(A, B, otherwise));
    assertThrows(IllegalArgumentException.class, () -> new Dependency.Unless(A, B, otherwise));
  }

  @Test
  void deeperTextIsRefusedWhereTheGroupOpens() {
    String text = "(".repeat(1_000_000);
    DependencySyntaxException e =
        assertThrows(DependencySyntaxException.class, () -> Dependency.parse(text));
    assertEquals(Dependency.MAX_DEPTH, e.offset());
    assertEquals("no more than 64 nested groups", e.expected());
  }

  @Test
  void closedGroupsDoNotCountAsNested() {
    String text = "((a)" + " and (b or c)".repeat(1_000) + ")";
    assertInstanceOf(Dependency.And.class, Dependency.parse(text));
  }

  @Test
  void longTextsAreReadInOnePass() {
    int count = 200_000;
    Dependency chain = Dependency.parse("(a" + " or b".repeat(count) + ")");
    assertEquals(count + 1, assertInstanceOf(Dependency.Or.class, chain).operands().size());
    String name = "x" + "(".repeat(count) + ")".repeat(count);
    assertEquals(plain(name), Dependency.parse(name));
    String words = "w" + "w".repeat(count) + " ";
    assertThrows(
        DependencySyntaxException.class, () -> Dependency.parse("(" + words.repeat(5) + ")"));
  }

  @Test
  void operandsAreCopied() {
    List<Dependency> operands = new ArrayList<>(List.of(A, B));
    Dependency.And tree = new Dependency.And(operands);
    operands.set(0, C);
    assertEquals(List.of(A, B), tree.operands());
    assertThrows(UnsupportedOperationException.class, () -> tree.operands().clear());
  }

  @Test
  void impossiblePartsAreRefused() {
    Optional<Evr> one = Optional.of(Evr.parse("1"));
    Optional<Evr> none = Optional.empty();
    Optional<Evr> blank = Optional.of(Evr.parse(""));
    assertThrows(IllegalArgumentException.class, () -> new Dependency.Atom("", Relation.ANY, none));
    assertThrows(IllegalArgumentException.class, () -> new Dependency.Atom("a", Relation.ANY, one));
    assertThrows(
        IllegalArgumentException.class, () -> new Dependency.Atom("a", Relation.EQUAL, none));
    assertThrows(
        IllegalArgumentException.class, () -> new Dependency.Atom("a", Relation.EQUAL, blank));
    assertThrows(IllegalArgumentException.class, () -> new Dependency.And(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Dependency.Or(List.of(A)));
  }
}
