package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.header.PackageSeals.Cover;
import dev.rpmsolve.rpm.trust.DigestFinding;
import dev.rpmsolve.rpm.trust.FileFinding;
import dev.rpmsolve.rpm.trust.Freshness;
import dev.rpmsolve.rpm.trust.MetadataTrust;
import dev.rpmsolve.rpm.trust.PackageTrust;
import dev.rpmsolve.rpm.trust.SignatureFinding;
import dev.rpmsolve.rpm.trust.Signer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what checks of signatures say, for people: a line for each thing, reasons below it. */
public final class TrustText {
  private final Appendable out;

  private TrustText(Appendable out) {
    this.out = out;
  }

  /**
   * Writes a report.
   *
   * @param report what was found
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(TrustReport report, Appendable out) throws IOException {
    TrustText text = new TrustText(out);
    for (PackageTrust one : report.packages()) {
      text.packageLines(one);
    }
    for (MetadataTrust one : report.repositories()) {
      text.repositoryLines(one);
    }
    out.append(report.goodCount() + " of " + report.count() + " good\n");
  }

  private void packageLines(PackageTrust trust) throws IOException {
    head(trust.file(), trust.verdict().words(), trust.detail());
    for (SignatureFinding finding : trust.signatures()) {
      signature(finding);
    }
    digests("digests", trust.digests().stream().filter(DigestFinding::isRight).toList(), "right");
    digests("digests", trust.digests().stream().filter(one -> !one.isRight()).toList(), "wrong");
  }

  private void digests(String what, List<DigestFinding> findings, String verdict)
      throws IOException {
    if (!findings.isEmpty()) {
      line(
          what
              + ": "
              + findings.stream()
                  .map(one -> one.digest().algorithm() + " of " + words(one.digest().cover()))
                  .collect(Collectors.joining(", "))
              + ": "
              + verdict);
    }
  }

  static String words(Cover cover) {
    return cover.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void repositoryLines(MetadataTrust trust) throws IOException {
    boolean isFresh = trust.age().verdict() == Freshness.Verdict.FRESH;
    String age = trust.age().verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean isRead = !trust.files().isEmpty() || isFresh;
    head(
        trust.folder(),
        isFresh || !isRead ? trust.verdict().words() : trust.verdict().words() + ", but " + age,
        trust.age().detail());
    for (SignatureFinding finding : trust.signatures()) {
      signature(finding);
    }
    for (FileFinding file : trust.files()) {
      line(
          file.type()
              + ": "
              + file.href()
              + ": "
              + file.state().name().toLowerCase(Locale.ROOT)
              + (file.detail().isEmpty() ? "" : ": " + file.detail()));
    }
  }

  private void signature(SignatureFinding finding) throws IOException {
    String by = finding.signer().map(TrustText::signer).orElse("");
    String why = finding.detail().isEmpty() ? "" : ": " + finding.detail();
    line(finding.kind().words() + ": " + by + finding.verdict().words() + why);
  }

  private static String signer(Signer signer) {
    return signer.algorithms()
        + " on "
        + signer.created()
        + " by "
        + signer.fingerprint().orElse(signer.keyId())
        + signer.userId().map(name -> " (" + name + ")").orElse("")
        + ": ";
  }

  private void head(String what, String verdict, String detail) throws IOException {
    out.append(PlainText.escape(what + ": " + verdict + (detail.isEmpty() ? "" : ": " + detail)));
    out.append('\n');
  }

  private void line(String text) throws IOException {
    out.append("  ").append(PlainText.escape(text)).append('\n');
  }
}
