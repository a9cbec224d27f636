package dev.rpmsolve.benchmarks.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Criteria;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArenaPartsTest {
  @TempDir Path folder;

  @Test
  void everyDialectWritesWhatItHas() {
    Criteria trendy = Criteria.trendy();
    assertEquals(
        Optional.of("-lexicographic[-removed,-notuptodate,-nunsat[recommends:,true],-new]"),
        Dialect.MCCS.write(trendy));
    assertEquals(
        Optional.of(
            "-count(removed),-notuptodate(solution),-unsat_recommends(solution),-count(new)"),
        Dialect.ASPCUD.write(trendy));
    assertEquals(
        Optional.of("-removed,-notuptodate,-unsat_recommends,-new"), Dialect.MISC.write(trendy));
    assertEquals(
        Optional.of("-removed,-notuptodate,-unmet_recommends,-new"), Dialect.PACKUP.write(trendy));
    Criteria size = Criteria.parse("-sum(installedsize)");
    assertEquals(Optional.of("-sum(installedsize)"), Dialect.MISC.write(size));
    assertEquals(Optional.empty(), Dialect.PACKUP.write(size));
    Criteria sum = Criteria.parse("+sum(solution,installedsize)");
    assertEquals(
        Optional.of("-lexicographic[+count[installedsize:,false]]"), Dialect.MCCS.write(sum));
    Criteria changed = Criteria.parse("-removed,-unsat_recommends(changed)");
    assertEquals(Optional.empty(), Dialect.MISC.write(changed));
    assertEquals(
        Optional.of("-count(removed),-unsat_recommends(changed)"), Dialect.ASPCUD.write(changed));
    assertEquals(Optional.empty(), Dialect.ASPCUD.write(Criteria.parse("-downgraded")));
  }

  @Test
  void foldersStandForCriteria() {
    String coded = "McountLremovedRCMsumLsolutionCinstalledsizeRCPnotuptodateLsolutionR";
    Instance instance = new Instance("x", Path.of(coded, "x.cudf"));
    assertEquals(
        "-count(removed),-sum(solution,installedsize),+notuptodate(solution)",
        instance.folderCriteria());
    assertEquals("trendy", new Instance("x", Path.of("trendy", "x.cudf")).folderCriteria());
    assertEquals("", new Instance("x", Path.of("misc-2012", "x.cudf")).folderCriteria());
  }

  @Test
  void fieldsSurviveLines() {
    for (List<String> fields :
        List.of(List.of("a", "b,c", "say \"x\"", ""), List.of("", "\"", ",\""), List.of(""))) {
      assertEquals(fields, Csv.fields(Csv.line(fields)));
    }
    assertEquals(List.of("", ""), Csv.fields(","));
    assertThrows(IllegalArgumentException.class, () -> Csv.fields("\"open"));
    assertThrows(IllegalArgumentException.class, () -> Csv.fields("\"a\"b"));
    assertThrows(IllegalArgumentException.class, () -> Csv.fields("a\"b"));
  }

  @Test
  void listsOfSolversAreReadAndTheirErrorsPlaced() throws IOException {
    List<ArenaSolver> solvers = ArenaSolver.read(Path.of("arena/solvers.txt"));
    assertTrue(solvers.get(0).isInProcess());
    ArenaSolver aspcud = solvers.stream().filter(s -> s.name().equals("aspcud")).findAny().get();
    assertEquals(
        List.of("aspcud", "/a", "/b", "-new"),
        aspcud.commandLine(Map.of("in", "/a", "out", "/b", "criteria", "-new")));
    for (String line :
        List.of(
            "a names mccs",
            "a apples mccs x",
            "a names latin x",
            "a names misc x\na names misc y")) {
      Path file = Files.writeString(folder.resolve("solvers.txt"), "# comment\n" + line + "\n");
      IOException e = assertThrows(IOException.class, () -> ArenaSolver.read(file));
      assertTrue(e.getMessage().contains("solvers.txt: line "), e.getMessage());
    }
  }

  @Test
  void foreignFilesAreNotAppendedTo() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.csv"), "day,work\n1,much\n");
    IOException e = assertThrows(IOException.class, () -> ResultFile.open(file, List.of("me")));
    assertTrue(e.getMessage().contains("notes.csv: line 1: expected the names"), e.getMessage());
    assertEquals("day,work\n1,much\n", Files.readString(file));
  }

  @Test
  void coresAreReadAsTheKernelListsThem() {
    assertEquals(List.of(0, 1, 2, 8), Cores.parse("0-2,8"));
  }
}
