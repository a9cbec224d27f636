package dev.rpmsolve.rpm.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final String LIB = "missing-provider libgone breaks app.noarch";
  private static final String FILE = "missing-provider /bin/gone breaks tool.noarch";
  private static final String UNIVERSE =
      """
      app-1-1.noarch
        requires libgone
      app-2-1.noarch
        requires libgone
      tool-1-1.noarch
        requires /bin/gone
      """;

  static Findings findings(String text) {
    Universe universe = UniverseText.parse(text).universe();
    return ClosureFindings.of(
        universe,
        ClosureOptions.everything(),
        ClosureCheck.of(universe).check(ClosureOptions.everything(), Budget.unlimited()));
  }

  private static Baseline read(String text) {
    return Baseline.of(ConfigFile.parse(text, "known.yaml"));
  }

  private static String write(Baseline baseline) throws IOException {
    StringBuilder text = new StringBuilder();
    baseline.write(text);
    return text.toString();
  }

  @Test
  void writesOneEntryPerKeyAndReadsItBack() throws IOException {
    Baseline baseline = Baseline.of(List.of()).accepting(findings(UNIVERSE));
    String text = write(baseline);
    assertEquals(
        """
        schema: rpmsolve-baseline-1
        findings:
          - key: "missing-provider /bin/gone breaks tool.noarch"
          - key: "missing-provider libgone breaks app.noarch"
            count: 2
        """,
        text.substring(text.indexOf("schema:")));
    assertEquals(baseline.entries(), read(text).entries());
    assertEquals(text, write(read(text)));
    Judgement judgement = read(text).judge(findings(UNIVERSE), TODAY);
    assertEquals(0, judgement.freshCount());
    assertEquals(3, judgement.findings().count(Status.KNOWN));
    assertEquals(List.of(), judgement.fixed());
  }

  @Test
  void moreOfAKeyAreNewAndFewerAreFixed() {
    Baseline one = Baseline.of(List.of(new BaselineEntry(LIB, 1, "", Optional.empty())));
    Judgement more = one.judge(findings(UNIVERSE), TODAY);
    assertEquals(1, more.findings().count(Status.KNOWN));
    List<Finding> fresh =
        more.findings().all().stream().filter(finding -> finding.status().isFresh()).toList();
    assertEquals(
        "[app-2-1.noarch, tool-1-1.noarch]",
        fresh.stream().map(finding -> finding.subject().name()).toList().toString());
    BaselineEntry known = new BaselineEntry(LIB, 5, "old", Optional.empty());
    BaselineEntry gone =
        new BaselineEntry("conflict a.noarch with b breaks c.noarch", 1, "", Optional.empty());
    Judgement fewer = Baseline.of(List.of(known, gone)).judge(findings(UNIVERSE), TODAY);
    assertEquals(List.of(gone, new BaselineEntry(LIB, 3, "old", Optional.empty())), fewer.fixed());
  }

  @Test
  void entriesCountUntilTheirLastDay() {
    BaselineEntry entry = new BaselineEntry(FILE, 1, "soon", Optional.of(TODAY));
    Baseline baseline = Baseline.of(List.of(entry));
    Judgement before = baseline.judge(findings(UNIVERSE), TODAY);
    assertEquals(1, before.findings().count(Status.KNOWN));
    assertEquals(List.of(), before.expired());
    Judgement after = baseline.judge(findings(UNIVERSE), TODAY.plusDays(1));
    assertEquals(1, after.findings().count(Status.EXPIRED));
    assertEquals(List.of(entry), after.expired());
    assertEquals(3, after.freshCount());
    assertEquals(
        List.of(), baseline.judge(findings("a-1-1.noarch\n"), TODAY.plusDays(1)).expired());
  }

  @Test
  void updatesKeepWhatPeopleWroteAndDropWhatIsFixed() throws IOException {
    Baseline old =
        read(
            """
            schema: rpmsolve-baseline-1
            findings:
              - key: "missing-provider libgone breaks app.noarch"
                reason: 'wartet auf "Müller"'
                expires: 2027-05-31
              - key: missing-provider libold breaks app.noarch
                reason: fixed since
            """);
    String text = write(old.accepting(findings(UNIVERSE)));
    assertEquals(
        """
        findings:
          - key: "missing-provider /bin/gone breaks tool.noarch"
          - key: "missing-provider libgone breaks app.noarch"
            count: 2
            reason: "wartet auf \\"Müller\\""
            expires: 2027-05-31
        """,
        text.substring(text.indexOf("findings:")));
  }

  @Test
  void anEmptyBaselineIsReadBack() throws IOException {
    assertEquals(List.of(), read(write(Baseline.of(List.of()))).entries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "findings: []|known.yaml: line 1: 'schema' is missing",
        "schema: other\\nfindings: []|known.yaml: line 1: expected rpmsolve-baseline-1, found 'other'; if another version of rpmsolve wrote the file, use that one, or remove the file and make it again",
        "schema: rpmsolve-baseline-1\\nfindings: {}|known.yaml: line 2: expected a list of findings",
        "schema: rpmsolve-baseline-1\\nfindings:\\n- x|known.yaml: line 3: expected an entry with a 'key'",
        "schema: rpmsolve-baseline-1\\nfindings:\\n- key: typo a breaks b|known.yaml: line 3: the key"
            + " begins with 'typo', which is no rule of this version; remove the entry, or use the version that wrote it",
        "schema: rpmsolve-baseline-1\\nfindings:\\n- key: conflict a\\n  until: 3|known.yaml: line 4:"
            + " unknown 'until'; there are key, count, reason, expires",
        "schema: rpmsolve-baseline-1\\nfindings:\\n- key: conflict a\\n  expires: 31.1.2027|known.yaml:"
            + " line 4: expected a day as in 2027-01-31, found '31.1.2027'",
        "schema: rpmsolve-baseline-1\\nfindings:\\n- key: conflict a\\n  count: 0|known.yaml: line 4:"
            + " expected a number from 1 to 1000000, found 0",
        "schema: rpmsolve-baseline-1\\nfindings:\\n- key: conflict a\\n- key: conflict a|known.yaml: line"
            + " 4: there is an entry of this key already: conflict a",
      })
  void complainsWithTheLine(String text, String complaint) {
    ConfigException e = assertThrows(ConfigException.class, () -> read(text.replace("\\n", "\n")));
    assertEquals(complaint, e.getMessage());
  }
}
