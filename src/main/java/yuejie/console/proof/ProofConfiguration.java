package yuejie.console.proof;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of proof. */
@Configuration(proxyBeanMethods = false)
@Import({SealsController.class, VerificationController.class, Verifications.class, DecisionsController.class})
public class ProofConfiguration {
}
