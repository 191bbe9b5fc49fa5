package planted.settlement;

import org.springframework.stereotype.Component;

/** Carries an annotation of the framework where there should be none. */
@Component
final class IsAComponent {
}
