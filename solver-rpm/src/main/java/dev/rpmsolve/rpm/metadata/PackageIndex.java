package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The packages of one repository, found by the digest of their file (pkgid) or, failing that, by
 * name, EVR and architecture. It connects {@code primary.xml} with {@code filelists.xml}.
 *
 * <p>Several packages may share a key; they form a chain, newest first. Lookups take constant time;
 * the table by name is made when it is first needed. Not thread-safe.
 */
public final class PackageIndex {

  /** The end of a chain. */
  static final int NONE = KeyChains.NONE;

  private static final int KEY_BYTES = 12;

  private final IntArrayList packageIds = new IntArrayList();
  private final IntArrayList nameIds = new IntArrayList();
  private final IntArrayList evrIds = new IntArrayList();
  private final IntArrayList archIds = new IntArrayList();
  private final KeyChains byPkgid = new KeyChains();
  private final ByteBuffer key = ByteBuffer.allocate(KEY_BYTES);
  private final KeyChains byName = new KeyChains();
  private final List<ChecksumAlgorithm> algorithms = new ArrayList<>();
  private int indexedByName;

  /** An empty index. */
  public PackageIndex() {
    // The fields start out empty.
  }

  /**
   * The number of packages.
   *
   * @return how many were added
   */
  public int size() {
    return packageIds.size();
  }

  /** Adds the next package. */
  void add(int packageId, int nameId, int evrId, int archId) {
    packageIds.add(packageId);
    nameIds.add(nameId);
    evrIds.add(evrId);
    archIds.add(archId);
  }

  /** States the pkgid of the package added last. */
  void pkgid(byte[] source, int from, int to) {
    byPkgid.skipTo(size() - 1);
    byPkgid.add(source, from, to);
  }

  /** States what the pkgid of the package added last was made with; null if nobody knows. */
  void algorithm(ChecksumAlgorithm algorithm) {
    while (algorithms.size() < size() - 1) {
      algorithms.add(null);
    }
    algorithms.add(algorithm);
  }

  /**
   * The checksum of a package file.
   *
   * @param position a position below {@link #size()}
   * @return the checksum; empty if there is none, or one of an unknown kind or a wrong length
   */
  public Optional<Checksum> checksum(int position) {
    ChecksumAlgorithm algorithm = position < algorithms.size() ? algorithms.get(position) : null;
    String hex = pkgid(position);
    boolean isSound =
        algorithm != null
            && hex.length() == 2 * algorithm.byteCount()
            && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    return isSound ? Optional.of(new Checksum(algorithm, hex)) : Optional.empty();
  }

  /** The position of the last package with a pkgid, or {@link #NONE}. */
  int findPkgid(byte[] source, int from, int to) {
    return byPkgid.find(source, from, to);
  }

  /** The next position with the same pkgid, or {@link #NONE}. */
  int nextByPkgid(int position) {
    return byPkgid.next(position);
  }

  /** The position of the last package with this name, EVR and architecture, or {@link #NONE}. */
  int findNevra(int nameId, int evrId, int archId) {
    for (; indexedByName < size(); indexedByName++) {
      putKey(
          nameIds.getInt(indexedByName),
          evrIds.getInt(indexedByName),
          archIds.getInt(indexedByName));
      byName.add(key.array(), 0, KEY_BYTES);
    }
    putKey(nameId, evrId, archId);
    return byName.find(key.array(), 0, KEY_BYTES);
  }

  /** The next position with the same name, EVR and architecture, or {@link #NONE}. */
  int nextByNevra(int position) {
    return byName.next(position);
  }

  /**
   * The pkgid of a package.
   *
   * @param position a position below {@link #size()}
   * @return the pkgid, empty if none was stated
   */
  public String pkgid(int position) {
    return byPkgid.key(position);
  }

  /**
   * The package at a position.
   *
   * @param position a position below {@link #size()}
   * @return a package id
   */
  public int packageId(int position) {
    return packageIds.getInt(position);
  }

  private void putKey(int nameId, int evrId, int archId) {
    key.clear();
    key.putInt(nameId).putInt(evrId).putInt(archId);
  }
}
