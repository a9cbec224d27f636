package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repositories that the tests of the commands share: an old and a new one, and a snapshot. */
final class Fixture {
  private Fixture() {}

  /** Writes {@code os}, {@code updates}, {@code snapshot} and {@code installed.txt}. */
  static Path writeTo(Path folder) throws IOException {
    os().writeTo(folder.resolve("os"));
    updates().writeTo(folder.resolve("updates"));
    snapshot().writeTo(folder.resolve("snapshot"));
    Files.writeString(
        folder.resolve("installed.txt"),
        """
        # one package a line
        web-1:1.0-1.x86_64
        libweb-1.0-1.x86_64

        log-1.0-1.noarch
        gpg-pubkey-fd431d51-4ae0493b
        """);
    return folder;
  }

  private static TinyRepository os() {
    return new TinyRepository()
        .add("web-1:1.0-1.x86_64")
        .requires("libweb >= 1.0")
        .requires("(log or logd)")
        .recommends("web-docs")
        .add("libweb-1.0-1.x86_64")
        .provides("libweb.so.1()(64bit)")
        .add("log-1.0-1.noarch")
        .add("web-docs-1.0-1.noarch")
        .hiddenFile("/usr/share/doc/web/README")
        .add("broken-1-1.x86_64")
        .requires("libgone.so.3()(64bit)")
        .add("needs-broken-1-1.noarch")
        .requires("broken = 1-1")
        .add("rival-1-1.x86_64")
        .conflicts("web")
        .add("for-arm-1-1.aarch64");
  }

  private static TinyRepository updates() {
    return new TinyRepository()
        .add("web-1:1.2-1.x86_64")
        .requires("libweb >= 1.2")
        .requires("logd")
        .add("libweb-1.2-1.x86_64")
        .provides("libweb.so.1()(64bit)")
        .add("logd-3-1.noarch")
        .obsoletes("log < 3");
  }

  private static TinyRepository snapshot() {
    return new TinyRepository()
        .add("web-1:1.0-1.x86_64")
        .requires("libweb >= 1.0")
        .requires("(log or logd)")
        .add("libweb-1.0-1.x86_64")
        .add("log-1.0-1.noarch");
  }
}
