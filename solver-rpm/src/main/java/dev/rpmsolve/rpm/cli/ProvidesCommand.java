package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.DependencySyntaxException;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.ProviderList;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code rpmsolve provides}. */
final class ProvidesCommand implements Command {
  @Override
  public String name() {
    return "provides";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list the packages that provide a capability or a file",
        "CAPABILITY --repo [ID=]DIR... [OPTION...]",
        """
        A CAPABILITY is a name (webserver), a name with a version range ('libssl >= 3'), a path
        (/usr/bin/awk) or a rich dependency ('(foo with bar)'). Packages for machines of other
        architectures are listed too.
        """,
        List.of(
            "rpmsolve provides /usr/bin/python3 --repo repos/os",
            "rpmsolve provides 'libcrypto.so.3()(64bit)' --repo os=repos/os --repo repos/updates"),
        List.of(
            "0  there are such packages",
            "1  there are none",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged"));
  }

  @Override
  public List<CliOption> options() {
    return ScopeModules.withOptions(
        CliOption.ARCH,
        CliOption.REPO,
        CliOption.ARCH,
        CliOption.FORMAT,
        CliOption.JSON,
        CliOption.CACHE_DIR,
        CliOption.NO_CACHE,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    if (arguments.operands().size() != 1) {
      throw Arguments.usage(
          this,
          "expected one CAPABILITY (in quotes if it has blanks), found "
              + arguments.operands().size());
    }
    String text = arguments.operands().get(0);
    Dependency dependency = parse(text);
    OutputFormat format = OutputFormat.of(arguments);
    ScopeModules modules = ScopeModules.of(this, arguments, io);
    GivenRepositories given = RepositoryArguments.some(this, arguments, io);
    ArchPolicy arch = MachineArch.of(arguments);
    Universe universe =
        new UniverseLoader(arguments, io).load(given.folders(), arch, List.of(text)).universe();
    Set<Integer> ruledOut =
        modules.ruledOut(given, universe).stream()
            .map(RuledOut::packageId)
            .collect(Collectors.toSet());
    List<RpmPackage> found =
        IntStream.of(universe.providers(dependency))
            .filter(packageId -> !ruledOut.contains(packageId))
            .mapToObj(universe::get)
            .toList();
    ProviderList providers = new ProviderList(universe, text, found);
    if (format == OutputFormat.JSON) {
      JsonReports.write(providers, io.out());
    } else {
      TextReports.write(providers, io.out());
    }
    return found.isEmpty() ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }

  private Dependency parse(String text) {
    try {
      return Dependency.parse(text);
    } catch (DependencySyntaxException e) {
      throw Arguments.usage(
          this,
          "'"
              + text
              + "' is not a capability: character "
              + (e.offset() + 1)
              + ": expected "
              + e.expected());
    }
  }
}
