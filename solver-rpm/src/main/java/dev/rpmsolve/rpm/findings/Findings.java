package dev.rpmsolve.rpm.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All findings of a run, grouped by root cause.
 *
 * @param rootCauses the groups: those with most victims first, then by key
 * @param omitted known findings that count but are not to be told; none of them is in a group
 */
public record Findings(List<RootCause> rootCauses, List<Finding> omitted) {
  private static final Comparator<RootCause> BIGGEST =
      Comparator.comparing((RootCause cause) -> -cause.victims().size())
          .thenComparing(RootCause::key);

  /**
   * Sorts the groups.
   *
   * @param rootCauses the groups in any order
   * @param omitted findings that only count; copied
   */
  public Findings {
    rootCauses = rootCauses.stream().sorted(BIGGEST).toList();
    omitted = List.copyOf(omitted);
  }

  /**
   * Creates findings all of which are to be told.
   *
   * @param rootCauses the groups in any order
   */
  public Findings(List<RootCause> rootCauses) {
    this(rootCauses, List.of());
  }

  /**
   * Leaves known findings to be counted only, for reports of which they would be the most.
   *
   * @return the others, with the same counts
   */
  public Findings withoutKnown() {
    List<RootCause> left = new ArrayList<>();
    List<Finding> known = new ArrayList<>(omitted);
    for (RootCause cause : rootCauses) {
      List<Finding> fresh = cause.victims().stream().filter(f -> f.status().isFresh()).toList();
      cause.victims().stream().filter(f -> !f.status().isFresh()).forEach(known::add);
      if (!fresh.isEmpty()) {
        left.add(cause.withVictims(fresh));
      }
    }
    return new Findings(left, known);
  }

  /**
   * Puts the findings of several checks of the same packages together. What two checks say alike
   * counts once.
   *
   * @param all the findings of each check
   * @return all of them; of root causes of one key the first has the words
   */
  public static Findings merged(List<Findings> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    Grouping grouping = new Grouping();
    Set<List<Object>> seen = new HashSet<>();
    for (Findings findings : all) {
      // What one check says twice, of two packages of one name or not, it means.
      List<List<Object>> own = new ArrayList<>();
      for (RootCause cause : findings.rootCauses()) {
        for (Finding finding : cause.victims()) {
          List<Object> key = List.of(finding.key(), finding.subject());
          own.add(key);
          if (!seen.contains(key)) {
            grouping.add(Grouping.Head.of(cause), cause.sources(), finding);
          }
        }
      }
      seen.addAll(own);
    }
    return grouping.build();
  }

  /**
   * Lists the findings of all root causes, but none that is omitted.
   *
   * @return the findings by name, architecture, version and repository of their packages
   */
  public List<Finding> all() {
    return rootCauses.stream()
        .flatMap(cause -> cause.victims().stream())
        .collect(Collectors.collectingAndThen(Collectors.toList(), PackageOrder::findings));
  }

  /**
   * Lists what there are findings about, omitted ones too.
   *
   * @return each subject once, in no order
   */
  public Set<Subject> subjects() {
    return Stream.concat(all().stream(), omitted.stream())
        .map(Finding::subject)
        .collect(Collectors.toSet());
  }

  /**
   * Counts findings, omitted ones too.
   *
   * @param status which
   * @return their number
   */
  public int count(Status status) {
    return (int)
        Stream.concat(
                rootCauses.stream().flatMap(cause -> cause.victims().stream()), omitted.stream())
            .filter(finding -> finding.status() == status)
            .count();
  }

  /**
   * Counts all findings, omitted ones too.
   *
   * @return their number
   */
  public int size() {
    return rootCauses.stream().mapToInt(cause -> cause.victims().size()).sum() + omitted.size();
  }
}
