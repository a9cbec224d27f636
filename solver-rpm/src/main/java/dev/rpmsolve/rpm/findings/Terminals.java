package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the fact at the bottom of an explanation: the one that names no other way out. */
final class Terminals {
  private static final Comparator<Root> LIKELIEST =
      Comparator.comparing(Root::rule).thenComparing(Root::key);

  private Terminals() {}

  /** Picks the fact that is most likely to be changed; of several of a rule, by key. */
  static Root of(Explanation explanation) {
    List<Cause> causes = explanation.causes();
    Optional<Root> terminal =
        causes.stream().filter(Terminals::isTerminal).map(Terminals::root).min(LIKELIEST);
    return terminal.orElseGet(() -> wayOut(causes));
  }

  /** All facts name ways out, none of which works; conditional requirements can be so. */
  private static Root wayOut(List<Cause> causes) {
    return causes.stream()
        .filter(Cause.Requires.class::isInstance)
        .map(Cause.Requires.class::cast)
        .map(
            cause ->
                Root.of(
                    Rule.NOT_INSTALLABLE, KeyText.of(cause.dependency(), cause.requirer()), cause))
        .min(LIKELIEST)
        .orElseGet(() -> Root.of(Rule.NOT_INSTALLABLE, "for no known reason", nothing()));
  }

  private static Cause nothing() {
    return new Cause.OnlyBest(Optional.empty(), Optional.empty());
  }

  private static boolean isTerminal(Cause cause) {
    return !(cause instanceof Cause.Requested)
        && !(cause instanceof Cause.Requires requires && !requires.providers().isEmpty());
  }

  /** Files a fact under a rule. */
  static Root root(Cause cause) {
    if (cause instanceof Cause.Requires requires) {
      return Root.of(
          Rule.MISSING_PROVIDER, KeyText.of(requires.dependency(), requires.requirer()), cause);
    } else if (cause instanceof Cause.Conflicts conflicts) {
      String dependency = KeyText.of(conflicts.dependency(), conflicts.owner());
      return Root.of(Rule.CONFLICT, KeyText.of(conflicts.owner()) + " with " + dependency, cause);
    } else if (cause instanceof Cause.SelfConflict self) {
      String dependency = KeyText.of(self.dependency(), self.subject());
      return Root.of(Rule.SELF_CONFLICT, KeyText.of(self.subject()) + " with " + dependency, cause);
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      String dependency = KeyText.of(obsoletes.dependency(), obsoletes.owner());
      return Root.of(Rule.OBSOLETED, dependency + " by " + KeyText.of(obsoletes.owner()), cause);
    } else if (cause instanceof Cause.SameName sameName) {
      return Root.of(Rule.SAME_NAME, sameName.name() + versions(sameName), cause);
    } else if (cause instanceof Cause.Excluded excluded) {
      return Root.of(Rule.EXCLUDED, KeyText.of(excluded.subject()), cause);
    } else if (cause instanceof Cause.NotInstallable foreign) {
      return Root.of(Rule.FOREIGN_ARCH, KeyText.of(foreign.subject()), cause);
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return Root.of(Rule.INFERIOR_ARCH, KeyText.of(inferior.subject()), cause);
    } else if (cause instanceof Cause.LowerPriority lower) {
      return Root.of(Rule.LOWER_PRIORITY, KeyText.of(lower.subject()), cause);
    }
    return Root.of(Rule.NOT_INSTALLABLE, cause.getClass().getSimpleName(), cause);
  }

  private static String versions(Cause.SameName cause) {
    return cause.packages().stream()
        .map(RpmPackage::evr)
        .map(evr -> KeyText.upstream(evr).toString())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", ", " ", ""));
  }

  /** Lists the packages that a fact is about, as opposed to those that it names as ways out. */
  static Stream<RpmPackage> sources(Cause cause) {
    if (cause instanceof Cause.Requires requires) {
      return Stream.of(requires.requirer());
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return Stream.of(conflicts.owner());
    } else if (cause instanceof Cause.SelfConflict self) {
      return Stream.of(self.subject());
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      return Stream.of(obsoletes.owner());
    } else if (cause instanceof Cause.SameName sameName) {
      return sameName.packages().stream();
    } else if (cause instanceof Cause.Excluded excluded) {
      return Stream.of(excluded.subject());
    } else if (cause instanceof Cause.NotInstallable foreign) {
      return Stream.of(foreign.subject());
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return Stream.of(inferior.subject());
    } else if (cause instanceof Cause.LowerPriority lower) {
      return Stream.of(lower.subject());
    }
    return Stream.empty();
  }
}
