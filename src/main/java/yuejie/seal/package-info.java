/**
 * What was sealed? {@linkplain yuejie.seal.CanonicalRows Rows as text} that is the same wherever a book was made,
 * their digests, and the {@linkplain yuejie.seal.Manifest manifests} that add the digests up and form one chain
 * ({@code docs/seals.md}). It knows nothing of what the rows mean. Begin at {@link yuejie.seal.Manifest}.
 */
package yuejie.seal;
