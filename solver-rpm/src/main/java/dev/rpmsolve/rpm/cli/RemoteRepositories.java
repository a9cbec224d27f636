package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.fetch.RemoteRepository;
import dev.rpmsolve.rpm.fetch.RepositoryFetcher;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.Metalink;
import dev.rpmsolve.rpm.metadata.MetalinkReader;
import dev.rpmsolve.rpm.repos.ManagerConfiguration;
import dev.rpmsolve.rpm.repos.RepositoryConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The repositories that {@code fetch} is asked for: those of files, and those of operands. */
final class RemoteRepositories {
  // Ids become names of folders: none is hidden, none leads elsewhere.
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}_+~@-][\\p{Alnum}._:+~@-]{0,254}");
  private static final Pattern REMOTE = Pattern.compile("(?i)https?://.*");
  private static final String CONTENTS = "repodata/repomd.xml";

  private final Command command;
  private final Arguments arguments;
  private final RepositoryFetcher fetcher;
  private final ConfigArguments config;
  private final TrustArguments trusts;
  private final Map<String, RepositoryConfig> configured = new LinkedHashMap<>();
  private final Map<String, String> named = new LinkedHashMap<>();

  RemoteRepositories(Command command, Arguments arguments, RepositoryFetcher fetcher)
      throws IOException {
    this.command = command;
    this.arguments = arguments;
    this.fetcher = fetcher;
    config = ConfigArguments.read(arguments);
    trusts = new TrustArguments(arguments, Instant.now());
  }

  /** Lists the repositories that are enabled, with the warnings of files. */
  List<Repository> enabled(CommandIo io) {
    ManagerConfiguration configuration = config.configuration();
    configuration.warnings().forEach(io::warn);
    List<Repository> all = new ArrayList<>();
    List<String> disabled = new ArrayList<>();
    for (RepositoryConfig one : configuration.repositories()) {
      configured.put(one.id(), one);
      all.add(one.repository());
      if (!one.switches().isEnabled()) {
        disabled.add(one.id());
      }
    }
    for (String operand : arguments.operands()) {
      int equals = operand.indexOf('=');
      if (equals <= 0 || !REMOTE.matcher(operand.substring(equals + 1)).matches()) {
        throw Arguments.usage(command, "'" + operand + "': expected ID=URL with https: or http:");
      }
      String id = operand.substring(0, equals);
      if (configured.containsKey(id) || named.put(id, operand.substring(equals + 1)) != null) {
        throw Arguments.usage(command, "there are two repositories '" + id + "'");
      }
      all.add(Repository.of(id));
    }
    List<Repository> enabled = RepositorySettings.apply(arguments, all, disabled);
    if (enabled.isEmpty()) {
      throw Arguments.usage(command, "say what: ID=URL or --repofile is missing");
    }
    for (Repository one : enabled) {
      if (!ID.matcher(one.id()).matches()) {
        throw Arguments.usage(command, "'" + one.id() + "' cannot be the name of a folder");
      }
    }
    return enabled;
  }

  /** Finds out where a repository is, which may take a list of mirrors from the network. */
  RemoteRepository get(String id) throws IOException, InterruptedException {
    if (named.containsKey(id)) {
      return new RemoteRepository(
          id, List.of(named.get(id)), List.of(), trusts.ofMetadata(id, Optional.empty()));
    }
    RepositoryConfig one = configured.get(id);
    List<String> mirrors = new ArrayList<>();
    List<Metalink.Version> versions = new ArrayList<>();
    if (one.sources().metalink().isPresent()) {
      Metalink metalink = metalink(one.sources().metalink().get());
      metalink.urls().forEach(url -> mirrors.add(url.replace(CONTENTS, "")));
      versions.addAll(metalink.versions());
    } else if (one.sources().mirrorList().isPresent()) {
      mirrors.addAll(lines(one.sources().mirrorList().get()));
    }
    one.sources().baseUrls().forEach(source -> mirrors.add(source.text()));
    mirrors.replaceAll(text -> config.variables().expand(text));
    mirrors.removeIf(text -> !REMOTE.matcher(text).matches());
    if (mirrors.isEmpty()) {
      throw one.origin()
          .place()
          .complain(
              "the repository '"
                  + id
                  + "' has no http: or https: address; leave it out with --disablerepo "
                  + id);
    }
    return new RemoteRepository(id, mirrors, versions, trusts.ofMetadata(id, Optional.of(one)));
  }

  private Metalink metalink(RepositoryConfig.Source source)
      throws IOException, InterruptedException {
    byte[] bytes = fetcher.small(source.text());
    return MetalinkReader.readWhole(
        new ByteArrayInputStream(bytes), "metalink", ReadLimits.defaults());
  }

  private List<String> lines(RepositoryConfig.Source source)
      throws IOException, InterruptedException {
    return new String(fetcher.small(source.text()), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
