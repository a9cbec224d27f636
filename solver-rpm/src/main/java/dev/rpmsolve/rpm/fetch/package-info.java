/**
 * Copies of repositories from a network: metadata only, over http and https. The only package that
 * opens connections; nothing else of the library needs it.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.fetch.RemoteRepository} (what is wanted), {@link
 * dev.rpmsolve.rpm.fetch.RepositoryFetcher} (the whole way), {@code Download} (one file from
 * several addresses), {@code PartFile} (what there is of it so far), {@code HttpTransport} and
 * {@code BodyQueue} (requests and their bodies), {@code Address} (what may be fetched and shown).
 *
 * <p>What goes in: addresses, and what must be proven of what is there. What comes out: a folder
 * that the other packages read like any other, or a {@link dev.rpmsolve.rpm.fetch.FetchException}.
 *
 * <p>Invariants: a file appears under its name only when length and digest are right; no more bytes
 * are taken than were announced or are allowed; silence, redirects and tries are bounded; a
 * redirect never leads from https to http, and takes no credentials to another server; no message
 * has a password or a query in it; an interrupt ends the waiting.
 *
 * <p>Not here: packages, proxies beyond those of the JVM, client certificates, mirrors by speed.
 */
package dev.rpmsolve.rpm.fetch;
