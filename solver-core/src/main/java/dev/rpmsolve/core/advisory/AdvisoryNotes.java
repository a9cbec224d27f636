package dev.rpmsolve.core.advisory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an advisory says for people, when it was made and by whom.
 *
 * @param texts what it says
 * @param dates when
 * @param origin by whom
 */
public record AdvisoryNotes(Texts texts, Dates dates, Origin origin) {
  /**
   * Creates notes.
   *
   * @param texts what it says
   * @param dates when
   * @param origin by whom
   */
  public AdvisoryNotes {
    Objects.requireNonNull(texts, "texts");
    Objects.requireNonNull(dates, "dates");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * Texts; each may be empty, and all but the title are where they were not asked for.
   *
   * @param title one line
   * @param summary one line
   * @param description what is wrong and what was done, of several lines
   * @param solution what to do
   * @param rights the copyright
   */
  public record Texts(
      String title, String summary, String description, String solution, String rights) {
    /**
     * Refuses nulls.
     *
     * @param title one line
     * @param summary one line
     * @param description several lines
     * @param solution what to do
     * @param rights the copyright
     */
    public Texts {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(summary, "summary");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(solution, "solution");
      Objects.requireNonNull(rights, "rights");
    }
  }

  /**
   * Dates, in UTC.
   *
   * @param issued when it was first published; empty if not stated or not understood
   * @param updated when it was last changed; empty if not stated or not understood
   */
  public record Dates(Optional<Instant> issued, Optional<Instant> updated) {
    /**
     * Refuses nulls.
     *
     * @param issued when it was first published
     * @param updated when it was last changed
     */
    public Dates {
      Objects.requireNonNull(issued, "issued");
      Objects.requireNonNull(updated, "updated");
    }

    /**
     * Returns the later of both, which is what counts.
     *
     * @return the date; empty if none is known
     */
    public Optional<Instant> newest() {
      return Stream.concat(issued.stream(), updated.stream()).max(Instant::compareTo);
    }
  }

  /**
   * Who published it; each may be empty.
   *
   * @param from an address
   * @param status such as {@code final} or {@code stable}
   * @param version the version of the advisory itself
   * @param release the product it is for
   */
  public record Origin(String from, String status, String version, String release) {
    /**
     * Refuses nulls.
     *
     * @param from an address
     * @param status such as {@code final}
     * @param version the version of the advisory itself
     * @param release the product it is for
     */
    public Origin {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(release, "release");
    }
  }
}
