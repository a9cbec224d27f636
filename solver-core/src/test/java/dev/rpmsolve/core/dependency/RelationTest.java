package dev.rpmsolve.core.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {
  @ParameterizedTest
  @EnumSource
  void codeAndSymbolLeadBackToTheRelation(Relation relation) {
    assertEquals(relation, Relation.ofCode(relation.code()));
    assertEquals(Optional.of(relation), Relation.ofSymbol(relation.symbol()));
  }

  @ParameterizedTest
  @EnumSource
  void codeIsTheSumOfTheThreeOutcomes(Relation relation) {
    int sum =
        (relation.hasGreater() ? 1 : 0)
            + (relation.hasEqual() ? 2 : 0)
            + (relation.hasLess() ? 4 : 0);
    assertEquals(sum, relation.code());
    assertEquals(relation.ordinal(), relation.code());
  }

  @ParameterizedTest
  @CsvSource({"==, EQUAL", "=<, LESS_EQUAL", "=>, GREATER_EQUAL"})
  void otherSpellingsOfRpmAreRead(String symbol, Relation relation) {
    assertEquals(Optional.of(relation), Relation.ofSymbol(symbol));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!=", "><", "<<", " =", "EQ"})
  void otherTextIsNoOperator(String symbol) {
    assertEquals(Optional.empty(), Relation.ofSymbol(symbol));
  }

  @Test
  void otherCodesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Relation.ofCode(-1));
    assertThrows(IllegalArgumentException.class, () -> Relation.ofCode(8));
  }
}
