package dev.rpmsolve.rpm.cli;

import java.util.Optional;
import org.apache.commons.cli.Option;

/** All options of all commands: how they are written, and what the help says about them. */
enum CliOption {
  REPO(
      "repo",
      "[ID=]DIR",
      true,
      "A repository: the folder that contains repodata/, or else .rpm files. ID names it in reports and"
          + " other options; without one the folder's own name is used. May be repeated."),
  REPO_PRIORITY(
      "repo-priority",
      "ID=N",
      true,
      "Prefer a repository: the lower N the better, 99 is usual. May be repeated."),
  STRICT_PRIORITY(
      "repo-priority",
      "ID=N",
      true,
      "Packages of a name that a repository of better priority has do not count: they are neither"
          + " checked nor of help. The lower N the better, 99 is usual. May be repeated."),
  REPO_COST(
      "repo-cost",
      "ID=N",
      true,
      "Among repositories of one priority, prefer this one for equal packages: the lower N the"
          + " better, 1000 is usual. May be repeated."),
  REPOFILE(
      "repofile",
      "FILE",
      true,
      "A file that configures repositories as those in /etc/yum.repos.d do: baseurl, mirrorlist and"
          + " metalink must name folders and files of this machine, or --repo-path must. enabled,"
          + " priority, cost, excludepkgs, includepkgs, skip_if_unavailable, repo_gpgcheck, gpgcheck"
          + " and gpgkey count. May be repeated."),
  REPOSDIR(
      "reposdir",
      "DIR",
      true,
      "A folder of which all files that end in .repo count as --repofile, by name. May be"
          + " repeated."),
  CONFIG(
      "config",
      "FILE",
      false,
      "A file such as dnf.conf: those options of [main] count that --setopt knows, and reposdir and"
          + " varsdir. Nothing is read of this machine's own configuration unless it is named."),
  RELEASEVER(
      "releasever",
      "VERSION",
      false,
      "The value of $releasever; if no option has one, the version of system-release in the list of"
          + " --installed."),
  SETVAR(
      "setvar",
      "NAME=VALUE",
      true,
      "The value of another variable, such as $awsregion. $arch and $basearch follow from --arch."
          + " May be repeated."),
  VARSDIR(
      "varsdir",
      "DIR",
      true,
      "A folder of variables such as /etc/dnf/vars: each file is named as one, its first line is the"
          + " value. A folder 'vars' beside --config counts without it. May be repeated."),
  REPO_PATH(
      "repo-path",
      "ID=DIR",
      true,
      "Where a repository of --repofile or --reposdir is on this machine, whatever the file says."
          + " Variables in DIR are expanded. May be repeated."),
  KEY(
      "key",
      "FILE|DIR",
      true,
      "A file of OpenPGP keys that signatures are checked by, armored or not, or a folder of such"
          + " files, such as /etc/pki/rpm-gpg. It goes before gpgkey of --repofile. May be repeated."),
  REPO_GPGCHECK(
      "repo-gpgcheck",
      "",
      false,
      "Use a repository only if repomd.xml.asc signs its metadata, as repo_gpgcheck=1 in a file does"
          + " for one."),
  GPGCHECK(
      "gpgcheck",
      "",
      false,
      "Use .rpm files, given by themselves or in a folder without repodata/, only if they are signed,"
          + " as localpkg_gpgcheck=1 and gpgcheck=1 in files do."),
  NO_GPGCHECKS(
      "no-gpgchecks",
      "",
      false,
      "Check no signatures, whatever files say. --nogpgcheck is the same."),
  WEAK_SIGNATURES(
      "weak-signatures",
      "",
      false,
      "Signatures by MD5 and SHA-1 and by short keys count too, for packages of old systems."),
  MAX_AGE(
      "max-age",
      "TIME",
      false,
      "Use a repository only if its metadata is not older, such as 36h or 7d."),
  ACCEPTED(
      "accepted",
      "FILE",
      false,
      "Use a repository only if its metadata is not older than what was used before, by this file,"
          + " which is made or brought up to date."),
  INSTALLED(
      "installed",
      "DIR|FILE",
      false,
      "What is installed: a repository folder, all packages of which count as installed; or a text"
          + " file with one NAME-[EPOCH:]VERSION-RELEASE.ARCH per line, as 'rpm -qa' prints them,"
          + " whose packages must be in the given repositories (lines that start with '#' do not"
          + " count); or the system of a test case, FILE.t. Reports call it @installed. Without this"
          + " option and the next two nothing is installed."),
  INSTALLROOT(
      "installroot",
      "DIR",
      false,
      "What is installed below a root folder: / of this machine, a mounted disk or an unpacked image."
          + " rpm's database in it is read, and the notes of dnf, dnf 5 or zypper about what the user"
          + " asked for. Nothing is locked or written."),
  RPMDB(
      "rpmdb",
      "FILE|DIR",
      false,
      "What is installed by rpm's database: rpmdb.sqlite, Packages.db or Packages, perhaps"
          + " compressed, or the folder that has it."),
  UPDATEINFO(
      "updateinfo",
      "FILE|DIR",
      true,
      "Advisories beside those of the repositories: an updateinfo.xml, compressed or not, JSON as of"
          + " Amazon's advisories, or a folder of such files. May be repeated."),
  MODULE(
      "module",
      "NAME:STREAM",
      true,
      "A stream of a module that is active: packages of other streams in advisories do not count. If"
          + " absent, those that are active on the system. May be repeated, or a list with commas."),
  MODULE_PLATFORM(
      "module-platform",
      "ID",
      false,
      "The platform that modules are for, such as platform:el9. If absent: module_platform_id of"
          + " --config or --setopt, what the release package of the repositories provides, or the"
          + " installed one, or os-release below --installroot."),
  MODULE_STATE(
      "module-state",
      "DIR",
      false,
      "Which streams of modules are enabled or disabled: a folder such as /etc/dnf/modules.d. If"
          + " absent, what the system below --installroot notes."),
  NO_MODULE_FILTER(
      "no-module-filter",
      "",
      false,
      "Packages of all streams of modules count, whether active or not. As if all repositories had"
          + " module_hotfixes=1."),
  MODULES(
      "modules",
      "",
      false,
      "Packages of modules count only if their stream is active, as on a system: default streams,"
          + " those that --module-state or --with-module enables, and what these need. Without this"
          + " option packages of all streams count at once."),
  WITH_MODULE(
      "with-module",
      "NAME:STREAM",
      true,
      "A stream of a module that is enabled, too; where there is --modules, that is needed beside it."
          + " May be repeated, or a list with commas."),
  STATE_OUT(
      "state-out",
      "DIR",
      false,
      "Write the new state of modules as files NAME.module into this folder, which must exist."),
  MODULES_ENABLED("enabled", "", false, "list: only streams that are enabled."),
  MODULES_DISABLED("disabled", "", false, "list: only modules that are disabled."),
  MODULES_INSTALLED("installed-profiles", "", false, "list: only streams with installed profiles."),
  SECURITY("security", "", false, "Advisories of type security."),
  BUGFIX("bugfix", "", false, "Advisories of type bugfix."),
  ENHANCEMENT("enhancement", "", false, "Advisories of type enhancement."),
  NEWPACKAGE("newpackage", "", false, "Advisories of type newpackage."),
  ADVISORY(
      "advisory",
      "ID",
      true,
      "The advisory of this id; * ? and [...] are patterns. May be repeated, or a list with"
          + " commas."),
  CVE("cve", "ID", true, "Advisories about this CVE. May be repeated, or a list with commas."),
  BZ(
      "bz",
      "ID",
      true,
      "Advisories about this report in Bugzilla. May be repeated, or a list with commas."),
  SEVERITY(
      "severity",
      "LEVEL[+]",
      true,
      "Advisories of this severity: critical, important, moderate (the same as medium), low, none or"
          + " unknown; with + also of higher ones. May be repeated, or a list with commas."
          + " --sec-severity is the same."),
  TYPE(
      "type",
      "WORD",
      true,
      "Advisories of this type: security, bugfix, enhancement, newpackage, or another word of the"
          + " source. May be repeated, or a list with commas."),
  SMALLEST(
      "smallest",
      "",
      false,
      "Of all upgrades that fix as many of the advisories as can be fixed take the one that changes"
          + " least, by --criteria or -removed,-changed, and prove it."),
  SINCE(
      "since",
      "DATE",
      false,
      "Of these only advisories that were published or changed on this day (in UTC) or later."),
  BEFORE(
      "before",
      "[ID=]DIR",
      true,
      "A repository that is there before the change only. May be repeated."),
  AFTER(
      "after",
      "[ID=]DIR",
      true,
      "A repository that is there after the change only. May be repeated."),
  UPDATE(
      "update",
      "[ID=]DIR",
      true,
      "A repository of packages that are to come into those of --repo: of each name and"
          + " architecture that it has only the newest version counts after the change. May be"
          + " repeated."),
  FROM(
      "from",
      "RELEASE",
      false,
      "The release that the system has: the value of $releasever in the addresses of repositories."
          + " If absent: what --releasever says, or system-release in the list of --installed."),
  TO(
      "to",
      "RELEASE",
      false,
      "The release that it is to have; if absent the newest that there are folders of."),
  FROM_REPO(
      "from-repo",
      "[ID=]DIR",
      true,
      "A repository of the old release, where addresses have no $releasever. May be repeated."),
  TO_REPO(
      "to-repo",
      "[ID=]DIR",
      true,
      "A repository of the new release, where addresses have no $releasever. May be repeated."),
  LOWEST_FIXING(
      "lowest-fixing",
      "ID",
      true,
      "Find the lowest release that has the fixes for this CVE or advisory and can install them:"
          + " releases from --from up to --to are asked one after the other. May be repeated, or a"
          + " list with commas."),
  CLOSURE(
      "closure",
      "",
      false,
      "Tell also which packages of the repositories can be installed in the old release and not in"
          + " the new one."),
  ONLY(
      "only",
      "SPEC",
      true,
      "Of --update let only these packages come: a name or a NEVRA form; * ? and [...] are patterns."
          + " May be repeated."),
  WITHOUT(
      "without",
      "SPEC",
      true,
      "Take these packages out of --repo: a name or a NEVRA form; * ? and [...] are patterns. May be"
          + " repeated."),
  SET(
      "set",
      "FILE",
      false,
      "A list of packages that should go together, as 'rpmsolve coinstallable --file' reads it: say"
          + " whether they could be installed together before and after."),
  CHECK(
      "check",
      "ID",
      true,
      "Check only the packages of this repository; the others may help them. May be repeated."),
  WITNESS(
      "witness",
      "SPEC",
      true,
      "Check only packages of this name or NEVRA (* ? and [...] are patterns), and show an"
          + " installation of each that can be installed: what proves it. May be repeated."),
  LEVEL(
      "level",
      "LEVEL",
      false,
      "How deep to look: 'provides', each requirement has some provider; 'installable', each package"
          + " can be installed, which is usual; 'buildable', the build requirements of each source"
          + " package can be installed."),
  NEWEST(
      "newest",
      "",
      false,
      "Only the newest version of each name and architecture counts, over all given repositories:"
          + " older ones are not checked and help nobody."),
  FILE(
      "file",
      "FILE",
      false,
      "Take more SPECs from a file, one per line; lines that start with '#' do not count."),
  WHY(
      "why",
      "SPEC",
      false,
      "Tell also why there is no installation without this: the facts that rule it out."),
  TOP(
      "top",
      "N",
      false,
      "Instead of a SPEC: the N names that most packages cannot be installed without."),
  RULE("rule", "ID", true, "Look only for this; all rules if absent. May be repeated."),
  RPM_VERSION(
      "rpm-version",
      "VERSION",
      false,
      "The version of rpm on the target, such as 4.14: what it lacks is a finding. Without it only"
          + " what no known rpm has is."),
  ARCH(
      "arch",
      "ARCH",
      false,
      "The machine's architecture, such as x86_64; this machine's if absent."),
  ARCHES(
      "arch",
      "ARCH",
      true,
      "The architecture of a machine, such as x86_64; this machine's if absent. Repeated for several"
          + " machines, whose packages get equal versions where that can be. $basearch in the DIR of"
          + " --repo stands for each of them."),
  NO_WEAK_DEPS("no-weak-deps", "", false, "Do not install what is only recommended."),
  ALLOWERASING(
      "allowerasing",
      "",
      false,
      "Installed packages may be removed if it does not work otherwise."),
  ALLOW_ERASING("allow-erasing", "", false, "The same as --allowerasing."),
  EXCLUDE(
      "exclude",
      "GLOB",
      true,
      "Never install packages of this name or NEVRA; * ? and [...] are patterns. May be repeated, or"
          + " a list with commas. --excludepkgs is the same."),
  ENABLEREPO(
      "enablerepo",
      "ID",
      true,
      "As dnf: take back --disablerepo, in the order of both; * ? and [...] are patterns. May be"
          + " repeated, or a list with commas."),
  DISABLEREPO(
      "disablerepo",
      "ID",
      true,
      "As dnf: leave a repository of --repo out; * ? and [...] are patterns. May be repeated, or a"
          + " list with commas."),
  OPTIONAL_REPO(
      "optional-repo",
      "ID|ID=DIR",
      true,
      "A repository that is not enabled, but may be: the smallest set of such repositories is found"
          + " with which there is an answer. An ID is of a repository of a file that is not enabled; *"
          + " ? and [...] are patterns. May be repeated, or a list with commas."),
  TOPICS(
      "topics",
      "FILE",
      false,
      "The catalog of Amazon Linux extras, JSON: its topics, the repositories amzn2extra-TOPIC, count"
          + " as --optional-repo, and it says which of them exclude each other, in which order they"
          + " are preferred, and which are retired."),
  RETIRED_TOPICS(
      "retired-topics",
      "",
      false,
      "Offer topics, too, that the catalog hides or calls deprecated. They are taken only where no"
          + " other set is as small."),
  AS_OF(
      "as-of",
      "DAY",
      false,
      "The day, such as 2025-06-30, that tells which topics are deprecated already; today if it is"
          + " not given."),
  MORE_SETS(
      "more-sets",
      "N",
      false,
      "Show up to N further sets of optional repositories with which there is an answer. None of the"
          + " sets has another one inside."),
  OLDINSTALLONLY(
      "oldinstallonly",
      "",
      false,
      "As dnf: instead of a SPEC, all kernels and other install-only packages but the newest and"
          + " those of --running-kernel."),
  DUPLICATES(
      "duplicates",
      "",
      false,
      "As dnf: instead of a SPEC, the older ones of packages that are installed in several versions"
          + " but are not install-only. The newest is installed anew."),
  DNF(
      "dnf",
      "",
      false,
      "Decide as dnf does: its goals, its limits, its protected packages; usual."),
  ZYPP("zypp", "", false, "Decide as zypper does; most options that follow are dnf's only."),
  WITH_OPTIONAL(
      "with-optional",
      "",
      false,
      "As dnf: with groups come their optional packages, and with environments all optional"
          + " groups."),
  GROUP_STATE(
      "group-state",
      "FILE",
      false,
      "Which groups are on the system: history.sqlite of dnf, groups.toml of dnf 5, or a list with a"
          + " line '@ID NAME...' for each group and the packages that it brought, '@^ID GROUP...' for"
          + " each environment. If absent, the notes below --installroot count."),
  HIDDEN("hidden", "", false, "As dnf: list also groups that are not for the eyes of users."),
  AVAILABLE("available", "", false, "As dnf: list only groups that are not on the system."),
  BEST("best", "", false, "As dnf: take the newest versions or fail."),
  NOBEST("nobest", "", false, "As dnf: take older versions where the newest do not work; usual."),
  SKIP_BROKEN(
      "skip-broken", "", false, "As dnf: leave out what does not work, and say what and why."),
  SKIP_UNAVAILABLE(
      "skip-unavailable", "", false, "As dnf 5: leave out what nothing matches, and say so."),
  NOAUTOREMOVE("noautoremove", "", false, "As dnf: keep what only removed packages needed."),
  INCLUDEPKGS(
      "includepkgs",
      "GLOB",
      true,
      "As dnf: no other packages than those of this name or NEVRA count. May be repeated."),
  DISABLEEXCLUDES(
      "disableexcludes",
      "all|main|ID",
      true,
      "As dnf: forget the excludepkgs and includepkgs of --setopt: all, those without ID., or those"
          + " of one repository. May be repeated, or a list with commas."),
  SETOPT(
      "setopt",
      "[ID.]KEY=VALUE",
      true,
      "As dnf: set best, strict, skip_broken, skip_unavailable, install_weak_deps,"
          + " clean_requirements_on_remove, obsoletes, exclude_from_weak_autodetect,"
          + " allow_downgrade, allow_vendor_change (each 0 or 1), installonly_limit, multilib_policy"
          + " (best or all), group_package_types (of mandatory, default, optional, conditional),"
          + " installonlypkgs, protected_packages, exclude_from_weak, excludepkgs,"
          + " includepkgs or disable_excludes (lists with commas); and for repositories, ID being a"
          + " name or a pattern: excludepkgs, includepkgs, priority, cost or enabled. May be"
          + " repeated."),
  VERSIONLOCK(
      "versionlock",
      "FILE",
      false,
      "As dnf's plugin: hold packages to the versions in a list, one NAME-[EPOCH:]VERSION-RELEASE"
          + "[.ARCH] per line; * ? and [...] are patterns; a line that starts with ! excludes"
          + " instead, one that starts with # does not count."),
  PROTECTED(
      "protected",
      "NAME",
      true,
      "Never remove installed packages of this name, beside those that dnf protects; patterns are"
          + " allowed. May be repeated."),
  RUNNING_KERNEL(
      "running-kernel",
      "RELEASE",
      false,
      "The kernel that runs, as 'uname -r' prints it; it is neither removed nor replaced."),
  USERINSTALLED(
      "userinstalled",
      "FILE",
      false,
      "The names of the packages that the user asked for, one per line, as 'dnf history"
          + " userinstalled' or 'dnf repoquery --userinstalled --qf %{name}' print them; NAME.ARCH"
          + " and NEVRA forms too. Or the notes of a package manager: history.sqlite of dnf,"
          + " packages.toml of dnf 5, AutoInstalled of zypper. All others came as dependencies and go"
          + " when nothing needs them. Without it, and without notes in --installroot, all packages"
          + " count as asked for, and nothing is cleaned away."),
  VERBOSE(
      "verbose",
      "",
      false,
      "Tell also why each package comes or goes, back to what was asked for, the choices"
          + " between packages that were equally good, and every fact of a problem."),
  CRITERIA(
      "criteria",
      "LIST|PRESET",
      false,
      "Of all answers take the best by these criteria, the first of them before all others, and prove"
          + " that none is better: -removed, -changed, -new, -notuptodate, -unsat_recommends,"
          + " -downgraded, -vendorchanged, -archchanged, -size(installed), -size(download), -count"
          + " and others with commas between them, + for as much as possible; or a preset: paranoid,"
          + " trendy, minimal-change, newest, smallest. What is asked for comes first; weak"
          + " dependencies count only if a criterion is about them."),
  PROVE(
      "prove",
      "",
      false,
      "Check the proof that no answer is better by these criteria, with a checker that shares nothing"
          + " with the search, and fail if there is none within the budget."),
  CERTIFICATE(
      "certificate",
      "FILE",
      false,
      "Write what has no solution if no answer is better by these criteria, as pseudo-Boolean"
          + " constraints (OPB) for other solvers to confirm, and the steps of the proof to"
          + " FILE.proof, for 'rpmsolve proof-check'."),
  EXPORT(
      "export",
      "FORMAT=FILE",
      true,
      "With --criteria: write the problem for other solvers: dimacs (what must hold), wcnf (MaxSAT,"
          + " 2022) or opb (pseudo-Boolean); comments say what variables stand for. Or cudf: the"
          + " request, without the criteria. May be repeated."),
  IMPORT_MODEL(
      "import-model",
      "FILE",
      false,
      "With --criteria: take what another solver printed about the problem that --export writes for"
          + " the same command line, check it, and show it as the answer. - is standard input."),
  RUNNER_UP(
      "runner-up",
      "N",
      false,
      "With --criteria: show the N next best answers, too. Each does something else than those before"
          + " it, not only more."),
  BUDGET(
      "budget",
      "LIMITS",
      false,
      "Give up after this much work: a time such as 500ms, 30s or 5m, a number of search conflicts"
          + " such as 100000c, or both as in 30s,100000c. Conflicts end at the same point in every"
          + " run; time does not."),
  ORDERED(
      "ordered",
      "",
      false,
      "List the steps in an order in which they can be carried out, and the cycles that had to be"
          + " broken for it. JSON has both anyway."),
  RECORD(
      "record",
      "DIR",
      false,
      "Write the request and its answer to a new folder, as a test case that 'rpmsolve testcase'"
          + " and libsolv's testsolv replay (which numbers problems in another way)."),
  CACHE_DIR(
      "cache-dir",
      "DIR",
      false,
      "Keep in this folder what is read from repositories, for the next call; only you may be able to"
          + " write there. If absent: $XDG_CACHE_HOME/rpmsolve or ~/.cache/rpmsolve."),
  NO_CACHE(
      "no-cache",
      "",
      false,
      "Read the repositories' own files, and keep nothing of them for the next call."),
  FORMAT("format", "text|json", false, "How the report is written; text if absent."),
  FINDINGS_FORMAT(
      "format",
      "FORMAT",
      false,
      "How the report is written to standard output: text (if absent), json, junit, sarif, gitlab,"
          + " markdown or html."),
  OUTPUT(
      "output",
      "FORMAT=FILE",
      true,
      "Write a report to a file too. The file appears whole or not at all. May be repeated, to have"
          + " several formats from one run."),
  BASELINE(
      "baseline",
      "FILE",
      false,
      "A YAML file of findings that are known; only others fail the run. People may add a reason"
          + " and a day on which an entry expires."),
  UPDATE_BASELINE(
      "update-baseline",
      "",
      false,
      "Write what is found now to the file of --baseline, which need not exist yet; reasons and"
          + " days are kept. Findings do not fail the run then."),
  OMIT_KNOWN(
      "omit-known",
      "",
      false,
      "Leave findings that the baseline knows out of all reports, where they are many: they are"
          + " counted, but not listed."),
  FAIL_ON(
      "fail-on",
      "new|any|never",
      false,
      "Which findings make the exit code 1: those that the baseline does not excuse (usual), all,"
          + " or none."),
  TARGET(
      "target",
      "NAME",
      true,
      "Check only this target; a name without architecture means all of its architectures. May be"
          + " repeated."),
  LIST("list", "", false, "List the targets and what is checked of them, and stop."),
  THREADS(
      "threads",
      "N",
      false,
      "Check with N threads; if absent one for each processor, at most 4. The report is the same."),
  JOBS(
      "jobs",
      "N",
      false,
      "Check N targets at the same time; 1 if absent. The report is the same. Each takes memory of"
          + " its own beyond the repositories, which all share."),
  STRICT(
      "strict",
      "",
      false,
      "Fail too if something is allowed, or is in a baseline, that is not found any more."),
  FINDINGS_VERBOSE(
      "verbose",
      "",
      false,
      "List every finding with all facts in the text report, however many there are."),
  COUNTING(
      "counting",
      "names|packages",
      false,
      "What criteria count: names (if absent), as the MISC competition has it, or packages, that is"
          + " names with a version, as aspcud does."),
  EXPLAIN(
      "explain",
      "",
      false,
      "If there is no solution, say why: facts that contradict each other, none of which can be left"
          + " out."),
  EXPORT_FORMAT(
      "format",
      "FORMAT",
      false,
      "What to write: cudf, dimacs (what must hold, without criteria), wcnf (MaxSAT, 2022) or opb"
          + " (pseudo-Boolean)."),
  EXPORT_CRITERIA(
      "criteria",
      "CRITERIA",
      false,
      "What makes a solution good, as 'rpmsolve help cudf' says; paranoid if absent."),
  OUT(
      "out",
      "FILE",
      false,
      "Write to a file, which appears whole or not at all, instead of standard output."),
  COPIES(
      "out",
      "DIR",
      false,
      "Where the copies go, each in a folder of the repository's id; if absent:"
          + " $XDG_CACHE_HOME/rpmsolve/repositories or ~/.cache/rpmsolve/repositories."),
  ALL(
      "all",
      "",
      false,
      "Fetch all files that repomd.xml lists, not only packages, file lists, advisories, groups and"
          + " modules."),
  SYMBOLS(
      "symbols",
      "FILE",
      false,
      "A file that says what the variables stand for: a line NUMBER NAME = VERSION for each package."),
  LOCK_FORMAT(
      "format",
      "FORMAT",
      false,
      "How the report of 'verify', 'update' and 'diff' is written: text (if absent), json, or for"
          + " 'diff' also markdown. For 'list' nevra (if absent), urls or json."),
  REQUEST(
      "request",
      "FILE",
      false,
      "With 'create' and 'verify': take SPECs, architectures, repositories and options that decide"
          + " from a YAML file, as docs/lock.md describes it."),
  LOCKED(
      "locked",
      "FILE",
      false,
      "Install what a lock file says for this architecture, all of it and nothing else; SPECs may be"
          + " left out. Fails if a repository has a package no more, or in another size or place; what"
          + " 'rpmsolve lock verify' compares are checksums, too."),
  FILES(
      "files",
      "DIR",
      false,
      "With 'verify': look for the package files below this folder, too, and compare their sizes and"
          + " checksums."),
  BASE_URL(
      "base-url",
      "ID=URL",
      true,
      "With 'list --format urls': where a repository is; $arch and $basearch in it are expanded. May"
          + " be repeated."),
  JSON("json", "", false, "The same as --format json."),
  HELP("help", "", false, "Show this help.");

  private final String name;
  private final String argument;
  private final boolean isRepeatable;
  private final String help;

  CliOption(String name, String argument, boolean isRepeatable, String help) {
    this.name = name;
    this.argument = argument;
    this.isRepeatable = isRepeatable;
    this.help = help;
  }

  /** Returns the name as it is typed, with its dashes. */
  String typed() {
    return "--" + name;
  }

  /** Returns the name and what follows it, as help shows them. */
  String synopsis() {
    String names = letter().map(letter -> "-" + letter + ", ").orElse("") + typed();
    return argument.isEmpty() ? names : names + " " + argument;
  }

  /** Returns the short name, if there is one. */
  private Optional<String> letter() {
    return switch (this) {
      case EXCLUDE -> Optional.of("x");
      case BEST -> Optional.of("b");
      case CONFIG -> Optional.of("c");
      case VERBOSE, FINDINGS_VERBOSE -> Optional.of("v");
      case HELP -> Optional.of("h");
      default -> Optional.empty();
    };
  }

  String longName() {
    return name;
  }

  String help() {
    return help;
  }

  boolean isRepeatable() {
    return isRepeatable;
  }

  Option toOption() {
    Option.Builder option = Option.builder(letter().orElse(null));
    return option.longOpt(name).hasArg(!argument.isEmpty()).get();
  }
}
