package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.testcase.Statement.Unsupported;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns the lines of a test case into statements, one after the other.
 *
 * <p>It knows what came before as far as that matters: repositories have to come first.
 */
final class StatementParser {
  private static final String INLINE = "<inline>";
  private static final String INLINE_MARK = "#>";
  private static final String EMPTY = "empty";

  /** Where the expected results are that stand in files of their own. */
  interface ResultFiles {
    List<String> lines(String file) throws IOException;
  }

  private final LineSource source;
  private final ResultFiles files;
  private boolean hasSolver;
  private boolean hasDisabled;
  private boolean hasJobs;

  StatementParser(LineSource source, ResultFiles files) {
    this.source = source;
    this.files = files;
  }

  /** Parses the line that was read last, and reads the lines of data that belong to it. */
  Statement parse(Words words) throws IOException {
    return switch (words.get(0)) {
      case "repo" -> repository(words);
      case "system" -> system(words);
      case "poolflags" -> poolFlags(words);
      case "solverflags" -> solverFlags(words);
      case "vendorclass" -> vendorClass(words);
      case "namespace" -> namespace(words);
      case "disable" -> disable(words);
      case "feature" -> new Statement.Features(source.line(), words.from(1));
      case "job" -> job(words);
      case "genid" -> genid(words);
      case "evrcmp" -> evrcmp(words);
      case "autoinst" -> autoInstalled(words);
      case "result" -> result(words);
      case "nextjob" -> nextRun(words);
      default -> unsupported("the keyword " + words.get(0), words);
    };
  }

  private Statement repository(Words words) throws IOException {
    require(words.count() >= 4, "repo NAME PRIORITY TYPE [FILE]", words);
    if (hasSolver || hasDisabled || hasJobs) {
      return unsupported("a repository after jobs, solver flags or disabled packages", words);
    }
    String priority = words.get(2);
    int dot = priority.indexOf('.');
    return new Statement.Repository(
        source.line(),
        words.get(1),
        number(dot < 0 ? priority : priority.substring(0, dot), words),
        dot < 0 ? 0 : number(priority.substring(dot + 1), words),
        data(words));
  }

  private RepositoryData data(Words words) throws IOException {
    String format = words.get(3);
    if (format.equals(EMPTY) || words.count() < 5) {
      return new RepositoryData.Empty();
    }
    return words.get(4).equals(INLINE)
        ? new RepositoryData.Inline(format, inlineLines())
        : new RepositoryData.InFile(format, words.get(4));
  }

  private List<String> inlineLines() throws IOException {
    List<String> lines = new ArrayList<>();
    while (source.peek().filter(line -> line.startsWith(INLINE_MARK)).isPresent()) {
      lines.add(source.next().orElseThrow().substring(INLINE_MARK.length()));
    }
    return lines;
  }

  private int number(String text, Words words) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw source.malformed("a priority, two numbers at most", words.get(2));
    }
  }

  private Statement system(Words words) {
    require(words.count() >= 3, "system ARCH TYPE [REPOSITORY]", words);
    if (hasJobs) {
      return unsupported("a system after jobs", words);
    }
    return new Statement.SystemInfo(
        source.line(),
        words.get(1),
        List.of(words.get(2).split(",", -1)),
        words.count() > 3 ? Optional.of(words.get(3)) : Optional.empty());
  }

  private Statement poolFlags(Words words) {
    return changes(PoolFlag.class, words)
        .<Statement>map(changes -> new Statement.PoolFlags(source.line(), changes))
        .orElseGet(() -> unsupported("a flag of " + words.text(1, words.count()), words));
  }

  private Statement solverFlags(Words words) {
    hasSolver = true;
    return changes(SolverFlag.class, words)
        .<Statement>map(changes -> new Statement.SolverFlags(source.line(), changes))
        .orElseGet(() -> unsupported("a flag of " + words.text(1, words.count()), words));
  }

  /** Reads flags, an exclamation mark before those that go off; nothing if one is unknown. */
  private static <E extends Enum<E> & Keyworded> Optional<Map<E, Boolean>> changes(
      Class<E> type, Words words) {
    Map<E, Boolean> changes = new EnumMap<>(type);
    for (String word : words.text(1, words.count()).split("[ ,]+", -1)) {
      boolean isOff = word.startsWith("!");
      Optional<E> flag = Keyworded.find(type, isOff ? word.substring(1) : word);
      if (flag.isPresent()) {
        changes.put(flag.get(), !isOff);
      } else if (!word.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(changes);
  }

  private Statement vendorClass(Words words) {
    require(words.count() > 1, "vendorclass VENDOR...", words);
    List<String> vendors = new ArrayList<>();
    for (String word : words.from(1)) {
      vendors.add(checked(() -> TestcaseEscapes.unescape(word, 0, word.length())));
    }
    return new Statement.VendorClass(source.line(), vendors);
  }

  private Statement namespace(Words words) {
    String usage = "namespace NAME(ARGUMENT) [PACKAGE]...";
    require(words.count() > 1, usage, words);
    String word = words.get(1);
    int group = word.indexOf('(');
    require(group >= 0 && word.endsWith(")"), usage, words);
    return new Statement.Namespace(
        source.line(),
        word.substring(0, group),
        word.substring(group + 1, word.length() - 1),
        words.from(2));
  }

  private Statement disable(Words words) {
    require(words.count() >= 3, "disable KIND ARGUMENT", words);
    hasDisabled = true;
    return new Statement.Disable(source.line(), selector(words, 1, words.count()));
  }

  private Statement job(Words words) {
    require(words.count() >= 4, "job ACTION KIND ARGUMENT [FLAGS]", words);
    hasJobs = true;
    Optional<JobAction> action = Keyworded.find(JobAction.class, actionName(words.get(1)));
    int end = words.count();
    String last = words.get(end - 1);
    Optional<EnumMap<JobFlag, Boolean>> flags = Optional.of(new EnumMap<>(JobFlag.class));
    if (end > 4 && last.startsWith("[") && last.endsWith("]")) {
      flags = flags(JobFlag.class, last.substring(1, last.length() - 1));
      end--;
    }
    if (action.isEmpty()) {
      return unsupported("the job " + words.get(1), words);
    } else if (flags.isEmpty()) {
      return unsupported("a job flag of " + last, words);
    }
    Optional<SelectionKind> selection = Keyworded.find(SelectionKind.class, words.get(2));
    return selection.isPresent()
        ? selectionJob(action.get(), selection.get(), flags.get(), words.upTo(end))
        : new Statement.Job(
            source.line(), action.get(), selector(words, 2, end), flags.get().keySet());
  }

  /** An old name of one action is still in use. */
  private static String actionName(String word) {
    return word.equals("noobsoletes") ? JobAction.MULTIVERSION.keyword() : word;
  }

  private Statement selectionJob(
      JobAction action, SelectionKind kind, EnumMap<JobFlag, Boolean> jobFlags, Words words) {
    int textStart = kind == SelectionKind.TEXT ? 3 : 4;
    int textEnd = words.count() - 1;
    require(textEnd > textStart, "a selection of [KEY] TEXT FLAGS", words);
    Optional<EnumMap<SelectionFlag, Boolean>> flags =
        flags(SelectionFlag.class, words.get(textEnd));
    if (flags.isEmpty()) {
      return unsupported("a selection flag of " + words.get(textEnd), words);
    }
    Optional<String> key = textStart == 3 ? Optional.empty() : Optional.of(words.get(3));
    String text = words.text(textStart, textEnd);
    TextSelection selection = new TextSelection(kind, key, text, flags.get().keySet());
    return new Statement.SelectionJob(source.line(), action, selection, jobFlags.keySet());
  }

  private static <E extends Enum<E> & Keyworded> Optional<EnumMap<E, Boolean>> flags(
      Class<E> type, String list) {
    EnumMap<E, Boolean> flags = new EnumMap<>(type);
    for (String word : list.split(",", -1)) {
      Optional<E> flag = Keyworded.find(type, word);
      if (flag.isEmpty()) {
        return Optional.empty();
      }
      flags.put(flag.get(), true);
    }
    return Optional.of(flags);
  }

  private Selector selector(Words words, int from, int end) {
    SelectorKind kind =
        Keyworded.find(SelectorKind.class, words.get(from))
            .orElseThrow(() -> source.malformed("a kind of selector", words.get(from)));
    Selector selector = new Selector(kind, words.text(from + 1, end));
    boolean isList = kind == SelectorKind.ONE_OF;
    boolean isDependency = kind == SelectorKind.NAME || kind == SelectorKind.PROVIDES;
    require(isList || isDependency || end == from + 2, "one word after the selector", words);
    require(
        kind != SelectorKind.ALL || selector.argument().equals("packages"), "all packages", words);
    return selector;
  }

  private Statement genid(Words words) {
    require(words.count() > 1, "genid COMMAND [ARGUMENT]", words);
    GenidCommand command =
        Keyworded.find(GenidCommand.class, words.get(1))
            .orElseThrow(() -> source.malformed("a genid command", words.get(1)));
    String argument = words.text(2, words.count());
    if (command == GenidCommand.OPERATOR && TestcaseOperator.at(argument, 0).isEmpty()) {
      throw source.malformed("an operator", argument);
    }
    return new Statement.Genid(source.line(), command, argument);
  }

  private Statement evrcmp(Words words) {
    require(words.count() == 3, "evrcmp EVR EVR", words);
    return new Statement.VersionComparison(source.line(), words.get(1), words.get(2));
  }

  private Statement autoInstalled(Words words) {
    require(words.count() > 2 && words.get(1).equals("name"), "autoinst name NAME", words);
    return new Statement.AutoInstalled(source.line(), words.get(2));
  }

  private Statement result(Words words) throws IOException {
    require(words.count() > 1, "result KINDS [FILE]", words);
    Optional<EnumMap<ResultKind, Boolean>> kinds = flags(ResultKind.class, words.get(1));
    int line = source.line();
    if (kinds.isEmpty()) {
      inlineLines();
      return new Unsupported(line, "a result of " + words.get(1), words.text(0, words.count()));
    }
    Optional<String> file = words.count() > 2 ? Optional.of(words.get(2)) : Optional.empty();
    List<String> lines = List.of();
    if (file.isPresent()) {
      lines = file.get().equals(INLINE) ? inlineLines() : files.lines(file.get());
    }
    return new Statement.ExpectedResult(line, kinds.get().keySet(), file, lines);
  }

  private Statement nextRun(Words words) {
    hasJobs = false;
    hasSolver = false;
    boolean isReused = words.count() == 2 && words.get(1).equals("reusesolver");
    return new Statement.NextRun(
        source.line(), isReused ? SolverReuse.SAME_SOLVER : SolverReuse.NEW_SOLVER);
  }

  private Unsupported unsupported(String feature, Words words) {
    return new Unsupported(source.line(), feature, words.text(0, words.count()));
  }

  private void require(boolean isTrue, String expected, Words words) {
    if (!isTrue) {
      throw source.malformed(expected, words.text(0, words.count()));
    }
  }

  /** Adds file and line to a complaint about a text. */
  private <T> T checked(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (TestcaseSyntaxException e) {
      throw source.malformed(e.expected(), "something else at " + e.offset());
    }
  }
}
