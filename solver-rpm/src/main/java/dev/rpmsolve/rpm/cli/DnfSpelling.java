package dev.rpmsolve.rpm.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What dnf calls options that have another name here, and why some of its options are not here. */
final class DnfSpelling {
  private static final String FROM_PATH = "--repofrompath";
  private static final String FILE_SCHEME = "file://";

  private static final Map<String, CliOption> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("--excludepkgs", CliOption.EXCLUDE),
          Map.entry("--disableexcludepkgs", CliOption.DISABLEEXCLUDES),
          Map.entry("--disable-excludes", CliOption.DISABLEEXCLUDES),
          Map.entry("--enable-repo", CliOption.ENABLEREPO),
          Map.entry("--disable-repo", CliOption.DISABLEREPO),
          Map.entry("--no-best", CliOption.NOBEST),
          Map.entry("--no-autoremove", CliOption.NOAUTOREMOVE),
          Map.entry("--duplicated", CliOption.DUPLICATES),
          Map.entry("--nogpgcheck", CliOption.NO_GPGCHECKS),
          Map.entry("--advisories", CliOption.ADVISORY),
          Map.entry("--cves", CliOption.CVE),
          Map.entry("--bzs", CliOption.BZ),
          Map.entry("--sec-severity", CliOption.SEVERITY),
          Map.entry("--secseverity", CliOption.SEVERITY),
          Map.entry("--advisory-severities", CliOption.SEVERITY),
          Map.entry("--forcearch", CliOption.ARCH));

  private static final String ONLY_DECIDES =
      "rpmsolve only decides: it downloads, asks and changes nothing; leave it away";
  private static final String ADVISORIES =
      "only 'upgrade' and 'upgrade-minimal' choose by advisories; name the packages of the advisory,"
          + " with their versions, as 'rpmsolve advisories info' lists them";

  private static final Set<String> OF_EXECUTION =
      Set.of(
          "-y",
          "--assumeyes",
          "--assumeno",
          "--downloadonly",
          "--destdir",
          "--downloaddir",
          "--refresh",
          "-C",
          "--cacheonly",
          "-4",
          "-6",
          "-R",
          "--randomwait",
          "--nodocs",
          "--noplugins",
          "--enableplugin",
          "--disableplugin",
          "--comment",
          "--color",
          "-d",
          "--debuglevel",
          "-e",
          "--errorlevel",
          "-q",
          "--quiet",
          "--rpmverbosity",
          "--offline",
          "--transient",
          "--store");

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("--repoid", "repositories are folders: name them with --repo ID=DIR"),
          Map.entry("--installroot", "say what is installed with --installed"),
          Map.entry("--debugsolver", "use --record DIR, which writes a test case"),
          Map.entry(
              "--obsoletes", "obsoletes count anyway; --setopt=obsoletes=0 switches them off"),
          Map.entry("--security", ADVISORIES),
          Map.entry("--bugfix", ADVISORIES),
          Map.entry("--enhancement", ADVISORIES),
          Map.entry("--newpackage", ADVISORIES),
          Map.entry("--advisory", ADVISORIES),
          Map.entry("--advisories", ADVISORIES),
          Map.entry("--advisory-severities", ADVISORIES),
          Map.entry("--bz", ADVISORIES),
          Map.entry("--bzs", ADVISORIES),
          Map.entry("--cve", ADVISORIES),
          Map.entry("--cves", ADVISORIES),
          Map.entry("--sec-severity", ADVISORIES),
          Map.entry("--secseverity", ADVISORIES));

  private DnfSpelling() {}

  /** Puts our names of options in place of the other ones that dnf has for them. */
  static String[] withOwnNames(Command command, String... args) {
    String[] own = args.clone();
    for (int i = 0; i < own.length && !own[i].equals("--"); i++) {
      int equals = own[i].indexOf('=');
      String name = equals < 0 ? own[i] : own[i].substring(0, equals);
      String value = equals < 0 ? "" : own[i].substring(equals);
      if (name.equals(FROM_PATH) && command.options().contains(CliOption.REPO)) {
        own[i] = CliOption.REPO.typed() + withOwnSeparator(value);
        if (equals < 0 && i + 1 < own.length) {
          own[i + 1] = withOwnSeparator(own[i + 1]);
        }
      } else if (OTHER_NAMES.containsKey(name)
          && command.options().contains(OTHER_NAMES.get(name))) {
        own[i] = OTHER_NAMES.get(name).typed() + value;
      }
    }
    return own;
  }

  /** Turns {@code ID,PATH} into {@code ID=PATH}. */
  private static String withOwnSeparator(String value) {
    return value.replaceFirst(",(" + FILE_SCHEME + ")?", "=");
  }

  /** Says what to do instead of using an option that dnf has; empty if it has none of the name. */
  static Optional<String> advice(String option) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    return Optional.ofNullable(ADVICE.get(name))
        .or(() -> OF_EXECUTION.contains(name) ? Optional.of(ONLY_DECIDES) : Optional.empty());
  }
}
