package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.CudfExport;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.convert.ConvertedRequest;
import dev.rpmsolve.core.format.convert.RequestToCudf;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import dev.rpmsolve.core.format.sat.SolverProblem;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve export}. */
final class ExportCommand implements Command {
  @Override
  public String name() {
    return "export";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "write a problem for other solvers: CUDF, DIMACS, weighted CNF or OPB",
        "--format FORMAT (IN | SPEC... --repo [ID=]DIR...) [OPTION...]",
        """
        The problem is a CUDF document IN, which may be compressed or - for standard input; or,
        with --repo, to install one package of each SPEC as 'rpmsolve install' would.

          cudf    versions become ranks, names get their architecture, obsoletes and the rule of
                  one version for a name become conflicts; what cannot be said is warned of
          dimacs  what must hold, for SAT solvers
          wcnf    what must hold and the criteria as one sum of weights, for MaxSAT solvers; where
                  that sum is beyond 63 bits, one file per criterion: FILE.1, FILE.2 and so on
          opb     the same for pseudo-Boolean solvers, with factors of any length

        What variables stand for is in comments, and in the file of --symbols; with that,
        'rpmsolve import-model' turns a solver's model back into an answer.
        """,
        List.of(
            "rpmsolve export --format opb problem.cudf --criteria trendy --out problem.opb"
                + " --symbols problem.txt",
            "rpmsolve export --format cudf httpd --repo repos/os --out httpd.cudf"),
        List.of(
            "0  written",
            "2  wrong usage, or a criterion is about a property that the document lacks",
            "3  a file cannot be read or written, or is malformed"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.EXPORT_FORMAT,
        CliOption.EXPORT_CRITERIA,
        CliOption.COUNTING,
        CliOption.OUT,
        CliOption.SYMBOLS,
        CliOption.REPO,
        CliOption.INSTALLED,
        CliOption.INSTALLROOT,
        CliOption.RPMDB,
        CliOption.ARCH,
        CliOption.EXCLUDE,
        CliOption.ALLOWERASING,
        CliOption.MODULE_PLATFORM,
        CliOption.MODULE_STATE,
        CliOption.NO_MODULE_FILTER,
        CliOption.CACHE_DIR,
        CliOption.NO_CACHE,
        CliOption.HELP);
  }

  @Override
  public String[] spelled(String[] args) {
    return CudfInput.withCriteria(args);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    String format = arguments.value(CliOption.EXPORT_FORMAT).orElse("");
    if (!List.of("cudf", "dimacs", "wcnf", "opb").contains(format)) {
      throw Arguments.usage(this, "say what to write: --format cudf, dimacs, wcnf or opb");
    }
    Optional<Path> out = file(arguments, CliOption.OUT);
    Optional<Path> symbols = file(arguments, CliOption.SYMBOLS);
    Criteria criteria =
        CudfInput.criteria(this, arguments.value(CliOption.EXPORT_CRITERIA).orElse("paranoid"));
    boolean isRpm = !arguments.values(CliOption.REPO).isEmpty();
    if (format.equals("cudf") && symbols.isPresent()) {
      throw Arguments.usage(this, "--symbols is for formats with numbers; cudf has names");
    }
    if (!isRpm && arguments.operands().size() != 1) {
      throw Arguments.usage(this, "expected one IN, or SPECs and --repo");
    }
    CudfDocument document =
        isRpm ? converted(arguments, io) : CudfInput.document(arguments.operands().get(0));
    if (format.equals("cudf")) {
      ProblemFile.write(out, stream -> CudfWriter.write(document, stream), io);
      return ExitCode.SOLVED;
    }
    SolverProblem problem;
    try {
      problem = CudfExport.problem(document, criteria, CudfInput.counting(arguments));
    } catch (IllegalArgumentException e) {
      throw Arguments.usage(this, e.getMessage());
    }
    ProblemFile.write(problem, format, out, io);
    if (symbols.isPresent()) {
      ReportFile.write(symbols.get(), problem.symbols()::write);
    }
    return ExitCode.SOLVED;
  }

  private static Optional<Path> file(Arguments arguments, CliOption option) {
    Optional<Path> file =
        arguments
            .value(option)
            .map(value -> RepositoryArguments.path(value, option.typed() + " " + value));
    file.ifPresent(ReportFile::check);
    return file;
  }

  private CudfDocument converted(Arguments arguments, CommandIo io)
      throws IOException, InterruptedException {
    if (arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "say what to install: a SPEC is missing");
    }
    AtOperands.refuse(this, arguments.operands());
    GivenRepositories given = RepositoryArguments.some(this, arguments, io);
    InstalledSet.Snapshot system = system(given, arguments, io);
    Request.Builder request = Request.builder();
    arguments.operands().forEach(request::install);
    system.packageIds().forEach(request::installed);
    Policy policy =
        Policy.usual()
            .withErasing(
                arguments.has(CliOption.ALLOWERASING)
                    ? Policy.Erasing.ALLOWED
                    : Policy.Erasing.FORBIDDEN)
            .withExcludes(arguments.words(CliOption.EXCLUDE));
    Optional<ModularSystem> modules = new ModuleReading(this, arguments, io).read(given, system);
    if (modules.isPresent()) {
      policy = policy.withModularFilter(modules.get().ruledOut());
    }
    ConvertedRequest converted =
        RequestToCudf.convert(system.universe(), request.policy(policy).build());
    converted
        .warnings()
        .forEach(warning -> io.err().println("rpmsolve: " + PlainText.escape(warning)));
    return converted.document();
  }

  private InstalledSet.Snapshot system(GivenRepositories given, Arguments arguments, CommandIo io)
      throws IOException, InterruptedException {
    List<RepositoryArguments.Folder> folders = new ArrayList<>(given.folders());
    InstalledArgument installed = InstalledArgument.of(this, arguments);
    installed.folder().ifPresent(folders::add);
    UniverseLoader.Loaded loaded =
        new UniverseLoader(arguments, io)
            .load(folders, installed.sources(), MachineArch.of(arguments), arguments.operands());
    return InstalledSet.find(installed, loaded.universe(), io);
  }
}
