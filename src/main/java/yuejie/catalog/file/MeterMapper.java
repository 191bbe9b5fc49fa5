package yuejie.catalog.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuejie.catalog.CatalogMeter;

/** Reads the section {@code meters}; an absent one declares none. */
final class MeterMapper {

    /** The columns that every usage file has. */
    private static final List<String> TAKEN = List.of("sdk_app_id", "usage_date", "dau", "groups");
    private static final Form<String> ID = Form.lowerName("bandwidth_mbps", TAKEN);

    private MeterMapper() {
    }

    static Map<String, CatalogMeter> map(YamlNode node) {
        Map<String, CatalogMeter> meters = new LinkedHashMap<>();
        if (!node.isMissing()) {
            node.entries(ID, "a map of meters by id").forEach((id, meter) -> meters.put(id, meter(id, meter)));
        }
        return meters;
    }

    private static CatalogMeter meter(String id, YamlNode node) {
        YamlFields fields = node.fields(List.of("name", "unit"));
        return new CatalogMeter(id, fields.get("name").label(Form.NAME), fields.get("unit").labelIfPresent(Form.NAME));
    }
}
