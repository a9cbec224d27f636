package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.ActiveModules;
import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisoryFilter.BySeverity.Bound;
import dev.rpmsolve.core.advisory.AdvisoryFilter.Combination;
import dev.rpmsolve.core.advisory.AdvisoryFilter.Criterion;
import dev.rpmsolve.core.advisory.AdvisorySeverity;
import dev.rpmsolve.core.advisory.AdvisoryType;
import dev.rpmsolve.rpm.metadata.AdvisoryDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads which advisories the options mean. */
final class AdvisoryArguments {
  /** The options that select advisories; the order is that of the help. */
  static final List<CliOption> SELECTING =
      List.of(
          CliOption.SECURITY,
          CliOption.BUGFIX,
          CliOption.ENHANCEMENT,
          CliOption.NEWPACKAGE,
          CliOption.ADVISORY,
          CliOption.CVE,
          CliOption.BZ,
          CliOption.SEVERITY,
          CliOption.TYPE,
          CliOption.SINCE);

  /** The options that say where advisories come from, and which of their packages count. */
  static final List<CliOption> SOURCES = List.of(CliOption.UPDATEINFO, CliOption.MODULE);

  private static final String CVE_PREFIX = "CVE-";

  private static final Map<CliOption, AdvisoryType> SHORT_TYPES = shortTypes();

  private AdvisoryArguments() {}

  private static Map<CliOption, AdvisoryType> shortTypes() {
    Map<CliOption, AdvisoryType> types = new LinkedHashMap<>();
    types.put(CliOption.SECURITY, AdvisoryType.SECURITY);
    types.put(CliOption.BUGFIX, AdvisoryType.BUGFIX);
    types.put(CliOption.ENHANCEMENT, AdvisoryType.ENHANCEMENT);
    types.put(CliOption.NEWPACKAGE, AdvisoryType.NEWPACKAGE);
    return types;
  }

  /** Tells whether advisories are selected at all. */
  static boolean isAnyGiven(Arguments arguments) {
    return SELECTING.stream().anyMatch(arguments::has);
  }

  /**
   * Reads the options only to complain.
   *
   * @throws UsageException if a value is malformed
   */
  static void check(Arguments arguments) {
    filter(arguments, Combination.ALL, List.of());
    modules(arguments, Optional.empty());
  }

  /**
   * Reads the options.
   *
   * @param ids more ids, of advisories or CVEs
   * @throws UsageException if a value is malformed
   */
  static AdvisoryFilter filter(Arguments arguments, Combination combination, List<String> ids) {
    List<Criterion> criteria = new ArrayList<>();
    SHORT_TYPES.forEach(
        (option, type) -> {
          if (arguments.has(option)) {
            criteria.add(new AdvisoryFilter.ByType(type.word()));
          }
        });
    arguments.words(CliOption.TYPE).forEach(w -> criteria.add(new AdvisoryFilter.ByType(w)));
    ids.forEach(id -> criteria.add(named(id)));
    arguments.words(CliOption.ADVISORY).forEach(w -> criteria.add(new AdvisoryFilter.ById(w)));
    arguments.words(CliOption.CVE).forEach(w -> criteria.add(new AdvisoryFilter.ByCve(w)));
    arguments.words(CliOption.BZ).forEach(w -> criteria.add(new AdvisoryFilter.ByBug(w)));
    arguments.words(CliOption.SEVERITY).forEach(w -> criteria.add(severity(w)));
    return new AdvisoryFilter(criteria, combination, since(arguments));
  }

  private static Criterion named(String id) {
    return id.regionMatches(true, 0, CVE_PREFIX, 0, CVE_PREFIX.length())
        ? new AdvisoryFilter.ByCve(id)
        : new AdvisoryFilter.ById(id);
  }

  /** Adds what {@code dnf upgrade-minimal} means if nothing is selected. */
  static AdvisoryFilter orAllTypes(AdvisoryFilter filter) {
    return filter.criteria().isEmpty()
        ? new AdvisoryFilter(
            SHORT_TYPES.values().stream()
                .<Criterion>map(type -> new AdvisoryFilter.ByType(type.word()))
                .toList(),
            filter.combination(),
            filter.since())
        : filter;
  }

  private static Criterion severity(String text) {
    boolean isAtLeast = text.endsWith("+");
    String word = isAtLeast ? text.substring(0, text.length() - 1) : text;
    AdvisorySeverity severity = AdvisorySeverity.of(word);
    boolean isMeant = word.toLowerCase(Locale.ROOT).equals(AdvisorySeverity.UNKNOWN.word());
    if (severity == AdvisorySeverity.UNKNOWN && !isMeant) {
      throw new UsageException(
          CliOption.SEVERITY.typed()
              + " "
              + text
              + ": expected critical, important, moderate (or medium), low, none or unknown; with a"
              + " + behind it also what is more urgent");
    }
    return new AdvisoryFilter.BySeverity(severity, isAtLeast ? Bound.AT_LEAST : Bound.EXACT);
  }

  private static Optional<Instant> since(Arguments arguments) {
    Optional<String> text = arguments.value(CliOption.SINCE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> date = AdvisoryDates.parse(text.get());
    if (date.isEmpty()) {
      throw new UsageException(
          CliOption.SINCE.typed()
              + " "
              + text.get()
              + ": expected a day such as 2024-01-31, or a time such as '2024-01-31 12:00'");
    }
    return date;
  }

  /**
   * Reads which streams of modules are active: those that are named, or else those of the system.
   *
   * @param system its modules, if there are any
   * @throws UsageException if a value is malformed
   */
  static ActiveModules modules(Arguments arguments, Optional<ModularSystem> system) {
    if (!arguments.has(CliOption.MODULE) && system.isPresent()) {
      return system.get().active().forAdvisories();
    }
    List<String> streams = arguments.words(CliOption.MODULE);
    for (String stream : streams) {
      int colon = stream.indexOf(':');
      if (colon <= 0 || colon == stream.length() - 1) {
        throw new UsageException(
            CliOption.MODULE.typed() + " " + stream + ": expected NAME:STREAM, such as php:8.2");
      }
    }
    return ActiveModules.of(streams);
  }
}
