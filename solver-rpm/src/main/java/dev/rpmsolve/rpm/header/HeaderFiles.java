package dev.rpmsolve.rpm.header;

import dev.rpmsolve.rpm.header.HeaderPackageReader.PathVisitor;
import dev.rpmsolve.rpm.header.RpmHeader.Texts;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The paths of one header.
 *
 * <p>A header has the names of its folders once, and for each file the number of its folder and its
 * name in it; very old ones have whole paths. In a database, files that were not put on disk
 * (because of {@code --excludedocs}, of their language, or because another architecture has them)
 * do not count, as they do not for rpm.
 *
 * <p>Paths together may be 16 times as long as their header, so that a small header cannot ask for
 * much memory; real ones are shorter than it.
 */
final class HeaderFiles {

  private static final int EXPANSION = 16;
  private static final int FREE_BYTES = 64 * 1024;
  private static final int NORMAL = 0;
  private static final int NET_SHARED = 3;

  private final ReadLimits.Content limits;
  private final IntArrayList folderStarts = new IntArrayList();
  private final IntArrayList folderEnds = new IntArrayList();
  private byte[] path = new byte[256];

  HeaderFiles(ReadLimits.Content limits) {
    this.limits = limits;
  }

  /** Visits the paths in the order of the header. */
  void visit(RpmHeader header, PathVisitor visitor) {
    if (header.has(HeaderTag.BASE_NAMES)) {
      visitParts(header, visitor);
    } else if (header.has(HeaderTag.OLD_FILE_NAMES)) {
      int count = checkedCount(header, HeaderTag.OLD_FILE_NAMES);
      Texts names = header.texts(HeaderTag.OLD_FILE_NAMES);
      for (int i = 0; i < count; i++) {
        names.next();
        if (isOnDisk(header, i, count)) {
          visitor.path(header.bytes(), names.from(), names.to());
        }
      }
    }
  }

  private void visitParts(RpmHeader header, PathVisitor visitor) {
    int count = checkedCount(header, HeaderTag.BASE_NAMES);
    if (header.size(HeaderTag.DIR_INDEXES) != count) {
      throw header.complaint(
          HeaderTag.DIR_INDEXES,
          count + " numbers of folders",
          Integer.toString(header.size(HeaderTag.DIR_INDEXES)));
    }
    readFolders(header);
    long allowed = (long) EXPANSION * header.length() + FREE_BYTES;
    Texts names = header.texts(HeaderTag.BASE_NAMES);
    for (int i = 0; i < count; i++) {
      names.next();
      long folder = header.number(HeaderTag.DIR_INDEXES, i);
      if (folder >= folderStarts.size()) {
        throw header.complaint(
            HeaderTag.DIR_INDEXES,
            "numbers of the " + folderStarts.size() + " folders",
            Long.toString(folder));
      }
      int folderFrom = folderStarts.getInt((int) folder);
      int folderLength = folderEnds.getInt((int) folder) - folderFrom;
      int nameLength = names.to() - names.from();
      allowed -= folderLength + nameLength;
      if (allowed < 0) {
        throw header
            .source()
            .complaint(Kind.LIMIT_EXCEEDED, "paths of at most 16 times the length", "longer paths");
      }
      if (isOnDisk(header, i, count)) {
        reserve(folderLength + nameLength);
        System.arraycopy(header.bytes(), folderFrom, path, 0, folderLength);
        System.arraycopy(header.bytes(), names.from(), path, folderLength, nameLength);
        visitor.path(path, 0, folderLength + nameLength);
      }
    }
  }

  private int checkedCount(RpmHeader header, int tag) {
    int count = header.size(tag);
    if (count > limits.files()) {
      throw header
          .source()
          .complaint(
              Kind.LIMIT_EXCEEDED, limits.files() + " files (ReadLimits.Content.files)", "more");
    }
    return count;
  }

  private void readFolders(RpmHeader header) {
    folderStarts.clear();
    folderEnds.clear();
    int count = header.size(HeaderTag.DIR_NAMES);
    if (count == 0) {
      return;
    }
    Texts folders = header.texts(HeaderTag.DIR_NAMES);
    for (int i = 0; i < count; i++) {
      folders.next();
      folderStarts.add(folders.from());
      folderEnds.add(folders.to());
    }
  }

  private static boolean isOnDisk(RpmHeader header, int index, int count) {
    if (header.size(HeaderTag.FILE_STATES) != count) {
      return true;
    }
    long state = header.number(HeaderTag.FILE_STATES, index);
    return state == NORMAL || state == NET_SHARED;
  }

  private void reserve(int length) {
    if (length > path.length) {
      path = Arrays.copyOf(path, Math.max(length, 2 * path.length));
    }
  }
}
