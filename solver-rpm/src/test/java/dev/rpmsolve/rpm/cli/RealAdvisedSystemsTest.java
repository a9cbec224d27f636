package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.quality.DataPresence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advisories of Amazon on real installed systems of theirs, and of EPEL on a part of itself. */
class RealAdvisedSystemsTest {
  @TempDir Path folder;

  /** The same 75 packages that {@code dnf updateinfo list --available} of dnf 4.14 lists. */
  @Test
  void findsWhatAmazonLinux2023Lacks() {
    JSONObject affected = affected("al2023-installed", "al2023-core");
    assertEquals(816, affected.getInt("total"));
    assertEquals(98, affected.getJSONArray("advisories").length());
    assertEquals(49, count(affected, "open"));
    assertEquals(75, openItems(affected));
    assertEquals(49, count(affected, "fixed"));
  }

  @Test
  void whatIsOpenOnAmazonLinux2IsOlderThanItsFix() {
    JSONObject affected = affected("al2-installed", "al2-core");
    assertEquals(1618, affected.getInt("total"));
    assertTrue(count(affected, "open") > 0 && count(affected, "fixed") > 0);
    JSONArray advisories = affected.getJSONArray("advisories");
    for (int i = 0; i < advisories.length(); i++) {
      JSONArray items = advisories.getJSONObject(i).getJSONArray("items");
      for (int j = 0; j < items.length(); j++) {
        JSONObject item = items.getJSONObject(j);
        Nevra installed = Nevra.parse(item.getJSONObject("installed").getString("nevra"));
        Nevra required = Nevra.parse(item.getString("fixedIn"));
        assertEquals(installed.name(), required.name());
        assertEquals(
            item.getString("state").equals("open"),
            installed.evr().compareTo(required.evr()) < 0,
            item.toString());
      }
    }
  }

  @Test
  void tellsWhyEpelAloneCannotBeUpgraded() throws IOException {
    DataPresence data = DataPresence.ofSystem();
    Path list = folder.resolve("old.txt");
    Files.writeString(list, "AMF-devel-1.4.35-1.el8.noarch\nmold-2.36.0-1.el8.x86_64\n");
    Run run =
        Run.of(
            "upgrade",
            "--type",
            "enhancement,unspecified",
            "--arch",
            "x86_64",
            "--no-cache",
            "--json",
            "--installed",
            list.toString(),
            "--repo",
            "old=" + data.required("repos/epel8/20250311"),
            "--repo",
            "new=" + data.required("repos/epel8/20250317"));
    assertEquals(0, run.code(), run.err());
    JSONObject advisories = new JSONObject(run.out()).getJSONObject("advisories");
    assertEquals(4025, advisories.getInt("total"));
    assertEquals(1, advisories.getJSONArray("fixed").length());
    JSONObject left = advisories.getJSONArray("left").getJSONObject(0);
    assertEquals("FEDORA-EPEL-2025-5da9635216", left.getString("id"));
    assertEquals("blocked", left.getString("verdict"));
    assertEquals(
        "nothing provides /bin/sh needed by mold-2.37.1-1.el8.x86_64",
        left.getJSONArray("problems").getJSONObject(0).getString("headline"));
  }

  private static JSONObject affected(String installed, String updateinfo) {
    DataPresence data = DataPresence.ofSystem();
    Run run =
        Run.of(
            "advisories",
            "affected",
            "--arch",
            "x86_64",
            "--no-cache",
            "--json",
            "--installed",
            data.required("installed/" + installed).toString(),
            "--updateinfo",
            data.required("updateinfo-amazon/" + updateinfo + "-updateinfo.xml.gz").toString());
    assertEquals(1, run.code(), run.err());
    return new JSONObject(run.out());
  }

  private static long count(JSONObject affected, String state) {
    long found = 0;
    JSONArray advisories = affected.getJSONArray("advisories");
    for (int i = 0; i < advisories.length(); i++) {
      found += advisories.getJSONObject(i).getString("state").equals(state) ? 1 : 0;
    }
    return found;
  }

  private static long openItems(JSONObject affected) {
    long found = 0;
    JSONArray advisories = affected.getJSONArray("advisories");
    for (int i = 0; i < advisories.length(); i++) {
      JSONArray items = advisories.getJSONObject(i).getJSONArray("items");
      for (int j = 0; j < items.length(); j++) {
        found += items.getJSONObject(j).getString("state").equals("open") ? 1 : 0;
      }
    }
    return found;
  }
}
