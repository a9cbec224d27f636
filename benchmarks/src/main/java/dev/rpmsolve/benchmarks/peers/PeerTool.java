package dev.rpmsolve.benchmarks.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A program to compare with, and how to get it on Debian. */
enum PeerTool {
  /** libsolv's binding for Python. */
  LIBSOLV(
      "libsolv", List.of("/usr/bin/python3", "-c", "import solv"), "python3-solv", "in process"),

  /** libsolv's converters. */
  LIBSOLV_TOOLS(
      "libsolv tools", List.of("rpmmd2solv", "-h"), "libsolv-tools", "loading, from cold"),

  /** The package manager. */
  DNF("dnf", List.of("dnf", "--version"), "dnf", "whole commands"),

  /** The checker of Debian, which has no reader for RPM metadata. */
  DOSE("dose", List.of("dose-debcheck", "--version"), "dose-distcheck", "nothing here: no rpm-md");

  private final String title;
  private final List<String> probe;
  private final String debianPackage;
  private final String use;

  PeerTool(String title, List<String> probe, String debianPackage, String use) {
    this.title = title;
    this.probe = probe;
    this.debianPackage = debianPackage;
    this.use = use;
  }

  /** Returns its name and version, if it is there. */
  Optional<String> find() throws InterruptedException {
    if (output(probe).isEmpty()) {
      return Optional.empty();
    }
    String version =
        output(List.of("dpkg-query", "-W", "-f", "${Version}", debianPackage)).orElse("");
    int revision = version.lastIndexOf('-');
    return Optional.of((title + " " + version.substring(0, Math.max(0, revision))).strip());
  }

  /** Says what it is for and how to get it. */
  String remedy() {
    return title + " is not here (" + use + "): apt-get install " + debianPackage;
  }

  /** Says what it is for. */
  String use() {
    return use;
  }

  private static Optional<String> output(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
