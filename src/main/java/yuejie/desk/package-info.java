/**
 * What do people ask of a book, and what do they decide? The use cases that need no batch job: status, explanation,
 * preview, comparison, holds, approvals, export, verification. It knows the jobs only where it must wait for them.
 * Begin at {@link yuejie.desk.StatusInquiry}.
 */
@NullMarked
package yuejie.desk;

import org.jspecify.annotations.NullMarked;
