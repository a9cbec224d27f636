package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.AdvisoryFiles;
import dev.rpmsolve.rpm.LoadListener;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.AdvisoryDetail;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the advisories of {@code --repo} and {@code --updateinfo}. */
final class AdvisorySources {
  private final Arguments arguments;
  private final CommandIo io;

  AdvisorySources(Arguments arguments, CommandIo io) {
    this.arguments = arguments;
    this.io = io;
  }

  /**
   * Reads all advisories; where there are none at all, a warning says so.
   *
   * @param given the repositories
   * @param detail how much of them is kept
   */
  AdvisorySet load(GivenRepositories given, AdvisoryDetail detail)
      throws IOException, InterruptedException {
    return load(given.folders(), List.of(), detail).in(List.of());
  }

  /** Reads those of optional repositories, too. */
  OfferedAdvisories offered(GivenRepositories given, AdvisoryDetail detail)
      throws IOException, InterruptedException {
    return load(given.joint(), given.optionalIds(), detail);
  }

  private OfferedAdvisories load(
      List<RepositoryArguments.Folder> folders, List<String> optional, AdvisoryDetail detail)
      throws IOException, InterruptedException {
    RpmRepositories.Builder repositories = RpmRepositories.builder().listener(listener());
    folders.forEach(f -> repositories.repository(f.repository(), f.folder(), f.trust()));
    Map<String, List<Advisory>> byRepository = new LinkedHashMap<>();
    repositories
        .build()
        .advisoriesByRepository(detail)
        .forEach((repository, advisories) -> byRepository.put(repository.id(), advisories));
    List<Advisory> ofFiles = new ArrayList<>();
    AdvisoryFiles files = new AdvisoryFiles(ReadLimits.defaults(), detail, this::warn);
    for (String value : arguments.values(CliOption.UPDATEINFO)) {
      Path path = RepositoryArguments.path(value, CliOption.UPDATEINFO.typed() + " " + value);
      ofFiles.addAll(files.read(path));
    }
    if (ofFiles.isEmpty() && byRepository.values().stream().allMatch(List::isEmpty)) {
      warn("there are no advisories: no --repo has an updateinfo.xml; see --updateinfo");
    }
    return new OfferedAdvisories(byRepository, ofFiles, optional);
  }

  private LoadListener listener() {
    return new LoadListener() {
      @Override
      public void warning(Repository repository, String message) {
        warn(repository.id() + ": " + message);
      }
    };
  }

  private void warn(String message) {
    io.err().println("rpmsolve: warning: " + PlainText.escape(message));
  }
}
