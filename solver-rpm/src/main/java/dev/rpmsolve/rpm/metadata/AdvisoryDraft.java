package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryCollection;
import dev.rpmsolve.core.advisory.AdvisoryNotes;
import dev.rpmsolve.core.advisory.AdvisoryRating;
import dev.rpmsolve.core.advisory.AdvisoryReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of an advisory as they are read, in any order. Not thread-safe. */
final class AdvisoryDraft {
  String id = "";
  String type = "";
  String severity = "";
  String title = "";
  String summary = "";
  String description = "";
  String solution = "";
  String rights = "";
  String from = "";
  String status = "";
  String version = "";
  String release = "";
  Optional<Instant> issued = Optional.empty();
  Optional<Instant> updated = Optional.empty();
  final List<AdvisoryReference> references = new ArrayList<>();
  final List<AdvisoryCollection> collections = new ArrayList<>();

  /** Puts the parts together; there must be an id. */
  Advisory finish() {
    return new Advisory(
        id,
        AdvisoryRating.of(type, severity),
        new AdvisoryNotes(
            new AdvisoryNotes.Texts(title, summary, description, solution, rights),
            new AdvisoryNotes.Dates(issued, updated),
            new AdvisoryNotes.Origin(from, status, version, release)),
        references,
        collections);
  }
}
