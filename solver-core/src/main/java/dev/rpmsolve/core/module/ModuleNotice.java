package dev.rpmsolve.core.module;

import dev.rpmsolve.core.request.NearNames;
import java.util.List;
import java.util.Objects;

/**
 * Something a user should know about a spec of modules.
 *
 * @param kind what it is
 * @param spec what the user typed
 * @param details streams or profiles that it is about
 */
public record ModuleNotice(Kind kind, String spec, List<String> details) {
  /** What there is to know. */
  public enum Kind {
    /** No module matches the spec; the details are what may have been meant. */
    NO_MATCH(true),
    /** No repository has any module. */
    NO_MODULES(true),
    /** Several streams match, and none of them is enabled or the default. */
    SEVERAL_STREAMS(true),
    /** Another stream of the module is enabled. */
    OTHER_STREAM_ENABLED(true),
    /** The stream has no profile of that name. */
    NO_SUCH_PROFILE(true),
    /** The stream has no default profile, so one has to be named. */
    NO_DEFAULT_PROFILE(true),
    /** The same module is to become two things at once. */
    CONTRADICTION(true),
    /** The stream is to be enabled, but what it needs is not there. */
    CANNOT_BE_ACTIVE(true),
    /** None of the profiles is installed. */
    NOT_INSTALLED(false),
    /** The stream has come to its end. */
    END_OF_LIFE(false);

    private final boolean isError;

    Kind(boolean isError) {
      this.isError = isError;
    }

    /**
     * Tells how bad it is.
     *
     * @return whether the command cannot do what it was asked for
     */
    public boolean isError() {
      return isError;
    }
  }

  /**
   * Creates a notice.
   *
   * @param kind what it is
   * @param spec what the user typed
   * @param details streams or profiles that it is about
   */
  public ModuleNotice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(spec, "spec");
    details = List.copyOf(details);
  }

  /**
   * Tells whether there is nothing of the kind that the spec means.
   *
   * @return whether no module matches it
   */
  public boolean isUnmatched() {
    return kind == Kind.NO_MATCH || kind == Kind.NO_MODULES;
  }

  @Override
  public String toString() {
    String list = String.join(", ", details);
    return switch (kind) {
      case NO_MATCH -> "no module matches " + spec + NearNames.meant(details);
      case NO_MODULES -> "no module matches " + spec + ": the repositories have no modules";
      case SEVERAL_STREAMS ->
          spec + " means several streams, none of them enabled or the default: " + list;
      case OTHER_STREAM_ENABLED ->
          spec + " would switch from " + list + ", which is enabled: reset it or use switch-to";
      case NO_SUCH_PROFILE -> "no profile matches " + spec + "; there are " + list;
      case NO_DEFAULT_PROFILE ->
          spec
              + " has no default profile: "
              + (list.isEmpty() ? "it has no profiles" : "name one of " + list);
      case CONTRADICTION -> spec + " contradicts " + list;
      case CANNOT_BE_ACTIVE -> spec + " cannot be active: what it needs is not there";
      case NOT_INSTALLED -> "no profile of " + spec + " is installed";
      case END_OF_LIFE -> spec + " has come to its end: " + list;
    };
  }
}
