package yuejie.invoice;

import java.util.Optional;
import yuejie.rating.Assessment;
import yuejie.seal.ApplicationDigests;

/**
 * An application's month, ready to be written: assessed, invoiced, and with the digests for its seal.
 *
 * @param assessment what the month amounts to
 * @param first      the number of the month's first invoice of the application; empty unless it is invoiced
 * @param invoice    the invoice that is issued now; empty where there is none
 * @param digests    the digests of what the assessment followed from, and of its results
 */
public record Billed(Assessment assessment, Optional<InvoiceNumber> first, Optional<Invoice> invoice,
        ApplicationDigests digests) {

    /** The application. */
    public long sdkAppId() {
        return assessment.application().sdkAppId();
    }

    /** How the month ended, in the word of the exports. */
    public String outcome() {
        return assessment.outcome().name();
    }
}
