package dev.rpmsolve.core.criteria;

import static dev.rpmsolve.core.criteria.Sense.MINIMIZE;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Criteria in the order of their weight: a solution is better than another if it is better in the
 * first criterion in which they differ. Immutable.
 *
 * <p>{@link #parse} reads
 *
 * <ul>
 *   <li>the name of a preset: {@code paranoid}, {@code trendy}, {@code minimal-change}, {@code
 *       newest}, {@code smallest}, {@code smallest(count)} or {@code smallest(size)}
 *   <li>criteria with commas between them, each after a sign: {@code -} for little, {@code +} for
 *       much. A criterion is {@code count(SET)}, {@code sum(SET,ATTRIBUTE)}, {@code
 *       notuptodate(SET)}, {@code unsat_recommends(SET)}, {@code aligned(SET,ATTRIBUTE,ATTRIBUTE)}
 *       as aspcud writes them, {@code size(installed)} or {@code size(download)}, or one of the
 *       short forms {@code removed}, {@code changed}, {@code new}, {@code downgraded}, {@code
 *       vendorchanged} and {@code archchanged} for their count, {@code notuptodate}, {@code
 *       unsat_recommends}, {@code count} and {@code sum(ATTRIBUTE)} for the whole solution.
 *   <li>the same as mccs writes it: {@code -lexicographic[...]} or {@code -lex[...]} around the
 *       criteria, {@code nunsat[recommends:,true]} and {@code count[ATTRIBUTE:,false]}, with {@code
 *       true} for packages that were not installed before. Its other combinations, which weigh
 *       criteria against each other, are refused.
 * </ul>
 *
 * <p>White space does not matter. Sources: MISC 2010–2012 rules, the help texts of aspcud and mccs.
 */
public final class Criteria implements Iterable<Criterion> {

  /** What {@link #smallest} makes small. */
  public enum SmallestBy {
    /** The number of packages. */
    COUNT,
    /** Their bytes on disk. */
    SIZE
  }

  private final List<Criterion> list;

  private Criteria(List<Criterion> list) {
    this.list = list;
  }

  /**
   * Makes criteria of a list.
   *
   * @param list the criteria, the one that counts most first
   * @return the criteria
   * @throws IllegalArgumentException if one of them is there twice
   */
  public static Criteria of(List<Criterion> list) {
    if (new LinkedHashSet<>(list).size() < list.size()) {
      throw new IllegalArgumentException("a criterion is there twice: " + list);
    }
    return new Criteria(List.copyOf(list));
  }

  /**
   * Reads criteria.
   *
   * @param text criteria or the name of a preset, as above
   * @return the criteria, one at least
   * @throws CriteriaSyntaxException if the text is something else
   */
  public static Criteria parse(String text) {
    return new CriteriaParser(text).parse();
  }

  /**
   * Few removals, then few changes: {@code -removed,-changed}.
   *
   * @return the criteria of that track of the MISC competition
   */
  public static Criteria paranoid() {
    return of(List.of(fewest(PackageSubset.REMOVED), fewest(PackageSubset.CHANGED)));
  }

  /**
   * Few removals, then the newest versions with what they recommend and little else: {@code
   * -removed,-notuptodate,-unsat_recommends,-new}.
   *
   * @return the criteria of that track of the MISC competition
   */
  public static Criteria trendy() {
    return of(
        List.of(
            fewest(PackageSubset.REMOVED),
            ofSolution(Measure.NOTUPTODATE),
            ofSolution(Measure.UNSAT_RECOMMENDS),
            fewest(PackageSubset.NEW)));
  }

  /**
   * As little as can be done: {@code -removed,-downgraded,-changed,-count(solution)}.
   *
   * @return criteria
   */
  public static Criteria minimalChange() {
    return of(
        List.of(
            fewest(PackageSubset.REMOVED),
            fewest(PackageSubset.DOWNGRADED),
            fewest(PackageSubset.CHANGED),
            fewest(PackageSubset.SOLUTION)));
  }

  /**
   * The newest versions: {@code -removed,-notuptodate,-downgraded,-changed}.
   *
   * @return criteria
   */
  public static Criteria newest() {
    return of(
        List.of(
            fewest(PackageSubset.REMOVED),
            ofSolution(Measure.NOTUPTODATE),
            fewest(PackageSubset.DOWNGRADED),
            fewest(PackageSubset.CHANGED)));
  }

  /**
   * The smallest system, whatever has to go for it: {@code -count(solution),-changed} or {@code
   * -size(installed),-count(solution),-changed}.
   *
   * @param by how systems are compared first
   * @return criteria
   */
  public static Criteria smallest(SmallestBy by) {
    Criterion count = fewest(PackageSubset.SOLUTION);
    Criterion changed = fewest(PackageSubset.CHANGED);
    return switch (by) {
      case COUNT -> of(List.of(count, changed));
      case SIZE -> of(List.of(Criterion.size(MINIMIZE, Criterion.INSTALLED), count, changed));
    };
  }

  private static Criterion fewest(PackageSubset subset) {
    return Criterion.count(MINIMIZE, subset);
  }

  private static Criterion ofSolution(Measure measure) {
    return new Criterion(MINIMIZE, measure, PackageSubset.SOLUTION, List.of());
  }

  /**
   * Returns the criteria.
   *
   * @return an immutable list, the criterion that counts most first
   */
  public List<Criterion> list() {
    return list;
  }

  /**
   * Returns how many criteria there are.
   *
   * @return their number
   */
  public int size() {
    return list.size();
  }

  @Override
  public Iterator<Criterion> iterator() {
    return list.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Criteria && list.equals(((Criteria) other).list);
  }

  @Override
  public int hashCode() {
    return list.hashCode();
  }

  /** Returns the canonical spelling, which {@link #parse} reads. */
  @Override
  public String toString() {
    return list.stream().map(Criterion::toString).collect(Collectors.joining(","));
  }
}
