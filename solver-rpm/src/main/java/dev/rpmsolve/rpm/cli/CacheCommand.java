package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.cache.CacheEntry;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** {@code rpmsolve cache}. */
final class CacheCommand implements Command {
  private static final double MIB = 1 << 20;

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list or remove what was kept of repositories",
        "list|clean",
        """
        What commands read from repositories is kept in a folder, so that the next call need not read
        it again. It counts only as long as the checksums in repomd.xml stay the same, and only for
        the same build of rpmsolve. What was used longest ago goes when the folder gets larger than
        512 MiB. A damaged file, or a folder that others can write to, is passed over in silence;
        --verbose of the other commands tells.

        'list' shows what is there, 'clean' removes it; nothing is lost by that but time.
        """,
        List.of("rpmsolve cache list", "rpmsolve cache clean --cache-dir /var/tmp/my-cache"),
        List.of(
            "0  done",
            "2  wrong usage",
            "3  the folder cannot be read, is not yours, or others can write to it"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(CliOption.CACHE_DIR, CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException {
    List<String> operands = arguments.operands();
    if (operands.size() != 1) {
      throw Arguments.usage(this, "expected 'list' or 'clean'");
    }
    UniverseCache cache =
        CacheArguments.of(arguments, io)
            .orElseThrow(
                () ->
                    Arguments.usage(
                        this, "there is no cache, because HOME is not set; give --cache-dir"));
    switch (operands.get(0)) {
      case "list" -> list(cache, io);
      case "clean" -> clean(cache, io);
      default ->
          throw Arguments.usage(
              this, "expected 'list' or 'clean', found '" + operands.get(0) + "'");
    }
    return ExitCode.SOLVED;
  }

  private static void list(UniverseCache cache, CommandIo io) throws IOException {
    List<CacheEntry> entries = cache.entries();
    long sum = entries.stream().mapToLong(CacheEntry::bytes).sum();
    io.out()
        .print(
            cachePath(cache)
                + ": "
                + (entries.size() == 1 ? "1 file, " : entries.size() + " files, ")
                + mebibytes(sum)
                + " of at most "
                + mebibytes(cache.maxBytes())
                + "\n");
    for (CacheEntry entry : entries) {
      String about = entry.about().isEmpty() ? "cannot be read" : entry.about();
      String time =
          DateTimeFormatter.ISO_INSTANT.format(entry.lastUsed().truncatedTo(ChronoUnit.MINUTES));
      io.out()
          .print(
              String.format(Locale.ROOT, "  %10s  ", mebibytes(entry.bytes()))
                  + "used "
                  + time
                  + "  "
                  + PlainText.escape(about)
                  + "\n");
    }
  }

  private static void clean(UniverseCache cache, CommandIo io) throws IOException {
    io.out().print(cachePath(cache) + ": " + mebibytes(cache.clear()) + " removed\n");
  }

  private static String cachePath(UniverseCache cache) {
    return PlainText.escape(cache.path().toString());
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / MIB);
  }
}
