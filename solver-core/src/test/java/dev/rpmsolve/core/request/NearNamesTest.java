package dev.rpmsolve.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  private static final Universe UNIVERSE =
      UniverseText.parse(
              """
              httpd-2.4-1.x86_64 requires httpc
              httpd-2.4-2.x86_64
              httpd-tools-2.4-2.x86_64
              python3-3.9-1.x86_64
              python3-pip-21-1.noarch
              php-8.2-1.x86_64
              gcc-11-1.x86_64
              gdb-12-1.x86_64
              glibc-2.34-1.i686
              """)
          .universe();

  @ParameterizedTest
  @CsvSource({
    "httpdd, httpd",
    "htpd.x86_64, httpd",
    "HTTPD, httpd",
    "http, httpd httpd-tools",
    "pip, php",
    "-pip, php python3-pip",
    "pyhton3, python3",
    "gcb, gcc gdb",
    "httpd >= 3, httpd-2.4-2.x86_64",
    "httpd-9.9, httpd-2.4-2.x86_64",
    "python3-pip-22-1.noarch, python3-pip-21-1.noarch",
    "httpdd = 2, httpd",
    "h, ''",
    "'', ''",
    "/usr/bin/http, ''",
    "http*, ''",
    "(http or gc), ''",
    "nothing-like-it, ''"
  })
  void namesWhatMayHaveBeenMeant(String typed, String near) {
    List<String> expected = near.isEmpty() ? List.of() : List.of(near.split(" "));
    assertEquals(expected, NearNames.of(typed, UNIVERSE, packageId -> true));
  }

  @Test
  void onlyWhatIsMeantIsNamed() {
    assertEquals(
        List.of("httpd-2.4-1.x86_64"),
        NearNames.of("httpd-3", UNIVERSE, p -> UNIVERSE.get(p).toString().contains("-1.x86")));
    assertEquals(List.of(), NearNames.of("httpdd", UNIVERSE, packageId -> false));
  }

  @Property(tries = 300)
  void neverNamesMoreThanFive(@ForAll String typed) {
    assertTrue(NearNames.of(typed, UNIVERSE, packageId -> true).size() <= 5);
  }
}
