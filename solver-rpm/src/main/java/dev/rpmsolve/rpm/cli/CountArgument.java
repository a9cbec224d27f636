package dev.rpmsolve.rpm.cli;

/** How many of something, as {@code --jobs}, {@code --threads} and {@code --runner-up} say. */
final class CountArgument {
  private static final int MOST = 64;

  private CountArgument() {}

  /**
   * Reads a number.
   *
   * @throws UsageException if the text is no number from 1 to 64
   */
  static int of(Arguments arguments, CliOption option, int otherwise) {
    if (arguments.value(option).isEmpty()) {
      return otherwise;
    }
    String text = arguments.value(option).get();
    if (!text.matches("[0-9]{1,2}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw new UsageException(
          option.typed() + " " + text + ": expected a number from 1 to " + MOST);
    }
    return Integer.parseInt(text);
  }
}
