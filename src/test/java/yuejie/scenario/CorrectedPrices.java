package yuejie.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A second version of the shipped catalog of the mainland: users dearer, groups cheaper, 60 days of history for sale.
 */
public final class CorrectedPrices {

    private static final Path SHIPPED = Path.of("src/main/resources/catalogs/mainland-2022.yaml");

    private CorrectedPrices() {
    }

    /** Writes it into a directory, which is made, and returns that. */
    public static Path writeTo(Path directory) throws IOException {
        Files.writeString(Files.createDirectories(directory).resolve("mainland.yaml"), Files.readString(SHIPPED)
                .replace("version: 1 ", "version: 2 ")
                .replace("PRO: {free: 10000, block: 10000, price: 1000.00}",
                        "PRO: {free: 10000, block: 10000, price: 1250.00}")
                .replace("PRO: {free: 100000, block: 100000, price: 1000.00}",
                        "PRO: {free: 100000, block: 100000, price: 900.00}")
                .replace("prices: {30: 500.00, ", "prices: {30: 500.00, 60: 800.00, "));
        return directory;
    }
}
