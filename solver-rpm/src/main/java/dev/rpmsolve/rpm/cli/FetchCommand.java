package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.fetch.FetchException;
import dev.rpmsolve.rpm.fetch.FetchLimits;
import dev.rpmsolve.rpm.fetch.FetchListener;
import dev.rpmsolve.rpm.fetch.FetchedRepository;
import dev.rpmsolve.rpm.fetch.RemoteRepository;
import dev.rpmsolve.rpm.fetch.RepositoryFetcher;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code rpmsolve fetch}. */
final class FetchCommand implements Command {
  @Override
  public String name() {
    return "fetch";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "copy the metadata of repositories from a network into folders",
        "[ID=URL...] [--repofile FILE...] [--out DIR] [OPTION...]",
        """
        The repositories of files that are enabled are fetched, from their metalink, mirrorlist or
        baseurl, and those of ID=URL. Each becomes a folder that all other commands read: give it with
        --repo, or a repository of a file with --repo-path. No packages are fetched.

        A file counts only if its length and checksum are right; what broke off goes on where it
        was, another mirror helps out, and files that are there already are kept. Signature and age of
        repomd.xml are checked as for other commands.
        """,
        List.of(
            "rpmsolve fetch base=https://mirror.example.org/os --out mirror",
            "rpmsolve fetch --reposdir etc/yum.repos.d --releasever 9 --arch x86_64 --out mirror"),
        List.of(
            "0  all are fetched",
            "2  wrong usage",
            "3  one cannot be fetched, is damaged, or does not prove what it must"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.COPIES,
        CliOption.ALL,
        CliOption.REPOFILE,
        CliOption.REPOSDIR,
        CliOption.CONFIG,
        CliOption.RELEASEVER,
        CliOption.SETVAR,
        CliOption.VARSDIR,
        CliOption.ENABLEREPO,
        CliOption.DISABLEREPO,
        CliOption.KEY,
        CliOption.REPO_GPGCHECK,
        CliOption.NO_GPGCHECKS,
        CliOption.WEAK_SIGNATURES,
        CliOption.MAX_AGE,
        CliOption.ACCEPTED,
        CliOption.ARCH,
        CliOption.VERBOSE,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    Path out = out(arguments, io);
    ProgressLine progress = new ProgressLine(io);
    RepositoryFetcher fetcher =
        new RepositoryFetcher(
            FetchLimits.defaults(), listener(progress, io, arguments.has(CliOption.VERBOSE)));
    RemoteRepositories remotes = new RemoteRepositories(this, arguments, fetcher);
    RepositoryFetcher.Extent extent =
        arguments.has(CliOption.ALL)
            ? RepositoryFetcher.Extent.ALL
            : RepositoryFetcher.Extent.USUAL;
    int code = ExitCode.SOLVED;
    for (Repository one : remotes.enabled(io)) {
      try {
        RemoteRepository remote = remotes.get(one.id());
        FetchedRepository fetched = fetcher.fetch(remote, out.resolve(one.id()), extent);
        progress.clear();
        io.out().print(PlainText.escape(line(one.id(), fetched)) + "\n");
      } catch (FetchException | MetadataException e) {
        progress.clear();
        io.err().println("rpmsolve: " + PlainText.escape(one.id() + ": " + e.getMessage()));
        code = ExitCode.UNREADABLE;
      }
    }
    return code;
  }

  private Path out(Arguments arguments, CommandIo io) {
    return arguments
        .value(CliOption.COPIES)
        .map(text -> RepositoryArguments.path(text, CliOption.COPIES.typed() + " " + text))
        .or(
            () ->
                UniverseCache.userFolder(io.environment())
                    .map(folder -> folder.resolve("repositories")))
        .orElseThrow(
            () -> Arguments.usage(this, "there is no cache, because HOME is not set; give --out"));
  }

  private static String line(String id, FetchedRepository fetched) {
    List<String> parts = new ArrayList<>();
    parts.add(fetched.fetchedFiles() + (fetched.fetchedFiles() == 1 ? " file" : " files"));
    if (fetched.keptFiles() > 0) {
      parts.add(fetched.keptFiles() + " kept");
    }
    return id
        + ": "
        + String.join(", ", parts)
        + " from "
        + fetched.address()
        + ", now in "
        + fetched.folder();
  }

  private static FetchListener listener(ProgressLine progress, CommandIo io, boolean isVerbose) {
    return new FetchListener() {
      @Override
      public void progress(String file, long bytes, long total) {
        String of = total < 0 ? "" : String.format(Locale.ROOT, " of %,d", total >> 10);
        String text = String.format(Locale.ROOT, "Fetching %s: %,d%s KiB", file, bytes >> 10, of);
        progress.show(PlainText.escape(text));
      }

      @Override
      public void retry(String address, String reason) {
        if (isVerbose) {
          progress.clear();
          io.warn(address + ": " + reason);
        }
      }
    };
  }
}
