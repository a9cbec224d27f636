package dev.rpmsolve.rpm.installed.database;

/**
 * A header as a database has it.
 *
 * @param number its number in the database; numbers grow with the time of installation
 * @param offset its first byte in the file, -1 if its bytes are not in one piece there
 * @param bytes hold the header; not to be changed
 * @param from its first byte
 * @param to one past its last byte
 */
public record HeaderBlob(long number, long offset, byte[] bytes, int from, int to) {}
