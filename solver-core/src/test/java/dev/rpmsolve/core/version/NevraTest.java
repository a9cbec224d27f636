package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NevraTest {
  @ParameterizedTest
  @CsvSource({
    "bash-5.2.15-3.fc38.x86_64, bash, 5.2.15-3.fc38, x86_64",
    "java-17-openjdk-1:17.0.9.0.9-3.el9.noarch, java-17-openjdk, 1:17.0.9.0.9-3.el9, noarch",
    "a-1-1.src, a, 1-1, src",
    "x.y-1~rc1-0.1.i686, x.y, 1~rc1-0.1, i686",
  })
  void textIsReadAndPrinted(String text, String name, String evr, String arch) {
    Nevra nevra = Nevra.parse(text);
    assertEquals(new Nevra(name, Evr.parse(evr), arch), nevra);
    assertEquals(text, nevra.toString());
  }

  @Test
  void epochZeroIsNotPrinted() {
    assertEquals("a-1-1.noarch", Nevra.parse("a-0:1-1.noarch").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "-",
        "a",
        "a.noarch",
        "a-1.noarch",
        "-1-1.noarch",
        "a--1.noarch",
        "a-1-.noarch",
        "a-1-1.",
        "a-1-1",
        "a-1:-1.noarch",
        "a-4294967296:1-1.noarch",
        "--."
      })
  void otherTextIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Nevra.parse(text));
  }

  @Test
  void missingPartsAreNotPrinted() {
    assertEquals("a-1.noarch", new Nevra("a", Evr.parse("1"), "noarch").toString());
    assertEquals("a-1-1", new Nevra("a", Evr.parse("1-1"), "").toString());
  }

  @Test
  void emptyNameIsRefused() {
    Evr evr = Evr.parse("1-1");
    assertThrows(IllegalArgumentException.class, () -> new Nevra("", evr, "noarch"));
  }
}
