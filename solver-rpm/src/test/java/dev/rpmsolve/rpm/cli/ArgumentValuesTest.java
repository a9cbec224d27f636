package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.Budget;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentValuesTest {
  @Test
  void readsBudgets() {
    Budget unlimited = Budget.unlimited();
    assertEquals(unlimited.withTimeLimit(Duration.ofMillis(500)), BudgetArgument.parse("500ms"));
    assertEquals(unlimited.withTimeLimit(Duration.ofSeconds(30)), BudgetArgument.parse("30s"));
    assertEquals(unlimited.withTimeLimit(Duration.ofMinutes(5)), BudgetArgument.parse("5m"));
    assertEquals(unlimited.withConflicts(100_000), BudgetArgument.parse("100000c"));
    assertEquals(
        unlimited.withConflicts(7).withTimeLimit(Duration.ofSeconds(1)),
        BudgetArgument.parse("7c,1s"));
    assertEquals(BudgetArgument.parse("7c,1s"), BudgetArgument.parse("1s,7c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "1",
        "s",
        "1h",
        "-1s",
        "1.5s",
        "1s,",
        "1s,2s",
        "1s,2m",
        "1c,1c",
        "1S",
        "\u0661s",
        "1440001m",
        "999999999999999999m",
        "999999999999999999s",
        "9999999999999999999c"
      })
  void refusesOtherBudgets(String text) {
    assertThrows(UsageException.class, () -> BudgetArgument.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "amd64,x86_64",
    "x86_64,x86_64",
    "aarch64,aarch64",
    "i386,i686",
    "x86,i686",
    "arm,armv7hl",
    "ppc64le,ppc64le",
    "s390x,s390x",
    "riscv64,riscv64"
  })
  void mapsTheNamesOfJava(String javaName, String rpmName) {
    assertEquals(rpmName, MachineArch.policy(Optional.empty(), javaName).machine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "noarch", "src", "nosrc", "x86 64", "../x", "x\u001b"})
  void refusesWhatIsNoMachine(String arch) {
    assertThrows(UsageException.class, () -> MachineArch.policy(Optional.of(arch), "amd64"));
  }
}
