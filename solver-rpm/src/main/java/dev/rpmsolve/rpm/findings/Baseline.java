package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.config.YamlText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The findings that are known and accepted.
 *
 * <p>Kept in a YAML file that is made to be reviewed: one entry per key, sorted by key, so that the
 * victims of one cause stand together. Several findings of one key are counted. Immutable.
 */
public final class Baseline {
  private static final String SCHEMA = "rpmsolve-baseline-1";
  private static final List<String> FIELDS = List.of("schema", "findings");
  private static final List<String> ENTRY_FIELDS = List.of("key", "count", "reason", "expires");
  private static final String HEAD =
      """
      # Findings of rpmsolve that are known and do not fail a run. --update-baseline writes this file.
      # By hand may be added to an entry, and is kept: reason: TEXT, and expires: YYYY-MM-DD, the last
      # day on which it does not fail.
      schema: %s
      """
          .formatted(SCHEMA);

  private final TreeMap<String, BaselineEntry> entries = new TreeMap<>();

  private Baseline(Collection<BaselineEntry> entries) {
    for (BaselineEntry entry : entries) {
      if (this.entries.put(entry.key(), entry) != null) {
        throw new IllegalArgumentException("the key '" + entry.key() + "' occurs twice");
      }
    }
  }

  /**
   * Creates a baseline.
   *
   * @param entries what is accepted, in any order
   * @return the baseline
   * @throws IllegalArgumentException if a key occurs twice
   */
  public static Baseline of(Collection<BaselineEntry> entries) {
    return new Baseline(entries);
  }

  /**
   * Reads a baseline.
   *
   * @param file the content of the file
   * @return the baseline
   * @throws ConfigException if the file is no baseline, with the line; entries of rules that do not
   *     exist are refused, those of findings that do not occur are not
   */
  public static Baseline of(ConfigNode file) {
    ConfigNode.Fields fields = file.fields("'schema' and 'findings'");
    fields.allow(FIELDS);
    ConfigNode.Text schema = fields.require("schema").text("the schema's name");
    if (!schema.value().equals(SCHEMA)) {
      throw schema
          .place()
          .complain(
              "expected "
                  + SCHEMA
                  + ", found '"
                  + schema.value()
                  + "'; if another version of rpmsolve wrote the file, use that one, or remove the"
                  + " file and make it again");
    }
    Map<String, BaselineEntry> entries = new TreeMap<>();
    for (ConfigNode item : fields.require("findings").items("a list of findings").values()) {
      BaselineEntry entry = entry(item.fields("an entry with a 'key'"));
      if (entries.put(entry.key(), entry) != null) {
        throw item.place().complain("there is an entry of this key already: " + entry.key());
      }
    }
    return new Baseline(entries.values());
  }

  private static BaselineEntry entry(ConfigNode.Fields fields) {
    fields.allow(ENTRY_FIELDS);
    ConfigNode.Text key = fields.require("key").text("the key of a finding");
    String rule = key.value().split(" ", 2)[0];
    if (Rule.ofId(rule).isEmpty()) {
      throw key.place()
          .complain(
              "the key begins with '"
                  + rule
                  + "', which is no rule of this version; remove the entry, or use the version that wrote it");
    }
    int count =
        fields.get("count").map(node -> node.text("a number").number(1, 1_000_000)).orElse(1);
    String reason = fields.get("reason").map(node -> node.text("text").value()).orElse("");
    Optional<LocalDate> expires = fields.get("expires").map(node -> node.text("a day").day());
    return new BaselineEntry(key.value(), count, reason, expires);
  }

  /**
   * Lists what is accepted.
   *
   * @return the entries by key
   */
  public List<BaselineEntry> entries() {
    return List.copyOf(entries.values());
  }

  /**
   * Tells new findings from known ones. Of the findings of one key those of the lowest versions are
   * known, as many as were accepted.
   *
   * @param findings the findings
   * @param today the day that counts for entries that expire
   * @return the findings with their status, and what is fixed and expired
   */
  public Judgement judge(Findings findings, LocalDate today) {
    Map<String, Integer> found = new HashMap<>();
    List<RootCause> causes = new ArrayList<>();
    for (RootCause cause : findings.rootCauses()) {
      List<Finding> victims = new ArrayList<>();
      for (Finding finding : cause.victims()) {
        int number = found.merge(finding.key(), 1, Integer::sum);
        victims.add(judge(finding, number, today));
      }
      causes.add(cause.withVictims(victims));
    }
    List<BaselineEntry> fixed = new ArrayList<>();
    List<BaselineEntry> expired = new ArrayList<>();
    for (BaselineEntry entry : entries.values()) {
      int count = found.getOrDefault(entry.key(), 0);
      if (count < entry.count()) {
        fixed.add(entry.withCount(entry.count() - count));
      }
      if (count > 0 && entry.isExpired(today)) {
        expired.add(entry);
      }
    }
    return new Judgement(new Findings(causes), fixed, expired);
  }

  private Finding judge(Finding finding, int number, LocalDate today) {
    BaselineEntry entry = entries.get(finding.key());
    if (entry == null || number > entry.count()) {
      return finding.judged(Status.NEW, "");
    }
    Status status = entry.isExpired(today) ? Status.EXPIRED : Status.KNOWN;
    return finding.judged(status, entry.reason());
  }

  /**
   * Accepts what is found now, and nothing else; reasons and days are kept.
   *
   * @param findings the findings
   * @return the baseline of which all findings are known, unless their entry has expired
   */
  public Baseline accepting(Findings findings) {
    Map<String, BaselineEntry> accepted = new TreeMap<>();
    for (RootCause cause : findings.rootCauses()) {
      for (Finding finding : cause.victims()) {
        BaselineEntry old =
            entries.getOrDefault(
                finding.key(), new BaselineEntry(finding.key(), 1, "", Optional.empty()));
        accepted.merge(
            finding.key(), old.withCount(1), (known, one) -> known.withCount(known.count() + 1));
      }
    }
    return new Baseline(accepted.values());
  }

  /**
   * Writes the file.
   *
   * @param out where to write; it gets line feeds and may get any character that is for reading
   * @throws IOException if writing fails
   */
  public void write(Appendable out) throws IOException {
    out.append(HEAD).append(entries.isEmpty() ? "findings: []\n" : "findings:\n");
    for (BaselineEntry entry : entries.values()) {
      out.append("  - key: ").append(YamlText.quote(entry.key())).append('\n');
      if (entry.count() > 1) {
        out.append("    count: ").append(Integer.toString(entry.count())).append('\n');
      }
      if (!entry.reason().isEmpty()) {
        out.append("    reason: ").append(YamlText.quote(entry.reason())).append('\n');
      }
      if (entry.expires().isPresent()) {
        out.append("    expires: ").append(entry.expires().get().toString()).append('\n');
      }
    }
  }
}
