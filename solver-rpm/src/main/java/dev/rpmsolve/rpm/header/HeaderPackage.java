package dev.rpmsolve.rpm.header;

/**
 * What a header says of a package beyond what a universe holds.
 *
 * @param packageId the package in the builder
 * @param installTime when it was installed, in seconds since 1970; 0 if it is not
 * @param modularityLabel {@code NAME:STREAM:VERSION:CONTEXT} of the module it was built for; empty
 *     if none
 * @param isVerified whether the header had a digest, which was right
 */
public record HeaderPackage(
    int packageId, long installTime, String modularityLabel, boolean isVerified) {}
