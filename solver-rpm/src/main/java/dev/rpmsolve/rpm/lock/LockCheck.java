package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Violation;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.lock.LockFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares a lock file with a request and with repositories.
 *
 * <p>The packages of a machine are right if each is still in its repository with the same checksum,
 * size and location, and the independent checker finds that they go together, lack nothing and have
 * what is asked for. The search is not asked: another answer may be newer by now. Complexity:
 * linear in the packages. Not thread-safe.
 */
public final class LockCheck {
  private final LockFile lock;
  private final List<LockFinding> findings = new ArrayList<>();

  /**
   * Checks what can be seen from the file alone.
   *
   * @param read the file
   */
  public LockCheck(LockReader.Read read) {
    lock = read.lock();
    Checksum hash = lock.request().hash();
    if (!hash.equals(read.hash())) {
      add(
          Kind.HASH,
          "request",
          "its hash is "
              + Digests.text(hash)
              + ", the file says "
              + Digests.text(read.hash())
              + "; make the file again");
    }
    for (String arch : lock.request().arches()) {
      if (lock.machine(arch).isEmpty()) {
        add(Kind.ARCH, arch, "is asked for, but has no packages");
      }
    }
    for (LockedMachine machine : lock.machines()) {
      if (!lock.request().arches().contains(machine.arch())) {
        add(Kind.ARCH, machine.arch(), "has packages, but is not asked for");
      }
    }
  }

  private void add(Kind kind, String subject, String detail) {
    findings.add(new LockFinding(kind, Optional.empty(), subject, detail));
  }

  private void add(Kind kind, LockedMachine machine, String subject, String detail) {
    findings.add(new LockFinding(kind, Optional.of(machine.arch()), subject, detail));
  }

  /**
   * Compares the request of the file with another one.
   *
   * @param wanted what the file should be the answer to
   */
  public void compare(LockRequest wanted) {
    LockRequest locked = lock.request();
    compare("packages", locked.packages(), wanted.packages());
    compare("arches", locked.arches(), wanted.arches());
    compare(
        "repositories",
        locked.repositories().stream().map(LockCheck::words).toList(),
        wanted.repositories().stream().map(LockCheck::words).toList());
    compare("options", locked.options(), wanted.options());
    compare("settings", locked.settings(), wanted.settings());
  }

  private static String words(Repository one) {
    return one.id() + " (priority " + one.priority() + ", cost " + one.cost() + ")";
  }

  private void compare(String what, List<String> locked, List<String> wanted) {
    List<String> more = new ArrayList<>(wanted);
    more.removeAll(locked);
    List<String> less = new ArrayList<>(locked);
    less.removeAll(wanted);
    if (!more.isEmpty() || !less.isEmpty()) {
      String added = more.isEmpty() ? "" : "now also " + String.join(", ", more);
      String gone = less.isEmpty() ? "" : "no more " + String.join(", ", less);
      String comma = added.isEmpty() || gone.isEmpty() ? "" : "; ";
      add(Kind.REQUEST, what, added + comma + gone);
    }
  }

  /**
   * Adds that a stream of a module which the request enables cannot be enabled on a machine.
   *
   * @param arch the architecture of the machine
   * @param notice what is wrong with it
   */
  public void addStream(String arch, ModuleNotice notice) {
    findings.add(
        new LockFinding(
            Kind.STREAM_MISSING,
            Optional.of(arch),
            notice.spec(),
            "is to be enabled, but " + notice));
  }

  /**
   * Compares the packages of one machine with repositories.
   *
   * @param packages what the repositories have
   * @param plan what is asked for on the machine
   */
  public void check(MachinePackages packages, GoalPlan plan) {
    String arch = packages.universe().archPolicy().machine();
    Optional<LockedMachine> machine = lock.machine(arch);
    if (machine.isEmpty()) {
      return;
    }
    compareRepositories(machine.get(), packages);
    List<Integer> found = new ArrayList<>();
    for (LockedPackage locked : machine.get().packages()) {
      List<Integer> candidates = packages.find(locked);
      if (candidates.isEmpty()) {
        add(
            Kind.PACKAGE_MISSING,
            machine.get(),
            locked.nevra().toString(),
            "is not in the repository '" + locked.repository() + "'");
      } else {
        found.add(candidates.get(0));
        compare(machine.get(), locked, packages, candidates.get(0));
      }
    }
    if (found.size() == machine.get().packages().size()) {
      judge(machine.get(), packages, plan, found);
    }
  }

  private void compareRepositories(LockedMachine machine, MachinePackages packages) {
    Map<String, LockedRepository> now = new TreeMap<>();
    packages.repositories().forEach(one -> now.put(one.id(), one));
    for (LockedRepository before : machine.repositories()) {
      LockedRepository one = now.get(before.id());
      if (one == null) {
        add(Kind.REPOSITORY_MISSING, machine, before.id(), "this repository is not given");
      } else if (!one.equals(before)) {
        add(
            Kind.REPOSITORY_CHANGED,
            machine,
            before.id(),
            "other packages than when the file was made: "
                + before.packages()
                + " then, "
                + one.packages()
                + " now");
      }
    }
  }

  private void compare(
      LockedMachine machine, LockedPackage locked, MachinePackages packages, int packageId) {
    RpmPackage one = packages.universe().get(packageId);
    List<String> differences = new ArrayList<>();
    if (!packages.isSame(packageId, locked)) {
      differences.add(
          "checksum "
              + Digests.text(locked.checksum())
              + ", now "
              + packages.checksum(packageId).map(Digests::text).orElse("none"));
    }
    if (one.downloadBytes() != locked.size()) {
      differences.add("size " + locked.size() + ", now " + one.downloadBytes());
    }
    if (!one.location().equals(locked.location())) {
      differences.add("location " + locked.location() + ", now " + one.location());
    }
    if (!differences.isEmpty()) {
      add(Kind.PACKAGE_DIFFERS, machine, locked.nevra().toString(), String.join("; ", differences));
    }
  }

  private void judge(
      LockedMachine machine, MachinePackages packages, GoalPlan plan, List<Integer> found) {
    int[] ids = found.stream().mapToInt(Integer::intValue).toArray();
    for (Violation violation : SolutionChecker.check(packages.universe(), plan.request(), ids)) {
      if (violation.goal().isPresent()) {
        Goal goal = violation.goal().get();
        String spec = plan.specs().getOrDefault(goal, goal.toString());
        add(Kind.UNFULFILLED, machine, spec, "is asked for, but not among the packages");
      } else {
        String subject = violation.subject().map(Object::toString).orElse("packages");
        add(Kind.BROKEN, machine, subject, detail(violation));
      }
    }
  }

  private static String detail(Violation violation) {
    return violation.rule() == Violation.Rule.REQUIRES
        ? violation.detail() + ", which no package of the file provides"
        : violation.detail();
  }

  /**
   * Adds what a check of downloaded files found.
   *
   * @param more findings
   */
  public void add(List<LockFinding> more) {
    findings.addAll(more);
  }

  /**
   * Lists what was found.
   *
   * @return the findings, in the order of the checks, of architectures and of packages
   */
  public List<LockFinding> findings() {
    return List.copyOf(findings);
  }
}
