package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.group.Category;
import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.core.group.Label;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups as they are written. */
class CompsReaderTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/groups");

  private final List<String> warnings = new ArrayList<>();
  private final ReadObserver observer = new HeardWarnings(warnings);

  private GroupCatalog read(String text, ReadLimits limits) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new CompsReader(limits, observer).read(in, "c.xml");
  }

  private GroupCatalog read(String text) throws IOException {
    return read(text, ReadLimits.defaults());
  }

  private GroupPackage only(String entry) throws IOException {
    String text =
        "<comps><group><id>g</id><packagelist>" + entry + "</packagelist></group></comps>";
    return read(text).group("g").orElseThrow().packages().get(0);
  }

  @Test
  void readsGroupsEnvironmentsAndCategories() throws IOException {
    GroupCatalog catalog;
    try (InputStream in = Files.newInputStream(FOLDER.resolve("comps-base.xml"))) {
      catalog = new CompsReader(ReadLimits.defaults(), observer).read(in, "comps-base.xml");
    }
    assertEquals(List.of(), warnings);
    assertEquals(
        List.of("core", "web", "desktop", "mail"),
        catalog.groups().stream().map(Group::id).toList());
    Group core = catalog.group("core").orElseThrow();
    assertEquals(new Label("Core", "What every system has.", OptionalInt.of(1)), core.label());
    assertTrue(core.isDefault() && !core.isVisible());
    assertEquals(
        List.of("shell", "netcfg", "bootloader-arm", "editor", "tracer", "netcfg-applet"),
        core.packages().stream().map(GroupPackage::name).toList());
    assertEquals(
        new GroupPackage("netcfg-applet", PackageType.CONDITIONAL, Optional.of("desk"), false),
        core.packages().get(5));
    Group desktop = catalog.group("desktop").orElseThrow();
    assertEquals(new Label("Desktop", "", OptionalInt.empty()), desktop.label());
    assertEquals(PackageType.DEFAULT, desktop.packages().get(1).type());
    assertEquals(
        List.of(
            new Environment(
                "server-environment",
                new Label("Server", "A server for the web.", OptionalInt.of(2)),
                List.of("core", "web", "hardware"),
                List.of(
                    new Environment.Option("desktop", false),
                    new Environment.Option("monitoring", true))),
            new Environment(
                "minimal-environment",
                new Label("Minimal Install", "As little as possible.", OptionalInt.of(3)),
                List.of("core"),
                List.of(new Environment.Option("web", false)))),
        catalog.environments());
    assertEquals(
        List.of(
            new Category(
                "servers",
                new Label("Servers", "All kinds of servers.", OptionalInt.empty()),
                List.of("web", "mail"))),
        catalog.categories());
  }

  @Test
  void whatIsMissingHasItsDefault() throws IOException {
    Group group = read("<comps><group><id> g </id></group></comps>").group("g").orElseThrow();
    assertEquals(
        new Group("g", new Label("", "", OptionalInt.empty()), true, false, List.of()), group);
    assertEquals(
        new Environment("e", new Label("", "", OptionalInt.empty()), List.of(), List.of()),
        read("<comps><environment><id>e</id></environment></comps>").environments().get(0));
    assertTrue(read("<comps/>").isEmpty());
    assertTrue(read("<!DOCTYPE comps PUBLIC 'a' 'b'><comps><x><group/></x></comps>").isEmpty());
  }

  @Test
  void typesOfPackagesAreUnderstoodOrDefault() throws IOException {
    assertEquals(
        new GroupPackage("p", PackageType.DEFAULT, Optional.empty(), false),
        only("<packagereq> p </packagereq>"));
    assertEquals(
        PackageType.MANDATORY, only("<packagereq type=' Mandatory '>p</packagereq>").type());
    assertEquals(List.of(), warnings);
    assertEquals(PackageType.DEFAULT, only("<packagereq type='soft'>p</packagereq>").type());
    assertEquals(
        List.of("c.xml: packages of unknown types count as default, such as \"soft\""), warnings);
    assertEquals(
        new GroupPackage("p", PackageType.MANDATORY, Optional.of("q"), true),
        only("<packagereq basearchonly='true' requires='q' type='mandatory'>p</packagereq>"));
    assertEquals(
        new GroupPackage("p", PackageType.CONDITIONAL, Optional.empty(), false),
        only("<packagereq requires='' type='conditional'>p</packagereq>"));
  }

  @Test
  void translationsAndUnknownElementsAreSkipped() throws IOException {
    Group group =
        read("<comps><langpacks><match name='a' install='b'/></langpacks><group>"
                + "<name xml:lang='de'>Anders</name><name>Name</name><new><id>z</id></new>"
                + "<description xml:lang='de'>x</description><id>g</id><display_order>x"
                + "</display_order><packagelist><metapkg>m</metapkg></packagelist>"
                + "<grouplist><groupid>h</groupid></grouplist></group></comps>")
            .group("g")
            .orElseThrow();
    assertEquals(
        new Group("g", new Label("Name", "", OptionalInt.empty()), true, false, List.of()), group);
  }

  @Test
  void definitionsOfOneIdInOneFileAreUnited() throws IOException {
    String one = "<group><id>g</id><packagelist><packagereq>%s</packagereq></packagelist></group>";
    GroupCatalog catalog = read("<comps>" + one.formatted("p") + one.formatted("q") + "</comps>");
    assertEquals(2, catalog.group("g").orElseThrow().packages().size());
    assertEquals(1, catalog.groups().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<metadata/> | MALFORMED",
        "<comps><group/></comps> | MALFORMED",
        "<comps><group><id/></group></comps> | MALFORMED",
        "<comps><environment><name>e</name></environment></comps> | MALFORMED",
        "<comps><category><name>c</name></category></comps> | MALFORMED",
        "<comps><group><id>g</id> | MALFORMED",
        "<comps><group><id>g</id></group> | MALFORMED",
        "<comps><group><id>g</id><packagelist><packagereq/></packagelist></group></comps>"
            + " | MALFORMED",
        "<comps><group><id><b/></id></group></comps> | MALFORMED",
        "<comps><environment><id>e</id><grouplist><groupid> </groupid></grouplist></environment>"
            + "</comps> | MALFORMED",
        "<comps/><comps/> | MALFORMED",
        "<!DOCTYPE comps [<!ENTITY a 'b'>]><comps/> | UNSUPPORTED"
      })
  void badInputNamesAPlace(String text, Kind kind) {
    MetadataException e = assertThrows(MetadataException.class, () -> read(text));
    assertEquals(kind, e.kind(), e.getMessage());
    assertTrue(e.offset() >= 0, e.getMessage());
    assertTrue(e.getMessage().startsWith("c.xml: byte "), e.getMessage());
  }

  @Test
  void theNumberOfNamesIsBounded() throws IOException {
    ReadLimits few = ReadLimits.defaults().withContent(new ReadLimits.Content(4, 1, 1, 1));
    String entries =
        "<packagereq>a</packagereq><packagereq>b</packagereq><packagereq>c</packagereq>";
    String good =
        "<comps><group><id>g</id><packagelist>" + entries + "</packagelist></group></comps>";
    assertEquals(3, read(good, few).group("g").orElseThrow().packages().size());
    String more = good.replace("</comps>", "<category><id>c</id></category></comps>");
    MetadataException e = assertThrows(MetadataException.class, () -> read(more, few));
    assertEquals(Kind.LIMIT_EXCEEDED, e.kind());
    assertTrue(e.getMessage().contains("ReadLimits.Content.packages"), e.getMessage());
  }
}
