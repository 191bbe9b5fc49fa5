package yuejie.audit.book;

import java.util.Optional;
import yuejie.audit.Finding;

/**
 * Rows whose digest is not the one that is kept with the assessment. Whether the rows or the digest were changed, the
 * manifest tells.
 *
 * @param part   which rows of the application
 * @param digest their digest as they are; empty where there are none
 * @param rows   how many there are
 * @param altered the finding if the rows were changed; empty where another finding covers them
 */
record Mismatch(Part part, Optional<byte[]> digest, long rows, Optional<Finding> altered) {
}
