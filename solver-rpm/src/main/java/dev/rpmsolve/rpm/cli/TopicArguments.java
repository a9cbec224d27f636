package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.EnablementRule;
import dev.rpmsolve.core.enablement.OptionalRepositories;
import dev.rpmsolve.core.enablement.OptionalRepository;
import dev.rpmsolve.rpm.TopicFile;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.Topic;
import dev.rpmsolve.rpm.metadata.TopicCatalog;
import dev.rpmsolve.rpm.report.EnablementOutcome;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code --optional-repo} and {@code --topics} offer to be enabled.
 *
 * <p>Topics come first, in the order of the catalog, then other repositories in the order they are
 * given. Topics that are retired are not offered unless that is asked for; then they are taken only
 * where no other set is as small.
 */
final class TopicArguments {
  /** The options of commands that can choose repositories. */
  static final List<CliOption> OPTIONS =
      List.of(
          CliOption.OPTIONAL_REPO,
          CliOption.TOPICS,
          CliOption.RETIRED_TOPICS,
          CliOption.AS_OF,
          CliOption.MORE_SETS);

  private final Optional<TopicCatalog> catalog;
  private final LocalDate today;
  private final boolean isRetiredWelcome;
  private final int more;

  private TopicArguments(
      Optional<TopicCatalog> catalog, LocalDate today, boolean isRetiredWelcome, int more) {
    this.catalog = catalog;
    this.today = today;
    this.isRetiredWelcome = isRetiredWelcome;
    this.more = more;
  }

  /**
   * Reads the options and the catalog.
   *
   * @throws UsageException if a value is malformed, or an option is of no use
   * @throws IOException if the catalog cannot be read
   */
  static TopicArguments of(Command command, Arguments arguments)
      throws IOException, InterruptedException {
    Optional<String> file = arguments.value(CliOption.TOPICS);
    if (file.isEmpty() && arguments.has(CliOption.RETIRED_TOPICS)) {
      throw Arguments.usage(command, "--retired-topics needs --topics");
    }
    if (file.isEmpty() && arguments.has(CliOption.AS_OF)) {
      throw Arguments.usage(command, "--as-of needs --topics");
    }
    if (file.isEmpty()
        && arguments.has(CliOption.MORE_SETS)
        && !arguments.has(CliOption.OPTIONAL_REPO)) {
      throw Arguments.usage(command, "--more-sets needs --optional-repo or --topics");
    }
    return new TopicArguments(
        file.isPresent() ? Optional.of(read(file.get())) : Optional.empty(),
        today(arguments),
        arguments.has(CliOption.RETIRED_TOPICS),
        CountArgument.of(arguments, CliOption.MORE_SETS, 0));
  }

  private static TopicCatalog read(String file) throws IOException, InterruptedException {
    return TopicFile.read(
        RepositoryArguments.path(file, CliOption.TOPICS.typed() + " " + file),
        ReadLimits.defaults());
  }

  private static LocalDate today(Arguments arguments) {
    Optional<String> text = arguments.value(CliOption.AS_OF);
    try {
      return text.isPresent() ? LocalDate.parse(text.get()) : LocalDate.now(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new UsageException("--as-of " + text.get() + ": expected a day such as 2025-06-30");
    }
  }

  Optional<TopicCatalog> catalog() {
    return catalog;
  }

  LocalDate today() {
    return today;
  }

  int more() {
    return more;
  }

  /**
   * Warns if a catalog is given, but no repository of a topic in it; also if what is enabled
   * already does not go together, which nobody can choose otherwise.
   */
  void warn(GivenRepositories given, CommandIo io) {
    List<Topic> topics = catalog.map(TopicCatalog::topics).orElse(List.of());
    if (!topics.isEmpty()
        && topics.stream().noneMatch(topic -> given.ids().contains(topic.repositoryId()))) {
      String example = topics.get(0).repositoryId();
      io.warn(
          "--topics changes nothing: no topic in it has a repository here, such as '"
              + example
              + "'; name them by --repofile, --reposdir or --optional-repo "
              + example
              + "=DIR");
    }
    Set<String> enabled =
        given.folders().stream()
            .map(folder -> folder.repository().id())
            .collect(Collectors.toUnmodifiableSet());
    for (EnablementRule rule : catalog.map(TopicCatalog::rules).orElse(List.of())) {
      if (!rule.allows(enabled)) {
        io.warn("what is enabled breaks a rule of the catalog: " + rule);
      }
    }
  }

  /** Returns what can be chosen, and which choices go together. */
  OptionalRepositories choices(GivenRepositories given) {
    List<OptionalRepository> list = new ArrayList<>();
    for (String id : inOrder(given)) {
      boolean isRetired = topic(id).filter(one -> one.isRetired(today)).isPresent();
      if (!isRetired || isRetiredWelcome) {
        list.add(new OptionalRepository(id, 1, isRetired));
      }
    }
    return new OptionalRepositories(list, catalog.map(TopicCatalog::rules).orElse(List.of()));
  }

  private List<String> inOrder(GivenRepositories given) {
    List<String> ids = new ArrayList<>();
    Set<String> optional = new HashSet<>(given.optionalIds());
    if (catalog.isPresent()) {
      catalog.get().topics().stream()
          .map(Topic::repositoryId)
          .filter(optional::remove)
          .forEach(ids::add);
    }
    given.optionalIds().stream().filter(optional::contains).forEach(ids::add);
    return ids;
  }

  private Optional<Topic> topic(String repositoryId) {
    return catalog.flatMap(
        known ->
            known.topics().stream()
                .filter(one -> one.repositoryId().equals(repositoryId))
                .findFirst());
  }

  /** Puts a result together with what is known of the repositories. */
  EnablementOutcome outcome(
      EnablementResult result, GivenRepositories given, OptionalRepositories choices) {
    List<Topic> leftOut =
        given.optionalIds().stream()
            .filter(id -> !choices.ids().contains(id))
            .flatMap(id -> topic(id).stream())
            .toList();
    return new EnablementOutcome(result, choices.ids(), leftOut, catalog, today);
  }
}
