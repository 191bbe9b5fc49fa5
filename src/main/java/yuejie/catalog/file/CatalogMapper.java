package yuejie.catalog.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.AddOn;
import yuejie.catalog.CallPack;
import yuejie.catalog.Catalog;
import yuejie.catalog.CatalogMeter;
import yuejie.catalog.Charge;
import yuejie.catalog.PricePage;
import yuejie.catalog.ProrationUnit;
import yuejie.catalog.Validity;

/**
 * Reads a whole catalog from the tree of its file. Where a value has a mistake, a default takes its place, so that the
 * rest of the file is checked, too. There is a catalog only where no mistake was found.
 */
final class CatalogMapper {

    private static final List<String> KEYS = List.of("id", "site", "version", "currency", "valid", "proration",
            "plans", "meters", "charges", "add_ons", "call_packs", "page");
    private static final Form<Integer> VERSION = Form.wholeNumber(1, 999_999).map(Long::intValue);
    private static final Form<String> CURRENCY = Form.oneOf(List.of("CNY"));
    private static final Form<ProrationUnit> PRORATION = Form.oneOf(ProrationUnit.class);

    private final YamlFields fields;
    private final Mistakes mistakes;
    private final String source;

    private CatalogMapper(YamlFields fields, Mistakes mistakes, String source) {
        this.fields = fields;
        this.source = source;
        this.mistakes = mistakes;
    }

    static CatalogDraft map(YamlNode root, Mistakes mistakes, String source) {
        return new CatalogMapper(root.fields(KEYS), mistakes, source).draft();
    }

    private CatalogDraft draft() {
        Optional<String> id = fields.get("id").read(Form.LOWER_ID);
        Optional<Validity> validity = validity(fields.get("site").read(Form.LOWER_ID));
        Optional<Integer> version = fields.get("version").read(VERSION);
        Optional<String> currency = fields.get("currency").read(CURRENCY);
        Optional<ProrationUnit> proration = fields.get("proration").read(PRORATION);
        KnownPlans plans = PlanMapper.map(fields.get("plans"));
        Map<String, CatalogMeter> meters = MeterMapper.map(fields.get("meters"));
        List<Charge> charges = ChargeMapper.map(fields.get("charges"), plans, meters.keySet());
        ProductMapper products = new ProductMapper(plans);
        Map<String, AddOn> addOns = products.addOns(fields.get("add_ons"));
        Map<String, CallPack> callPacks = products.callPacks(fields.get("call_packs"));
        PricePage page = new PageMapper(plans, charges, addOns, callPacks).map(fields.get("page"));
        Optional<Catalog> catalog = mistakes.isEmpty() && validity.isPresent()
                ? Optional.of(new Catalog(id.orElseThrow(), validity.get().site(), version.orElseThrow(),
                        validity.get().from(), validity.get().until(), currency.orElseThrow(),
                        proration.orElseThrow(), plans.plans(), meters, charges, addOns, callPacks, page, source))
                : Optional.empty();
        return new CatalogDraft(mistakes.file(), fields.get("id").line(), id, fields.get("valid").line(), validity,
                catalog);
    }

    private Optional<Validity> validity(Optional<String> site) {
        YamlFields valid = fields.get("valid").fields(List.of("from", "until"));
        YamlNode untilNode = valid.get("until");
        Optional<BillingMonth> from = valid.get("from").read(Form.MONTH);
        Optional<BillingMonth> until = untilNode.readIfPresent(Form.MONTH);
        boolean isRead = site.isPresent() && from.isPresent() && (untilNode.isMissing() || until.isPresent());
        if (from.isPresent() && until.isPresent() && until.get().compareTo(from.get()) <= 0) {
            untilNode.refuse("a month after valid.from, which is " + from.get() + "; until is exclusive");
            return Optional.empty();
        }
        return isRead ? Optional.of(new Validity(site.get(), from.get(), until)) : Optional.empty();
    }
}
