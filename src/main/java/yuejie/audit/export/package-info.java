/**
 * Are exported files as they were sealed? They are verified without a book. Begin at
 * {@link yuejie.audit.export.ExportVerification}.
 */
@NullMarked
package yuejie.audit.export;

import org.jspecify.annotations.NullMarked;
