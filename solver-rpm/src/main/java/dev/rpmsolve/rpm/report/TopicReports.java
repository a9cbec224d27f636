package dev.rpmsolve.rpm.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes reports about topics, for people and for programs; streams are flushed, not closed. */
public final class TopicReports {
  private static final String LIST_SCHEMA = "rpmsolve-topics-1";
  private static final String ANSWER_SCHEMA = "rpmsolve-topics-which-1";

  private TopicReports() {}

  /**
   * Writes a line for each topic.
   *
   * @param list the topics
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(TopicList list, Appendable out) throws IOException {
    new TopicText(out).write(list);
  }

  /**
   * Writes a paragraph for each topic.
   *
   * @param list the topics
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void writeDetails(TopicList list, Appendable out) throws IOException {
    new TopicText(out).writeDetails(list);
  }

  /**
   * Writes topics for programs.
   *
   * @param list the topics
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void writeJson(TopicList list, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.generator().writeStartObject();
      output.generator().writeStringField("schema", LIST_SCHEMA);
      new TopicJson(output).fields(list);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes which repositories give something.
   *
   * @param answer the repositories
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(TopicAnswer answer, Appendable out) throws IOException {
    new TopicText(out).write(answer);
  }

  /**
   * Writes for programs which repositories give something.
   *
   * @param answer the repositories
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void writeJson(TopicAnswer answer, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.generator().writeStartObject();
      output.generator().writeStringField("schema", ANSWER_SCHEMA);
      new TopicJson(output).fields(answer);
      output.generator().writeEndObject();
    }
    out.flush();
  }
}
