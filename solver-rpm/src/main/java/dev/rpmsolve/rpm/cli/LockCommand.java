package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code rpmsolve lock}. */
final class LockCommand implements Command {
  private static final List<String> ACTIONS = List.of("create", "verify", "update", "diff", "list");

  /** The options of 'diff', which reads nothing but lock files; those of caches do no harm. */
  private static final List<CliOption> DIFFING =
      List.of(
          CliOption.LOCK_FORMAT,
          CliOption.JSON,
          CliOption.CACHE_DIR,
          CliOption.NO_CACHE,
          CliOption.HELP);

  /** Those of 'list', which reads one. */
  private static final List<CliOption> LISTING =
      Stream.concat(DIFFING.stream(), Stream.of(CliOption.ARCHES, CliOption.BASE_URL)).toList();

  @Override
  public String name() {
    return "lock";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "write down what a request comes to, on several machines",
        "[create|verify|update|diff|list] ... [--repo [ID=]DIR...] [OPTION...]",
        """
        lock [create] SPEC...      find out what to install on a machine with nothing on it, as
                                   'rpmsolve install' does, and write a lock file: each package
                                   with version, repository, checksum, size and location, one per
                                   line. With several --arch names get the same version on all of
                                   them where that can be: the fewest names that differ, then
                                   versions as new as possible, with proof.
        lock verify FILE [SPEC...] check that each package is still in its repository, unchanged,
                                   and that on each machine the packages go together, lack nothing
                                   and have what is asked for. With SPECs: that the file is the
                                   answer to these and to the other options.
        lock update FILE [NAME...] make names as new as possible with the fewest other changes,
                                   with proof; without names, everything anew. What was asked for
                                   is in the file. FILE is replaced, unless --out says otherwise.
        lock diff OLD NEW          what differs between two files.
        lock list FILE             the packages, for a program that fetches them.

        Equal requests on equal repositories give equal bytes, whatever the order of options,
        repositories and packages in metadata. Installed systems do not count.
        """,
        List.of(
            "rpmsolve lock httpd php --repo 'os=repos/$basearch/os' --arch x86_64 --arch aarch64 \\\n"
                + "    --out image.lock",
            "rpmsolve lock --request image.yaml --out image.lock",
            "rpmsolve lock verify image.lock --repo 'os=repos/$basearch/os'",
            "rpmsolve lock verify image.lock --repo 'os=repos/$basearch/os' --files downloads",
            "rpmsolve lock update image.lock openssl-libs --repo 'os=repos/$basearch/os'",
            "rpmsolve lock diff old.lock image.lock --format markdown",
            "rpmsolve lock list image.lock --format urls --base-url 'os=https://host/$basearch/os'"),
        List.of(
            "0  written; verified; nothing differs",
            "1  cannot be solved; the file is not right; something differs",
            "2  wrong usage",
            "3  a file cannot be read or written, or is damaged",
            "4  a limit ended the work; nothing is written"));
  }

  @Override
  public List<CliOption> options() {
    List<CliOption> options =
        new ArrayList<>(
            List.of(
                CliOption.REPO,
                CliOption.ARCHES,
                CliOption.REQUEST,
                CliOption.OUT,
                CliOption.REPO_PRIORITY,
                CliOption.REPO_COST,
                CliOption.ENABLEREPO,
                CliOption.DISABLEREPO));
    options.addAll(ConfigArguments.OPTIONS);
    options.addAll(LockAsk.DECIDING);
    options.addAll(
        List.of(
            CliOption.FILES,
            CliOption.BASE_URL,
            CliOption.LOCK_FORMAT,
            CliOption.JSON,
            CliOption.BUDGET,
            CliOption.CACHE_DIR,
            CliOption.NO_CACHE,
            CliOption.HELP));
    return List.copyOf(options);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    List<String> operands = arguments.operands();
    boolean isNamed = !operands.isEmpty() && ACTIONS.contains(operands.get(0));
    String action = isNamed ? operands.get(0) : "create";
    List<String> rest = isNamed ? operands.subList(1, operands.size()) : operands;
    refuse(action, arguments);
    if (arguments.has(CliOption.WITH_MODULE) && arguments.has(CliOption.NO_MODULE_FILTER)) {
      throw Arguments.usage(this, "--with-module and --no-module-filter exclude each other");
    }
    Optional<String> request = arguments.value(CliOption.REQUEST);
    if (request.isEmpty()) {
      return run(action, arguments, rest, io);
    }
    if (rest.size() > (action.equals("create") ? 0 : 1)) {
      throw Arguments.usage(this, "SPECs and --request cannot go together");
    }
    LockRequestFile file =
        LockRequestFile.read(
            RepositoryArguments.path(
                request.get(), CliOption.REQUEST.typed() + " " + request.get()));
    List<String> specs = new ArrayList<>(rest);
    specs.addAll(file.packages());
    return run(action, arguments.with(List.of(CliOption.REQUEST), file.options()), specs, io);
  }

  private int run(String action, Arguments arguments, List<String> rest, CommandIo io)
      throws IOException, InterruptedException {
    return switch (action) {
      case "verify" -> new LockVerification(this, arguments, io).run(rest);
      case "update" -> new LockUpdate(this, arguments, io).run(rest);
      case "diff" -> new LockListing(this, arguments, io).diff(rest);
      case "list" -> new LockListing(this, arguments, io).list(rest);
      default -> new LockCreation(this, arguments, io).run(rest);
    };
  }

  private void refuse(String action, Arguments arguments) {
    refuse(action, arguments, CliOption.FILES, List.of("verify"));
    refuse(action, arguments, CliOption.BASE_URL, List.of("list"));
    refuse(action, arguments, CliOption.REQUEST, List.of("create", "verify"));
    refuse(action, arguments, CliOption.OUT, List.of("create", "update"));
    List<String> reporting = List.of("verify", "update", "diff", "list");
    refuse(action, arguments, CliOption.LOCK_FORMAT, reporting);
    refuse(action, arguments, CliOption.JSON, reporting);
    refuse(action, arguments, CliOption.BUDGET, List.of("create", "update"));
    for (CliOption option : options()) {
      if (action.equals("diff") && !DIFFING.contains(option)
          || action.equals("list") && !LISTING.contains(option)) {
        refuse(action, arguments, option, List.of());
      }
    }
  }

  private void refuse(String action, Arguments arguments, CliOption option, List<String> known) {
    if (arguments.has(option) && !known.contains(action)) {
      throw Arguments.usage(this, option.typed() + " is not for 'lock " + action + "'");
    }
  }

  /** Reads {@code --format} and {@code --json}. */
  static String format(Arguments arguments, List<String> known) {
    String format =
        arguments
            .value(CliOption.LOCK_FORMAT)
            .orElse(arguments.has(CliOption.JSON) ? "json" : known.get(0));
    if (arguments.has(CliOption.JSON) && !format.equals("json")) {
      throw new UsageException("--json and --format " + format + " contradict each other");
    } else if (!known.contains(format)) {
      throw new UsageException(
          "--format " + format + ": expected one of " + String.join(", ", known));
    }
    return format;
  }
}
