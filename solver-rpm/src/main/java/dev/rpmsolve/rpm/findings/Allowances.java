package dev.rpmsolve.rpm.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The allowances of one target.
 *
 * <p>Of several that cover a finding the first that is not expired counts, else the first. Time:
 * findings times allowances.
 */
public final class Allowances {
  private final List<Allowance> all;

  private Allowances(List<Allowance> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Creates allowances.
   *
   * @param all what is accepted
   * @return the allowances
   */
  public static Allowances of(List<Allowance> all) {
    return new Allowances(all);
  }

  /**
   * Accepts findings that a baseline does not know.
   *
   * @param judgement what the baseline says
   * @param today the day that counts for allowances that expire
   * @return the same with findings that are accepted as known, and those that were until a day that
   *     is over as expired, beside what became of each allowance
   */
  public Judgement judge(Judgement judgement, LocalDate today) {
    int[] counts = new int[all.size()];
    List<RootCause> causes = new ArrayList<>();
    for (RootCause cause : judgement.findings().rootCauses()) {
      causes.add(
          cause.withVictims(cause.victims().stream().map(f -> judge(f, today, counts)).toList()));
    }
    List<AllowanceUse> uses = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      uses.add(new AllowanceUse(all.get(i), counts[i], all.get(i).isExpired(today)));
    }
    return new Judgement(new Findings(causes), judgement.fixed(), judgement.expired(), uses);
  }

  private Finding judge(Finding finding, LocalDate today, int[] counts) {
    if (!finding.status().isFresh()) {
      return finding;
    }
    Optional<Allowance> first = Optional.empty();
    for (int i = 0; i < counts.length; i++) {
      Allowance allowance = all.get(i);
      if (allowance.covers(finding)) {
        counts[i]++;
        if (first.isEmpty() || first.get().isExpired(today) && !allowance.isExpired(today)) {
          first = Optional.of(allowance);
        }
      }
    }
    return first
        .map(
            allowance ->
                finding.judged(
                    allowance.isExpired(today) ? Status.EXPIRED : Status.KNOWN, allowance.reason()))
        .orElse(finding);
  }

  /**
   * Leaves out what is accepted, so that no baseline takes it up too.
   *
   * @param findings findings
   * @return those that no allowance covers, whatever the day
   */
  public Findings without(Findings findings) {
    return new Findings(
        findings.rootCauses().stream()
            .map(
                cause ->
                    cause.withVictims(
                        cause.victims().stream()
                            .filter(f -> all.stream().noneMatch(a -> a.covers(f)))
                            .toList()))
            .filter(cause -> !cause.victims().isEmpty())
            .toList());
  }
}
