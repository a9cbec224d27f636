/**
 * A seeded generator of rpm-md repositories, small and hand-written or large and drawn.
 *
 * <p>In reading order: {@link dev.rpmsolve.benchmarks.generator.GenerateRepository} is the command
 * line; {@link dev.rpmsolve.benchmarks.generator.AmazonLikeRepository} turns hand-written lists of
 * packages, which lie beside it as resources, into the committed test data, {@link
 * dev.rpmsolve.benchmarks.generator.AmazonLikeSeries} into releases with advisories, {@link
 * dev.rpmsolve.benchmarks.generator.Amazon2LikeRepositories} into a core with topics; {@link
 * dev.rpmsolve.benchmarks.generator.LargeRepository} draws repositories of 1,000 to 100,000
 * packages whose numbers are distributed as in real ones, {@link
 * dev.rpmsolve.benchmarks.generator.LargeSeries} releases of such. {@link
 * dev.rpmsolve.benchmarks.generator.GenerateInstances} is another command line: it writes requests
 * that {@link dev.rpmsolve.benchmarks.generator.PlantedScenario} draws as CUDF documents, by the
 * conversion of the library.
 *
 * <p>What goes in: a seed, and a size or the lists. What comes out: folders with {@code
 * repodata/repomd.xml}, {@code primary.xml.gz} and {@code filelists.xml.gz}, and where there are
 * advisories {@code updateinfo.xml.gz}.
 *
 * <p>Invariants: the same arguments give the same bytes, since nothing reads the clock, the locale
 * or the order of a hash map, and every random draw belongs to one place of one stream; only the
 * compressed form depends on the zlib of the JDK besides. Packages go to disk one by one: memory
 * does not grow with the size of a repository, time grows in proportion to it.
 *
 * <p>How the large repository is distributed: a source package has a rank by popularity and
 * requires only sources of lower rank, drawn with a frequency that falls as one over the rank. In
 * the real repositories measured, the name of rank r among M names is required by c M / r names,
 * with c from 0.4 to 0.8 in those built as rpm. Numbers per package are log-normal. {@code
 * testdata/README.md} has the table of real against generated.
 *
 * <p>Not here: any reading of repositories, anything else that depends on the libraries, source
 * packages, and 32-bit packages in the large repository.
 */
package dev.rpmsolve.benchmarks.generator;
