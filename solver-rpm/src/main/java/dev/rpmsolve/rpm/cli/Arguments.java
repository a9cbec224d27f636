package dev.rpmsolve.rpm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The arguments of one command, split into options and operands. */
final class Arguments {
  private final Command command;
  private final CommandLine line;
  private final List<String> operands;

  private Arguments(Command command, CommandLine line, List<String> operands) {
    this.command = command;
    this.line = line;
    this.operands = operands;
  }

  /** Returns the same options with other operands. */
  Arguments withOperands(List<String> others) {
    return new Arguments(command, line, List.copyOf(others));
  }

  /**
   * Splits arguments.
   *
   * @param command whose options they may hold
   * @param args what follows the command's name
   * @throws UsageException if an option is unknown, lacks its value or is repeated in vain
   */
  static Arguments parse(Command command, String[] args) {
    Options options = new Options();
    for (CliOption option : command.options()) {
      options.addOption(option.toOption());
    }
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      String[] own = CriteriaArgument.withJoinedValue(command.spelled(args));
      String[] spelled = DnfSpelling.withOwnNames(command, own);
      CommandLine line = parser.parse(options, spelled);
      for (CliOption option : command.options()) {
        String[] values = line.getOptionValues(option.longName());
        if (!option.isRepeatable() && values != null && values.length > 1) {
          throw usage(command, option.typed() + " is given twice");
        }
      }
      return new Arguments(command, line, line.getArgList());
    } catch (UnrecognizedOptionException e) {
      throw unknown(command, e.getOption());
    } catch (MissingArgumentException e) {
      throw usage(command, "--" + e.getOption().getLongOpt() + " needs a value");
    } catch (ParseException e) {
      throw usage(command, e.getMessage());
    }
  }

  private static UsageException unknown(Command command, String option) {
    Optional<String> advice =
        command instanceof SolveCommand ? DnfSpelling.advice(option) : Optional.empty();
    return advice.isPresent()
        ? new UsageException(command.name() + ": no option " + option + ": " + advice.get())
        : usage(command, "unknown option " + option);
  }

  /** Makes a complaint that points to the command's help. */
  static UsageException usage(Command command, String problem) {
    return new UsageException(
        command.name() + ": " + problem + "; see 'rpmsolve help " + command.name() + "'");
  }

  /** Complains about operands that a command does not take. */
  void requireNoOperands(Command command) {
    if (!operands().isEmpty()) {
      throw usage(command, "unexpected argument '" + operands().get(0) + "'");
    }
  }

  /**
   * Returns the same arguments with some options in place of others.
   *
   * @param without options that go
   * @param more options as they are typed, with {@code =} before a value
   */
  Arguments with(List<CliOption> without, List<String> more) {
    List<String> names = without.stream().map(CliOption::longName).toList();
    List<String> args = new ArrayList<>();
    for (Option option : line.getOptions()) {
      if (!names.contains(option.getLongOpt())) {
        String name = "--" + option.getLongOpt();
        args.add(option.hasArg() ? name + "=" + option.getValue() : name);
      }
    }
    args.addAll(more);
    args.add("--");
    args.addAll(operands());
    return parse(command, args.toArray(String[]::new));
  }

  boolean has(CliOption option) {
    return line.hasOption(option.longName());
  }

  Optional<String> value(CliOption option) {
    return Optional.ofNullable(line.getOptionValue(option.longName()));
  }

  List<String> values(CliOption option) {
    String[] values = line.getOptionValues(option.longName());
    return values == null ? List.of() : List.of(values);
  }

  /** Returns the values of some options, split at commas and blanks as dnf does. */
  List<String> words(CliOption option) {
    return values(option).stream().flatMap(value -> words(value).stream()).toList();
  }

  /** Splits a list at commas and blanks. */
  static List<String> words(String list) {
    return Stream.of(list.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Returns the names of some options in the order in which they were typed, with their words. */
  List<Map.Entry<CliOption, String>> inOrder(CliOption... wanted) {
    List<Map.Entry<CliOption, String>> typed = new ArrayList<>();
    for (Option option : line.getOptions()) {
      for (CliOption one : wanted) {
        if (one.longName().equals(option.getLongOpt())) {
          words(option.getValue()).forEach(word -> typed.add(Map.entry(one, word)));
        }
      }
    }
    return typed;
  }

  List<String> operands() {
    return operands;
  }
}
