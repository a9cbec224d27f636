package dev.rpmsolve.core.internal.cleanup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.internal.ints.Bits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanupMistakesTest {
  private static List<String> mistakes(String text, String mayGo, Map<String, Boolean> present) {
    TinySystem tiny = TinySystem.of(text);
    Bits end = tiny.system().empty();
    present.keySet().forEach(nevra -> end.add(tiny.id(nevra)));
    CleanupMistakes.Outcome outcome =
        new CleanupMistakes.Outcome(
            end,
            id ->
                present.keySet().stream()
                    .anyMatch(nevra -> nevra.startsWith(tiny.names(id).get(0) + "-")),
            id -> present.values().stream().allMatch(isBest -> isBest));
    Bits clean = InstalledSystem.bits(tiny.universe(), tiny.ids(mayGo));
    return tiny.names(CleanupMistakes.of(tiny.system(), clean, outcome));
  }

  @Test
  void whatAKeptPackageRequiresMustStay() {
    String text =
        """
        installed a-1-1.noarch requires b
        installed b-1-1.noarch
        installed c-1-1.noarch requires (d if b else b)
        """;
    assertEquals(List.of("b"), mistakes(text, "b", Map.of("a-1-1.noarch", true)));
    assertEquals(List.of("b"), mistakes(text, "b", Map.of("c-1-1.noarch", true)));
    assertEquals(List.of(), mistakes(text, "b", Map.of()));
  }

  @Test
  void whatANewPackageRecommendsMustStay() {
    String text =
        """
        installed b-1-1.noarch
        a-1-1.noarch recommends b
        c-1-1.noarch recommends (b if a)
        """;
    assertEquals(List.of("b"), mistakes(text, "b", Map.of("a-1-1.noarch", true)));
    assertEquals(List.of(), mistakes(text, "b", Map.of("c-1-1.noarch", true)));
  }

  @Test
  void whatSupplementsTheAnswerMustStay() {
    String text =
        """
        installed b-1-1.noarch supplements (a unless c)
        a-1-1.noarch
        c-1-1.noarch
        """;
    assertEquals(List.of("b"), mistakes(text, "b", Map.of("a-1-1.noarch", true)));
    assertEquals(
        List.of(), mistakes(text, "b", Map.of("a-1-1.noarch", true, "c-1-1.noarch", true)));
  }

  @Test
  void aSuccessorMustBeTheOneThatIsAskedFor() {
    String text =
        """
        installed b-1-1.noarch
        b-2-1.noarch
        """;
    assertEquals(List.of(), mistakes(text, "b-1-1.noarch", Map.of("b-2-1.noarch", true)));
    assertEquals(List.of("b"), mistakes(text, "b-1-1.noarch", Map.of("b-2-1.noarch", false)));
  }
}
