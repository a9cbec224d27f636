package dev.rpmsolve.core.advisory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An announcement that packages were fixed, changed or added: one {@code update} of an {@code
 * updateinfo.xml}.
 *
 * @param id what it is called, such as {@code ALAS2023-2023-001}; not empty
 * @param rating what sort of fix it is, and how urgent
 * @param notes what it says for people, when and by whom
 * @param references what it is about elsewhere, in the order of the source
 * @param collections the packages that bring the fix, in the order of the source
 */
public record Advisory(
    String id,
    AdvisoryRating rating,
    AdvisoryNotes notes,
    List<AdvisoryReference> references,
    List<AdvisoryCollection> collections) {
  /**
   * Creates an advisory.
   *
   * @param id what it is called
   * @param rating what sort of fix it is, and how urgent
   * @param notes what it says for people, when and by whom
   * @param references what it is about elsewhere
   * @param collections the packages that bring the fix
   * @throws IllegalArgumentException if the id is empty
   */
  public Advisory {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an advisory needs an id");
    }
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(notes, "notes");
    references = List.copyOf(references);
    collections = List.copyOf(collections);
  }

  /**
   * Lists the ids of the CVEs it is about.
   *
   * @return the ids in the order of the references, each once
   */
  public List<String> cves() {
    return references.stream()
        .filter(AdvisoryReference::isCve)
        .map(AdvisoryReference::id)
        .distinct()
        .toList();
  }

  /**
   * Returns all its packages, whatever their collections are for.
   *
   * @return the packages in the order of the source
   */
  public Stream<AdvisoryPackage> packages() {
    return collections.stream().flatMap(collection -> collection.packages().stream());
  }

  @Override
  public String toString() {
    return id;
  }
}
