/**
 * What was sealed? {@linkplain yuejie.seal.CanonicalRows Rows as text} that is the same wherever a book was made,
 * their digests, and the {@linkplain yuejie.seal.Manifest manifests} that add the digests up and form one chain
 * ({@code docs/seals.md}). The package does not know what the rows mean. Begin at {@link yuejie.seal.Manifest}.
 */
@NullMarked
package yuejie.seal;

import org.jspecify.annotations.NullMarked;
