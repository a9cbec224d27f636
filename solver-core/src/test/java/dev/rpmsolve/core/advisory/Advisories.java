package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.version.Nevra;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Advisories for tests, made of a few words. */
public final class Advisories {
  private Advisories() {}

  /** Makes an advisory of security about some packages, written as NEVRAs. */
  public static Advisory of(String id, String... nevras) {
    return rated(id, "security", "Important", nevras);
  }

  /** Makes an advisory about some packages, written as NEVRAs. */
  static Advisory rated(String id, String type, String severity, String... nevras) {
    return with(id, type, severity, List.of(collection(List.of(), nevras)));
  }

  static Advisory with(
      String id, String type, String severity, List<AdvisoryCollection> collections) {
    return new Advisory(
        id, AdvisoryRating.of(type, severity), notes(Optional.empty()), List.of(), collections);
  }

  static AdvisoryCollection collection(List<AdvisoryModule> modules, String... nevras) {
    List<AdvisoryPackage> packages = new ArrayList<>();
    for (String nevra : nevras) {
      packages.add(new AdvisoryPackage(Nevra.parse(nevra), AdvisoryPackage.File.UNKNOWN, Set.of()));
    }
    return new AdvisoryCollection("", "", modules, packages);
  }

  /** Adds references, written as {@code TYPE ID}. */
  static Advisory about(Advisory advisory, String... references) {
    List<AdvisoryReference> all =
        Stream.of(references)
            .map(text -> text.split(" "))
            .map(words -> new AdvisoryReference(words[0], words[1], "", ""))
            .toList();
    return new Advisory(
        advisory.id(), advisory.rating(), advisory.notes(), all, advisory.collections());
  }

  static Advisory updated(Advisory advisory, String date) {
    return new Advisory(
        advisory.id(),
        advisory.rating(),
        notes(Optional.of(Instant.parse(date))),
        advisory.references(),
        advisory.collections());
  }

  private static AdvisoryNotes notes(Optional<Instant> updated) {
    return new AdvisoryNotes(
        new AdvisoryNotes.Texts("", "", "", "", ""),
        new AdvisoryNotes.Dates(Optional.empty(), updated),
        new AdvisoryNotes.Origin("", "", "", ""));
  }
}
