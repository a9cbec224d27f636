package dev.rpmsolve.rpm.testcase;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes hostile variants of a text: by bytes, by lines, and by words that mean something. */
final class LineMutator {
  private static final String[] WORDS = {
    "<inline>",
    "#>",
    "<NULL>",
    "\\00",
    "\\ff",
    ":any",
    "namespace:x(",
    "(",
    ")",
    " & ",
    " | ",
    " <IF> ",
    " <ELSE> ",
    " <17> ",
    " = ",
    "compat >= ",
    "@",
    "@SYSTEM",
    "9999999999",
    "-1",
    ".",
    "+Req:",
    "-Req:",
    "=Pkg: a 1 1 noarch",
    "=Ver: 2",
    "nextjob",
    "genid op |",
    "genid lit a",
    "job install name a",
    "repo r 1 testtags <inline>",
    "system x86_64 rpm r",
    "packageand(a:b)",
    "locale(a:b;c)",
    "modalias(a:b:c)",
    "/",
    "=Prv: /",
    "\u00e4",
    "\t",
    "\r",
    "[weak]",
    "!",
    ","
  };

  private final SplittableRandom random;

  LineMutator(SplittableRandom random) {
    this.random = random;
  }

  /** Returns a part of a text, whole lines for the most part. */
  byte[] slice(byte[] text, int longest) {
    if (text.length <= longest) {
      return text;
    }
    int start = random.nextInt(text.length - longest);
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    return Arrays.copyOfRange(text, start, start + longest);
  }

  byte[] mutate(byte[] text) {
    byte[] mutated = text;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      mutated = step(mutated);
    }
    return mutated;
  }

  private byte[] step(byte[] text) {
    int at = random.nextInt(text.length + 1);
    int to = Math.min(text.length, at + 1 + random.nextInt(8));
    return switch (random.nextInt(7)) {
      case 0 -> replaced(text, at, to, bytes(to - at));
      case 1 -> replaced(text, at, to, new byte[0]);
      case 2 -> replaced(text, at, at, word());
      case 3 -> replaced(text, at, to, word());
      case 4 -> replaced(text, lineStart(text, at), lineEnd(text, at), new byte[0]);
      case 5 -> {
        byte[] line = Arrays.copyOfRange(text, lineStart(text, at), lineEnd(text, at));
        int other = lineStart(text, random.nextInt(text.length + 1));
        yield replaced(text, other, other, line);
      }
      default -> Arrays.copyOf(text, at);
    };
  }

  private byte[] word() {
    String word = WORDS[random.nextInt(WORDS.length)];
    int times = random.nextInt(20) == 0 ? 600 : 1;
    return word.repeat(times).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static int lineStart(byte[] text, int at) {
    int start = at;
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(byte[] text, int at) {
    int end = at;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return Math.min(text.length, end + 1);
  }

  private static byte[] replaced(byte[] text, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + by.length);
    out.write(text, 0, from);
    out.writeBytes(by);
    out.write(text, to, text.length - to);
    return out.toByteArray();
  }
}
