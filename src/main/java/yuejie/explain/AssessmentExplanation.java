package yuejie.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import yuejie.catalog.Catalog;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Assessment;
import yuejie.rating.InvoiceLine;

/**
 * Why an assessment that nobody keeps comes to what it does: each charge with its derivation, those that come to nothing
 * among them.
 *
 * @param seen     what was assessed
 * @param computed what it came to
 */
public record AssessmentExplanation(ApplicationMonth seen, Assessment computed) {

    /** The charges one below the other, in the catalog's order. */
    public String text(ExplanationLanguage language) {
        Catalog catalog = computed.catalog();
        ExplanationVoice voice = new ExplanationVoice(language, Optional.of(catalog), catalog.currency());
        List<String> page = new ArrayList<>();
        for (ChargeExplanation charge : ChargeExplanation.of(seen, catalog, catalog.plans().keySet())) {
            String item = charge.charge().item();
            page.add("  " + voice.item(item));
            page.addAll(computed.lines().stream().filter(line -> line.item().equals(item)).findFirst()
                    .map(line -> new LineExplanation(line, false).lines(voice).stream().map(step -> "  " + step).toList())
                    .orElseGet(() -> steps(charge, voice)));
        }
        return String.join("\n", page);
    }

    private static List<String> steps(ChargeExplanation charge, ExplanationVoice voice) {
        ExplanationTable steps = new ExplanationTable("    ");
        charge.steps(voice, steps);
        return steps.lines();
    }

    /** The lines as names and values. */
    public List<Map<String, Object>> json() {
        List<InvoiceLine> lines = computed.lines();
        return IntStream.range(0, lines.size()).mapToObj(i -> ExplanationJson.line(i + 1,
                new LineExplanation(lines.get(i), false), Optional.of(computed.catalog()))).toList();
    }
}
