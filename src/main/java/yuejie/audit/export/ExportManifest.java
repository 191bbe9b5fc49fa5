package yuejie.audit.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yuejie.audit.ChainLink;
import yuejie.audit.Findings;

/**
 * The {@code manifest.json} of an export.
 *
 * @param month        the month of the export
 * @param links        the chain
 * @param files        the files, by name
 * @param settledAgain for each application that was settled more than once, or not by the first revision: its
 *                     settlements, oldest first
 * @param charges      what of the meter counts, and the least fee, of charges on more than a peak: by catalog, item and
 *                     plan
 * @param runs         for each attempt that was not made by the first run of its date, by invoice and date: which run
 * @param overdue      the invoices that are overdue; empty where the manifest does not say
 */
record ExportManifest(String month, List<ChainLink> links, Map<String, FileSum> files,
        Map<String, List<SettledAgain>> settledAgain, Map<String, Terms> charges,
        Map<String, Integer> runs, Optional<Set<String>> overdue) {

    static final String NAME = "manifest.json";

    /**
     * A file as it was written.
     *
     * @param rows   its rows
     * @param sha256 the hash of its bytes
     * @param links  which links hold its rows, in the order of the rows
     * @param replaced rows that later links replaced
     */
    record FileSum(long rows, String sha256, List<Run> links, List<Replaced> replaced) {

        /** A file of which the manifest says nothing. */
        static final FileSum NOTHING = new FileSum(-1, "", List.of(), List.of());
    }

    /**
     * Rows that follow each other and that one link holds.
     *
     * @param link the link; 0 where no link holds them
     * @param rows how many
     */
    record Run(int link, long rows) {

        private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,8}) ([1-9]\\d{0,17})");

        private static Optional<Run> of(String text) {
            Matcher matcher = FORM.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Run(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        }
    }

    /**
     * A row that the file does not have any more.
     *
     * @param link   the link that sealed it
     * @param fields its fields
     */
    record Replaced(int link, List<String> fields) {
    }

    /**
     * One of an application's settlements.
     *
     * @param revision the revision
     * @param invoice  the invoice that it issued; empty where it issued none
     * @param replaced the assessment, where a later one stands in the file; empty for the latest
     */
    record SettledAgain(int revision, String invoice, List<String> replaced) {
    }

    /**
     * The terms of a charge, beside quota and price.
     *
     * @param isSum   whether it is on a sum, which has no date
     * @param minimum what the fee is at least where a block is begun
     */
    record Terms(boolean isSum, BigDecimal minimum) {

        /** The terms of most charges. */
        static final Terms PEAK = new Terms(false, BigDecimal.ZERO);
    }

    /** Reads the manifest; empty where it cannot be read, which is added to the findings. */
    static Optional<ExportManifest> read(Path directory, Findings findings) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readString(directory.resolve(NAME)));
            if (!json.path("links").isArray() || !json.path("files").isObject()) {
                findings.add(NAME, "it has no links or no files, and so is no manifest of an export");
                return Optional.empty();
            }
            return Optional
                    .of(new ExportManifest(text(json, "month"), links(json.path("links")), files(json),
                            settledAgain(json.path("settled_again")), charges(json.path("charges")),
                            runs(json.path("tried_again")), overdue(json.path("overdue"))));
        } catch (JacksonException e) {
            findings.add(NAME, "it is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            findings.add(NAME, "it cannot be read");
        }
        return Optional.empty();
    }

    private static List<ChainLink> links(JsonNode nodes) {
        List<ChainLink> links = new ArrayList<>();
        for (JsonNode node : nodes) {
            StringBuilder manifest = new StringBuilder();
            node.path("manifest").forEach(line -> manifest.append(line.asString("")).append('\n'));
            links.add(new ChainLink(node.path("link").asInt(0), text(node, "kind"), text(node, "subject"),
                    manifest.toString(), text(node, "root"), 0, "", ""));
        }
        return links;
    }

    private static Map<String, FileSum> files(JsonNode json) {
        Map<String, FileSum> files = new LinkedHashMap<>();
        json.path("files").propertyStream().forEach(file -> {
            List<Run> runs = new ArrayList<>();
            file.getValue().path("links").forEach(run -> Run.of(run.asString("")).ifPresent(runs::add));
            files.put(file.getKey(), new FileSum(file.getValue().path("rows").asLong(-1),
                    text(file.getValue(), "sha256"), runs,
                    replaced(json.path("replaced_" + file.getKey().replace(".csv", "")))));
        });
        return files;
    }

    private static List<Replaced> replaced(JsonNode nodes) {
        List<Replaced> replaced = new ArrayList<>();
        for (JsonNode node : nodes) {
            List<String> fields = new ArrayList<>();
            node.path("row").forEach(field -> fields.add(field.asString("")));
            if (!fields.isEmpty()) {
                replaced.add(new Replaced(node.path("link").asInt(0), fields));
            }
        }
        return replaced;
    }

    private static Optional<Set<String>> overdue(JsonNode nodes) {
        Set<String> overdue = new LinkedHashSet<>();
        nodes.forEach(invoice -> overdue.add(invoice.asString("")));
        return nodes.isArray() ? Optional.of(overdue) : Optional.empty();
    }

    private static Map<String, List<SettledAgain>> settledAgain(JsonNode nodes) {
        Map<String, List<SettledAgain>> settled = new LinkedHashMap<>();
        for (JsonNode node : nodes) {
            List<String> replaced = new ArrayList<>();
            node.path("replaced").forEach(field -> replaced.add(field.asString("")));
            settled.computeIfAbsent(text(node, "application"), application -> new ArrayList<>())
                    .add(new SettledAgain(node.path("revision").asInt(0), text(node, "invoice_no"), replaced));
        }
        return settled;
    }

    private static Map<String, Terms> charges(JsonNode nodes) {
        Map<String, Terms> charges = new HashMap<>();
        for (JsonNode node : nodes) {
            charges.put(text(node, "catalog") + " " + text(node, "item") + " " + text(node, "plan"), new Terms(
                    text(node, "aggregate").equals("SUM"), minimum(text(node, "minimum"))));
        }
        return charges;
    }

    /** A text that is no amount counts as 0.00, so that the fees that it should explain are found. */
    private static BigDecimal minimum(String text) {
        return ExportedRow.AMOUNT.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private static Map<String, Integer> runs(JsonNode nodes) {
        Map<String, Integer> runs = new HashMap<>();
        for (JsonNode node : nodes) {
            runs.put(text(node, "invoice_no") + " " + text(node, "attempt_date"), node.path("run").asInt(0));
        }
        return runs;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
