package dev.rpmsolve.rpm.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The arguments of one command, split into options and operands. */
final class Arguments {
  private static final String EXCLUDEPKGS = "--excludepkgs";

  private final CommandLine line;

  private Arguments(CommandLine line) {
    this.line = line;
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
      CommandLine line = parser.parse(options, withOwnNames(args));
      for (CliOption option : command.options()) {
        String[] values = line.getOptionValues(option.longName());
        if (!option.isRepeatable() && values != null && values.length > 1) {
          throw usage(command, option.typed() + " is given twice");
        }
      }
      return new Arguments(line);
    } catch (UnrecognizedOptionException e) {
      throw usage(command, "unknown option " + e.getOption());
    } catch (MissingArgumentException e) {
      throw usage(command, "--" + e.getOption().getLongOpt() + " needs a value");
    } catch (ParseException e) {
      throw usage(command, e.getMessage());
    }
  }

  /** Puts our name of an option in place of the other one that dnf has for it. */
  private static String[] withOwnNames(String[] args) {
    String own = CliOption.EXCLUDE.typed();
    boolean isOver = false;
    String[] named = args.clone();
    for (int i = 0; i < named.length && !isOver; i++) {
      isOver = named[i].equals("--");
      if (named[i].equals(EXCLUDEPKGS)) {
        named[i] = own;
      } else if (named[i].startsWith(EXCLUDEPKGS + "=")) {
        named[i] = own + named[i].substring(EXCLUDEPKGS.length());
      }
    }
    return named;
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

  List<String> operands() {
    return line.getArgList();
  }
}
