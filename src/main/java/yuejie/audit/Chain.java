package yuejie.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yuejie.calendar.BillingMonth;
import yuejie.seal.Manifest;

/** The chain of seals: each link is checked against the link before it, and sorted by what it seals. */
public final class Chain {

    /**
     * A settlement of a month, or a further revision of it.
     *
     * @param link     its link
     * @param month    the month
     * @param revision the revision
     * @param manifest what was sealed
     */
    public record Settled(ChainLink link, String month, int revision, Manifest manifest) {

        /** The settlement as findings name it. */
        public String name() {
            return month + " revision " + revision;
        }
    }

    /**
     * A run of a date's deductions.
     *
     * @param link     its link
     * @param date     the date
     * @param run      which run of the date, from 1
     * @param manifest what was sealed
     */
    public record Deducted(ChainLink link, LocalDate date, int run, Manifest manifest) {
    }

    /**
     * An import or a decision.
     *
     * @param link     its link
     * @param number   the number of the import or decision
     * @param manifest what was sealed
     * @param run      the record of who did it
     */
    public record Numbered(ChainLink link, long number, Manifest manifest, Manifest run) {
    }

    private static final String FORM = "1";
    private static final String RECORD = "record of the run";
    private static final String DEDUCTION = "DEDUCTION";
    private static final String IMPORT = "IMPORT";
    private static final String DECISION = "DECISION";
    private static final Pattern SETTLEMENT = Pattern.compile("(\\d{4}-\\d{2}) revision (\\d{1,9})");
    private static final Pattern RUN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) run (\\d{1,9})");

    private final List<ChainLink> links;
    private final Findings findings;
    private final Map<Integer, Manifest> manifests = new TreeMap<>();
    private final List<Settled> settlements = new ArrayList<>();
    private final List<Deducted> deductions = new ArrayList<>();
    private final List<Numbered> imports = new ArrayList<>();
    private final List<Numbered> decisions = new ArrayList<>();

    /** A chain, checked; mistakes are added to the findings. */
    public Chain(List<ChainLink> links, Findings findings) {
        this.links = List.copyOf(links);
        this.findings = findings;
        int next = 1;
        Optional<String> previous = Optional.of(Manifest.NO_PREVIOUS);
        for (ChainLink link : links) {
            for (; next < link.no(); next++) {
                findings.add("seal link " + next, "is missing");
                previous = Optional.empty();
            }
            check(link, previous);
            next = link.no() + 1;
            previous = Optional.of(link.root());
        }
        checkRuns();
    }

    /** Whether links of a kind are known by one number. */
    static boolean isNumbered(String kind) {
        return kind.equals(IMPORT) || kind.equals(DECISION);
    }

    /** The record of the run that a link ends; without a line where the link has none, or none that can be read. */
    public static Manifest record(ChainLink link) {
        try {
            return Manifest.parse(link.run());
        } catch (IllegalArgumentException e) {
            return Manifest.parse("");
        }
    }

    /** Each record of a run names its link's root and the record before, and has the hash that is kept beside it. */
    private void checkRuns() {
        String previous = Manifest.NO_PREVIOUS;
        int next = 1;
        for (ChainLink link : links) {
            boolean follows = link.no() == next;
            next = link.no() + 1;
            if (!link.run().isEmpty() || !link.runRoot().isEmpty()) {
                String hash = Manifest.root(link.run());
                if (!hash.equals(link.runRoot())) {
                    findings.add(link.name(), "its run root is " + link.runRoot()
                            + ", but the SHA-256 of its record of the run is " + hash);
                }
                Manifest record = record(link);
                checkLine(link, RECORD, record, "root", link.root());
                if (follows) {
                    checkLine(link, RECORD, record, "previous", previous);
                }
                previous = link.runRoot();
            } else if (!previous.equals(Manifest.NO_PREVIOUS)) {
                findings.add(link.name(), "it has no record of its run");
            }
        }
    }

    /** The settlements that are sealed, in their order. */
    public List<Settled> settlements() {
        return settlements;
    }

    /** The months whose own settlement is sealed, in their order. */
    public List<BillingMonth> settledMonths() {
        return settlements.stream().filter(seal -> seal.revision() == 1).map(seal -> BillingMonth.parse(seal.month()))
                .sorted().distinct().toList();
    }

    /** The settlements of a month that are sealed, in their order. */
    public List<Settled> settlementsOf(BillingMonth month) {
        return settlements.stream().filter(seal -> seal.month().equals(month.toString())).toList();
    }

    /** The runs of deductions that are sealed, in their order. */
    public List<Deducted> deductions() {
        return deductions;
    }

    /**
     * The day on which the invoices of a settlement are booked: the first day of the month after, or the day of the
     * latest deductions that were sealed before the settlement, if that day is later.
     */
    public LocalDate bookedOn(Settled seal) {
        LocalDate due = BillingMonth.parse(seal.month()).lastDay().plusDays(1);
        return deductions.stream().filter(run -> run.link().no() < seal.link().no()).map(Deducted::date)
                .filter(date -> date.isAfter(due)).max(LocalDate::compareTo).orElse(due);
    }

    /** The imports that are sealed, in their order. */
    public List<Numbered> imports() {
        return imports;
    }

    /** The decisions that are sealed, in their order. */
    public List<Numbered> decisions() {
        return decisions;
    }

    /** The manifests that can be read, by the places of their links. */
    public Map<Integer, Manifest> manifests() {
        return manifests;
    }

    public List<ChainLink> links() {
        return links;
    }

    /** The last root; empty where there is no link. */
    public String lastRoot() {
        return links.isEmpty() ? "" : links.get(links.size() - 1).root();
    }

    /** The last run root; empty where there is no link, or it has none. */
    public String lastRunRoot() {
        return links.isEmpty() ? "" : links.get(links.size() - 1).runRoot();
    }

    /** The link with a root or run root, in words; a root that no link has is added to the findings. */
    public Optional<String> find(String root) {
        Optional<String> found = links.stream()
                .filter(link -> link.root().equals(root) || link.runRoot().equals(root)).map(ChainLink::words)
                .findFirst();
        if (found.isEmpty()) {
            findings.add("seal", "no link of the chain has the root " + root);
        }
        return found;
    }

    /** Compares the chain with roots that were recorded outside of it. */
    public void compare(List<KnownRoot> known) {
        for (KnownRoot each : known) {
            Optional<ChainLink> link = links.stream().filter(candidate -> candidate.no() == each.link()).findFirst();
            if (link.isEmpty()) {
                findings.add(each.where(), "names link " + each.link() + " with the root " + each.root()
                        + "; the chain has no such link");
            } else if (!link.get().root().equals(each.root())) {
                findings.add(each.where(), "names " + each.root() + " as the root of link " + each.link()
                        + "; in the chain it is " + link.get().root());
            } else if (!each.runRoot().isEmpty() && !link.get().runRoot().equals(each.runRoot())) {
                findings.add(each.where(), "names " + each.runRoot() + " as the run root of link " + each.link()
                        + "; in the chain it is "
                        + (link.get().runRoot().isEmpty() ? "nothing" : link.get().runRoot()));
            }
        }
    }

    /** Finds links without a copy although a later link has one: copies are written in the order of the links. */
    public void compareCopies(List<KnownRoot> copies) {
        compare(copies);
        Set<Integer> copied = copies.stream().map(KnownRoot::link).collect(Collectors.toSet());
        int last = copied.stream().mapToInt(Integer::intValue).max().orElse(0);
        links.stream().filter(link -> link.no() < last && !copied.contains(link.no())).forEach(link -> findings.add(
                "seals", "there is no copy of " + link.words() + ", although a later link has one"));
    }

    /**
     * Checks a link.
     *
     * @param previous the root of the link before it; empty where that link is missing
     */
    private void check(ChainLink link, Optional<String> previous) {
        String hash = Manifest.root(link.manifest());
        if (!hash.equals(link.root())) {
            findings.add(link.name(), "its root is " + link.root() + ", but the SHA-256 of its manifest is " + hash);
        }
        Manifest manifest;
        try {
            manifest = Manifest.parse(link.manifest());
        } catch (IllegalArgumentException e) {
            findings.add(link.name(), "its manifest cannot be read: " + e.getMessage());
            return;
        }
        checkLine(link, "manifest", manifest, "yuejie-manifest", FORM);
        checkLine(link, "manifest", manifest, "link", Integer.toString(link.no()));
        previous.ifPresent(root -> checkLine(link, "manifest", manifest, "previous", root));
        checkLine(link, "manifest", manifest, link.kind().toLowerCase(Locale.ROOT), link.subject());
        manifests.put(link.no(), manifest);
        sort(link, manifest);
    }

    private void checkLine(ChainLink link, String what, Manifest manifest, String key, String expected) {
        Optional<String> actual = manifest.value(key);
        if (!actual.equals(Optional.of(expected))) {
            findings.add(link.name(), actual.map(value -> "its " + what + " says '" + key + ": " + value + "'")
                    .orElse("its " + what + " has no line '" + key + "'") + ", it should be '" + key + ": " + expected
                    + "'");
        }
    }

    private void sort(ChainLink link, Manifest manifest) {
        if (isNumbered(link.kind())) {
            (link.kind().equals(IMPORT) ? imports : decisions).add(new Numbered(link,
                    link.subject().matches("\\d{1,18}") ? Long.parseLong(link.subject()) : 0, manifest, record(link)));
            return;
        }
        Matcher matcher = (link.kind().equals(DEDUCTION) ? RUN : SETTLEMENT).matcher(link.subject());
        try {
            if (!matcher.matches()) {
                findings.add(link.name(), "it is of '" + link.subject() + "', which is nothing that can be sealed");
            } else if (link.kind().equals(DEDUCTION)) {
                deductions.add(new Deducted(link, LocalDate.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                        manifest));
            } else {
                settlements.add(new Settled(link, BillingMonth.parse(matcher.group(1)).toString(),
                        Integer.parseInt(matcher.group(2)), manifest));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            findings.add(link.name(), "it is of '" + link.subject() + "', which is no date");
        }
    }
}
