package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.RepositoryGroups;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every group of real repositories, compared with what the JDK's own XML reader sees. */
class RealCompsTest {
  @ParameterizedTest
  @CsvSource({
    "centos7-dvd, 88, 10, 11, 1570",
    "centos-stream9/baseos, 34, 3, 4, 454",
    "centos-stream9/appstream, 63, 4, 5, 1237",
    "epel8/20250317, 22, 1, 1, 217",
    "with-modules-and-updateinfo, 1, 1, 1, 2"
  })
  void readsAll(String name, int groups, int environments, int categories, int entries)
      throws Exception {
    Path folder = DataPresence.ofSystem().required("repos/" + name);
    GroupCatalog catalog =
        RpmRepositories.builder().repository("one", folder).build().groups().united();
    assertEquals(groups, catalog.groups().size());
    assertEquals(environments, catalog.environments().size());
    assertEquals(categories, catalog.categories().size());
    List<String> expected = oracle(folder);
    assertEquals(entries, expected.stream().filter(line -> line.startsWith("packagereq")).count());
    assertEquals(new TreeSet<>(expected), new TreeSet<>(lines(catalog)));
  }

  /** Both repositories define 26 groups, and not one name of them twice. */
  @Test
  void groupsOfCentosStreamAreSplitOverTwoRepositories() throws Exception {
    Path folder = DataPresence.ofSystem().required("repos/centos-stream9");
    RepositoryGroups read =
        RpmRepositories.builder()
            .repository("baseos", folder.resolve("baseos"))
            .repository("appstream", folder.resolve("appstream"))
            .build()
            .groups();
    GroupCatalog base = read.repositories().get(0).catalog();
    GroupCatalog stream = read.repositories().get(1).catalog();
    GroupCatalog united = read.united();
    List<Group> shared =
        base.groups().stream().filter(group -> stream.group(group.id()).isPresent()).toList();
    assertEquals(26, shared.size());
    for (Group group : shared) {
      assertEquals(
          group.packages().size() + stream.group(group.id()).orElseThrow().packages().size(),
          united.group(group.id()).orElseThrow().packages().size(),
          group.id());
    }
    assertEquals(81, united.group("core").orElseThrow().packages().size());
    assertEquals(34 + 63 - 26, united.groups().size());
    assertEquals(
        List.of(
            "core",
            "hardware-support",
            "headless-management",
            "server-product",
            "standard",
            "container-management"),
        united.environment("server-product-environment").orElseThrow().groupIds());
  }

  private static List<String> lines(GroupCatalog catalog) {
    List<String> lines = new ArrayList<>();
    for (Group group : catalog.groups()) {
      lines.add(
          "group "
              + group.id()
              + " "
              + group.label().name()
              + " "
              + group.isVisible()
              + " "
              + group.isDefault());
      for (GroupPackage one : group.packages()) {
        lines.add(
            "packagereq "
                + group.id()
                + " "
                + one.name()
                + " "
                + one.type().word()
                + " "
                + one.condition().orElse(""));
      }
    }
    catalog
        .environments()
        .forEach(
            one -> {
              one.groupIds().forEach(id -> lines.add("grouplist " + one.id() + " " + id));
              one.options()
                  .forEach(
                      option ->
                          lines.add(
                              "optionlist "
                                  + one.id()
                                  + " "
                                  + option.groupId()
                                  + " "
                                  + option.isDefault()));
            });
    catalog
        .categories()
        .forEach(
            one -> one.groupIds().forEach(id -> lines.add("grouplist " + one.id() + " " + id)));
    return lines;
  }

  private static List<String> oracle(Path folder) throws Exception {
    Path file;
    try (Stream<Path> entries = Files.list(folder.resolve("repodata"))) {
      file =
          entries
              .filter(
                  entry -> entry.getFileName().toString().matches(".*comps.*\\.xml(\\.gz|\\.xz)?"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    List<String> lines = new ArrayList<>();
    try (InputStream in =
        Decompression.open(
            file, file.toString(), FilePromise.none(), ReadLimits.defaults().bytes())) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String id = "";
      String list = "";
      String name = "";
      boolean isVisible = true;
      boolean isDefault = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("group")) {
          lines.add("group " + id + " " + name + " " + isVisible + " " + isDefault);
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "group" -> {
            isVisible = true;
            isDefault = false;
          }
          case "id" -> id = xml.getElementText().strip();
          case "name" -> name = xml.getAttributeCount() == 0 ? xml.getElementText().strip() : name;
          case "uservisible" -> isVisible = xml.getElementText().equals("true");
          case "default" -> isDefault = xml.getElementText().equals("true");
          case "grouplist", "optionlist" -> list = xml.getLocalName();
          case "groupid" -> {
            String option =
                list.equals("optionlist")
                    ? " " + "true".equals(xml.getAttributeValue(null, "default"))
                    : "";
            lines.add(list + " " + id + " " + xml.getElementText().strip() + option);
          }
          case "packagereq" -> {
            String type = xml.getAttributeValue(null, "type");
            String requires = xml.getAttributeValue(null, "requires");
            lines.add(
                "packagereq "
                    + id
                    + " "
                    + xml.getElementText().strip()
                    + " "
                    + type
                    + " "
                    + (requires == null ? "" : requires));
          }
          default -> {}
        }
      }
    }
    return lines;
  }
}
