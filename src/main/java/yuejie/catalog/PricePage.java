package yuejie.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider's price page has beside the prices (R1.4): how products belong together, the tables of features, and
 * notes. It is shown and never counted. Every part may be empty.
 *
 * @param quantities   what the charges count, as people read it, by the item of the charge
 * @param services     what is sold beside the plans, in the order of the page
 * @param planFeatures the rows of the table of features, with a value for each plan
 * @param packFeatures the rows of the table of the call packs, with a value for each pack
 * @param notes        further notes
 */
public record PricePage(Map<String, Label> quantities, List<Service> services, List<Feature> planFeatures,
        List<Feature> packFeatures, List<Label> notes) {

    /** An empty page. */
    public static final PricePage NONE = new PricePage(Map.of(), List.of(), List.of(), List.of(), List.of());

    /** Keeps copies. */
    public PricePage {
        quantities = Ordered.copy(quantities);
        services = List.copyOf(services);
        planFeatures = List.copyOf(planFeatures);
        packFeatures = List.copyOf(packFeatures);
        notes = List.copyOf(notes);
    }

    /**
     * Products that are one service in several sizes, such as the add-ons for 2000 and for 6000 members per group.
     *
     * @param name  as people read it
     * @param about the purpose of the service
     * @param sells its sizes, in the order of the page
     */
    public record Service(Label name, Optional<Label> about, List<Sold> sells) {

        /** Keeps a copy of the sizes. */
        public Service {
            sells = List.copyOf(sells);
        }
    }

    /**
     * A size of a service.
     *
     * @param id   an add-on, a call pack, or the item of a charge for an option
     * @param size as people read it; {@code {value}} stands for the value of the option
     */
    public record Sold(String id, Optional<Label> size) {
    }

    /**
     * A row of a table of features.
     *
     * @param name   as people read it
     * @param values by the id of the plan or call pack; {@code {minutes}} stands for the minutes of a pack
     */
    public record Feature(Label name, Map<String, Label> values) {

        /** Keeps a copy of the values. */
        public Feature {
            values = Ordered.copy(values);
        }
    }
}
