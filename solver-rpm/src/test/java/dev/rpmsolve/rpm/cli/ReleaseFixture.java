package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Three releases for the tests of {@code release-impact}: in 1.1 the fix of web cannot be installed
 * beside plugin, in 1.2 it can; 1.2 has lost libold and announces a fix of app that it lacks.
 */
final class ReleaseFixture {
  private ReleaseFixture() {}

  /** Writes {@code os-VERSION} for each release, {@code os.repo} and {@code installed.txt}. */
  static Path writeTo(Path folder) throws IOException {
    first().writeTo(folder.resolve("os-1.0"));
    second().writeTo(folder.resolve("os-1.1"));
    third().writeTo(folder.resolve("os-1.2"));
    Files.writeString(folder.resolve("os.repo"), "[os]\nbaseurl=os-$releasever\npriority=10\n");
    Files.writeString(
        folder.resolve("installed.txt"),
        """
        system-release-1.0-1.noarch
        web-1-1.x86_64
        libweb-1-1.x86_64
        plugin-1-1.x86_64
        tool-1-1.x86_64
        libold-1-1.x86_64
        ssl-1-1.x86_64
        app-1-1.x86_64
        """);
    return folder;
  }

  private static TinyRepository common(String release) {
    return new TinyRepository()
        .add("system-release-" + release + "-1.noarch")
        .provides("system-release(releasever) = " + release)
        .add("web-1-1.x86_64")
        .requires("libweb.so.1()(64bit)")
        .add("libweb-1-1.x86_64")
        .provides("libweb.so.1()(64bit)")
        .add("plugin-1-1.x86_64")
        .requires("libweb.so.1()(64bit)")
        .add("tool-1-1.x86_64")
        .requires("libold.so.1()(64bit)")
        .add("ssl-1-1.x86_64")
        .add("app-1-1.x86_64");
  }

  private static TinyRepository withFix(TinyRepository release) {
    return release
        .add("web-2-1.x86_64")
        .requires("libweb.so.2()(64bit)")
        .recommends("web-docs")
        .add("web-docs-2-1.noarch")
        .add("libweb-2-1.x86_64")
        .provides("libweb.so.2()(64bit)");
  }

  private static TinyRepository first() {
    return common("1.0").add("libold-1-1.x86_64").provides("libold.so.1()(64bit)");
  }

  private static TinyRepository second() {
    return withFix(common("1.1"))
        .add("libold-1-1.x86_64")
        .provides("libold.so.1()(64bit)")
        .updateinfo(advisories(advisory("A-1", "important", "CVE-2024-1", "web", "2-1")));
  }

  private static TinyRepository third() {
    return withFix(common("1.2"))
        .add("plugin-2-1.x86_64")
        .requires("libweb.so.2()(64bit)")
        .add("ssl-1-2.x86_64")
        .add("ssl-1-3.x86_64")
        .updateinfo(
            advisories(
                advisory("A-1", "important", "CVE-2024-1", "web", "2-1"),
                advisory("A-2", "medium", "CVE-2024-2", "ssl", "1-2"),
                advisory("A-3", "low", "CVE-2024-3", "app", "9-1")));
  }

  private static String advisories(String... all) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<updates>\n"
        + String.join("", all)
        + "</updates>\n";
  }

  private static String advisory(
      String id, String severity, String cve, String name, String versionRelease) {
    String[] parts = versionRelease.split("-");
    return """
        <update from="team" status="final" type="security" version="1"><id>%s</id>
        <title>fix</title><severity>%s</severity><issued date="2024-05-01 00:00"/>
        <references><reference href="https://example.org/" id="%s" type="cve"/></references>
        <pkglist><collection short="os"><name>os</name>
        <package name="%s" epoch="0" version="%s" release="%s" arch="x86_64"><filename>f</filename>
        </package></collection></pkglist></update>
        """
        .formatted(id, severity, cve, name, parts[0], parts[1]);
  }
}
