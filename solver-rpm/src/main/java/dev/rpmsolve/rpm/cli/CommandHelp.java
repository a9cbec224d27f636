package dev.rpmsolve.rpm.cli;

import java.util.List;

/**
 * What the help of a command says beside its options.
 *
 * @param summary one line without period
 * @param synopsis what follows the command's name, on one line
 * @param description some paragraphs, wrapped as shown
 * @param examples lines of a shell, with comments
 * @param exitCodes what the command's exit codes mean, one line each
 */
record CommandHelp(
    String summary,
    String synopsis,
    String description,
    List<String> examples,
    List<String> exitCodes) {
  private static final int WIDTH = 80;
  private static final int INDENT = 24;

  CommandHelp {
    examples = List.copyOf(examples);
    exitCodes = List.copyOf(exitCodes);
  }

  /** Composes the whole help text of a command. */
  static String text(Command command) {
    CommandHelp help = command.help();
    StringBuilder out = new StringBuilder();
    out.append("rpmsolve ").append(command.name()).append(": ").append(help.summary);
    out.append("\n\nUsage: rpmsolve ").append(command.name());
    out.append(help.synopsis.isEmpty() ? "" : " " + help.synopsis).append("\n\n");
    out.append(help.description.strip()).append('\n');
    if (!command.options().isEmpty()) {
      out.append("\nOptions:\n");
      command.options().forEach(option -> append(option, out));
    }
    section("Examples", help.examples, out);
    section("Exit codes", help.exitCodes, out);
    return out.toString();
  }

  private static void section(String title, List<String> lines, StringBuilder out) {
    if (!lines.isEmpty()) {
      out.append('\n').append(title).append(":\n");
      lines.forEach(line -> out.append("  ").append(line).append('\n'));
    }
  }

  private static void append(CliOption option, StringBuilder out) {
    String head = "  " + option.synopsis();
    boolean isLong = head.length() >= INDENT;
    out.append(head).append(isLong ? "\n" : "");
    out.append(" ".repeat(isLong ? INDENT : INDENT - head.length()));
    int column = INDENT;
    for (String word : option.help().split(" ")) {
      if (column > INDENT && column + 1 + word.length() > WIDTH) {
        out.append('\n').append(" ".repeat(INDENT));
        column = INDENT;
      } else if (column > INDENT) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    out.append('\n');
  }
}
