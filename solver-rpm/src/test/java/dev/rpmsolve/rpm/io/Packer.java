package dev.rpmsolve.rpm.io;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The compressed formats, from the writing side. */
public enum Packer {
  /** No compression. */
  PLAIN,
  /** One gzip member. */
  GZIP,
  /** One xz stream. */
  XZ,
  /** One Zstandard frame. */
  ZSTD,
  /** One bzip2 stream. */
  BZIP2;

  /** Packs bytes. */
  public byte[] pack(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = open(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  /** A stream that packs what is written to it. */
  public OutputStream open(OutputStream out) throws IOException {
    return switch (this) {
      case PLAIN -> out;
      case GZIP -> new GZIPOutputStream(out);
      case XZ -> new XZOutputStream(out, new LZMA2Options(1));
      case ZSTD -> new ZstdOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
    };
  }
}
