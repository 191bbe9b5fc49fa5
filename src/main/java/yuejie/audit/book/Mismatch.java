package yuejie.audit.book;

import yuejie.audit.Finding;

/**
 * Rows whose digest is not the one that is kept with the assessment. Whether the rows or the digest were changed, the
 * manifest tells.
 *
 * @param part   which rows of the application
 * @param digest their digest as they are; null where there are none
 * @param rows   how many there are
 * @param altered the finding, should the rows have been changed
 */
record Mismatch(Part part, byte[] digest, long rows, Finding altered) {
}
