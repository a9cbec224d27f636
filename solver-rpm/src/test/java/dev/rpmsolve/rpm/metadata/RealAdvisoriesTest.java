package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.advisory.AdvisorySeverity;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.AdvisoryFiles;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/**
 * Every advisory of real files, compared with what the JDK's own XML reader sees; JSON compared
 * with XML of the same advisories.
 */
class RealAdvisoriesTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void readsAllOfAmazon() throws Exception {
    List<Path> files = files(DataPresence.ofSystem().required("updateinfo-amazon"), ".xml.gz");
    int advisories = 0;
    int packages = 0;
    int references = 0;
    for (Path file : files) {
      List<Advisory> read = read(file);
      assertEquals(oracle(file), lines(read), file.toString());
      advisories += read.size();
      packages += read.stream().mapToInt(a -> (int) a.packages().count()).sum();
      references += read.stream().mapToInt(a -> a.references().size()).sum();
    }
    assertEquals(46, files.size());
    assertEquals(5393, advisories);
    assertEquals(115_356, packages);
    assertEquals(19_399, references);
    assertEquals(List.of(), warnings);
  }

  @Test
  void readsAllOfEpel() throws Exception {
    Path folder = DataPresence.ofSystem().required("repos/epel8/20250317/repodata");
    Path file = files(folder, "-updateinfo.xml.bz2").get(0);
    List<Advisory> read = read(file);
    assertEquals(oracle(file), lines(read));
    assertEquals(4025, read.size());
    assertEquals(84_838, read.stream().mapToInt(a -> (int) a.packages().count()).sum());
    assertEquals(2771, read.stream().mapToInt(a -> a.references().size()).sum());
    assertEquals(List.of(), warnings);
  }

  @Test
  void everySeverityOfRealFilesIsKnown() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    Path amazon = DataPresence.ofSystem().required("updateinfo-amazon");
    for (Advisory advisory : files(ReadLimits.defaults()).read(amazon)) {
      AdvisorySeverity severity = advisory.rating().severity();
      counts.merge(severity + " " + advisory.rating().severityWord(), 1, Integer::sum);
    }
    assertEquals(
        Map.of(
            "CRITICAL critical", 138,
            "CRITICAL Critical", 19,
            "IMPORTANT important", 1911,
            "IMPORTANT Important", 444,
            "MODERATE medium", 1955,
            "MODERATE Medium", 553,
            "LOW low", 296,
            "LOW Low", 77),
        counts);
  }

  @Test
  void jsonSaysTheSameAsXml() throws Exception {
    DataPresence data = DataPresence.ofSystem();
    Path json = data.required("alas");
    AdvisorySet xml =
        AdvisorySet.of(files(ReadLimits.defaults()).read(data.required("updateinfo-amazon")));
    List<Advisory> advisories = files(ReadLimits.defaults()).read(json);
    assertEquals(68, advisories.size());
    int both = 0;
    for (Advisory advisory : advisories) {
      if (xml.find(advisory.id()).isPresent()) {
        assertEquals(xml.find(advisory.id()).get(), advisory);
        both++;
      }
    }
    assertTrue(both > 60, "only " + both + " are in both");
  }

  private AdvisoryFiles files(ReadLimits limits) {
    return new AdvisoryFiles(limits, AdvisoryDetail.FULL, warnings::add);
  }

  private List<Advisory> read(Path file) throws Exception {
    return files(ReadLimits.defaults()).read(file);
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(e -> e.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** Puts what was read into one line for each element that counts. */
  private static List<String> lines(List<Advisory> advisories) {
    List<String> lines = new ArrayList<>();
    for (Advisory advisory : advisories) {
      lines.add(
          String.join(
              "|",
              advisory.id(),
              advisory.rating().typeWord(),
              advisory.notes().texts().title(),
              advisory.rating().severityWord(),
              advisory.notes().texts().description()));
      advisory
          .references()
          .forEach(r -> lines.add(String.join("|", r.type(), r.id(), r.title(), r.href())));
      advisory
          .packages()
          .forEach(
              p ->
                  lines.add(
                      String.join(
                          "|",
                          p.nevra().name(),
                          Long.toString(p.nevra().evr().epoch()),
                          p.nevra().evr().version(),
                          p.nevra().evr().release().orElse("none"),
                          p.nevra().arch(),
                          p.file().name(),
                          p.suggestions().toString())));
    }
    return lines;
  }

  private static List<String> oracle(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    List<String> lines = new ArrayList<>();
    try (InputStream in =
        Decompression.open(
            file, file.toString(), FilePromise.none(), ReadLimits.defaults().bytes())) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      List<String> rest = new ArrayList<>();
      Map<String, String> update = new TreeMap<>();
      String part = "";
      List<String> suggestions = new ArrayList<>();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "update" -> update.put("type", xml.getAttributeValue(null, "type"));
            case "id", "title", "severity", "description", "filename" -> {
              String name = xml.getLocalName();
              update.put(name, xml.getElementText().strip());
            }
            case "reference" -> rest.add(attributes(xml, "type", "id", "title", "href"));
            case "package" -> part = attributes(xml, "name", "epoch", "version", "release", "arch");
            case "reboot_suggested" -> suggestions.add("REBOOT");
            case "relogin_suggested" -> suggestions.add("RELOGIN");
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.getLocalName().equals("package")) {
            rest.add(part + "|" + update.remove("filename") + "|" + suggestions);
            suggestions.clear();
          } else if (xml.getLocalName().equals("update")) {
            lines.add(
                String.join(
                    "|",
                    update.get("id"),
                    update.get("type"),
                    update.get("title"),
                    update.get("severity"),
                    update.get("description")));
            lines.addAll(rest);
            rest.clear();
            update.clear();
          }
        }
      }
    }
    return lines;
  }

  private static String attributes(XMLStreamReader xml, String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      values.add(xml.getAttributeValue(null, name));
    }
    return String.join("|", values);
  }
}
