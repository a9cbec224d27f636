package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.criteria.Criteria;
import java.util.Optional;

/** Reads the value of {@code --criteria}, and shows how far the search for the best answer is. */
final class CriteriaArgument {
  private CriteriaArgument() {}

  /**
   * Reads {@code --criteria}.
   *
   * @return how to choose among answers, if criteria are given
   * @throws UsageException if they are not of the form that the help describes
   */
  static Optional<Optimization> of(Arguments arguments) {
    return arguments.value(CliOption.CRITERIA).map(CriteriaArgument::parse);
  }

  private static Optimization parse(String text) {
    try {
      return Optimization.by(Criteria.parse(text));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--criteria " + text + ": " + e.getMessage());
    }
  }

  /** Tells a person how far the search is. */
  static Optimization watched(Optimization optimization, CommandIo io) {
    ProgressLine progress = new ProgressLine(io);
    return optimization.withListener(
        (criterion, value, bound) -> {
          String name = criterion.map(Object::toString).orElse("what is asked for");
          progress.show(name + ": " + value + ", at best " + bound);
        });
  }
}
