package yuejie.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.catalog.Catalog;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Assessment;

/**
 * Explains an assessment that is not stored: each charge with its derivation, also the charges that amount to nothing.
 *
 * @param seen     what was assessed
 * @param computed the assessment
 */
public record AssessmentExplanation(ApplicationMonth seen, Assessment computed) {

    /** The charges one below the other, in the catalog's order. */
    public String text(ExplanationLanguage language) {
        Catalog catalog = computed.catalog();
        Voice voice = new Voice(language, Optional.of(catalog), catalog.currency());
        List<String> page = new ArrayList<>();
        for (ChargeExplanation charge : ChargeExplanation.of(seen, catalog, catalog.plans().keySet())) {
            String item = charge.charge().item();
            page.add("  " + voice.item(item));
            page.addAll(computed.lines().stream().filter(line -> line.item().equals(item)).findFirst()
                    .map(line -> new LineExplanation(line, false).lines(voice).stream().map(step -> "  " + step)
                            .toList())
                    .orElseGet(() -> charge.steps(voice).lines()));
        }
        return String.join("\n", page);
    }

    /** The lines as values that Jackson renders. */
    public List<?> json() {
        return ExplanationJson.lines(LineExplanation.of(computed.lines()), Optional.of(computed.catalog()));
    }
}
