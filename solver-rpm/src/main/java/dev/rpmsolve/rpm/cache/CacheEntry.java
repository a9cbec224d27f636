package dev.rpmsolve.rpm.cache;

import java.time.Instant;

/**
 * A file of the cache.
 *
 * @param name its name in the folder
 * @param about what it holds, in words that come from repositories' names; empty if it cannot be
 *     read
 * @param bytes its length
 * @param lastUsed when it was written, or read with success last; to the minute
 */
public record CacheEntry(String name, String about, long bytes, Instant lastUsed) {}
