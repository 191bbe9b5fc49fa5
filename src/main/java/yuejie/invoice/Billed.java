package yuejie.invoice;

import java.util.Optional;
import yuejie.rating.Assessment;
import yuejie.seal.ApplicationDigests;

/**
 * An application's month as it is written: assessed, invoiced, and ready to be sealed.
 *
 * @param assessment what the month amounts to
 * @param first      the number of the month's first invoice of the application; empty unless it is invoiced
 * @param invoice    the invoice that is issued now; empty where there is none
 * @param digests    the digests of all that it followed from and came to
 */
public record Billed(Assessment assessment, Optional<InvoiceNumber> first, Optional<Invoice> invoice,
        ApplicationDigests digests) {

    /** The application. */
    public long sdkAppId() {
        return assessment.application().sdkAppId();
    }

    /** How the month ended, as the exports say it. */
    public String outcome() {
        return assessment.outcome().name();
    }
}
