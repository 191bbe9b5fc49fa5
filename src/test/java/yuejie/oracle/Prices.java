package yuejie.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The prices of R1, R5 and R10.2, written down once more so that no catalog file is believed. */
final class Prices {

    /** What an application is under on a day (R1). */
    enum Plan {
        TRIAL, PRO, FLAGSHIP
    }

    /** What is measured (R3.1), with the free quota and the block of R1. */
    enum Meter {
        DAU("dau", "DAU_OVERAGE", 10_000, 10_000),
        GROUPS("groups", "GROUP_OVERAGE", 100_000, 100_000);

        final String column;
        final String item;
        final BigInteger free;
        final BigInteger block;

        Meter(String column, String item, long free, long block) {
            this.column = column;
            this.item = item;
            this.free = BigInteger.valueOf(free);
            this.block = BigInteger.valueOf(block);
        }
    }

    private Prices() {
    }

    static String catalog(String site) {
        return site.equals("overseas") ? "overseas-2022" : "mainland-2022";
    }

    static BigDecimal perBlock(String site) {
        return yuan(site.equals("overseas") ? 3000 : 1000);
    }

    /** The monthly price of a retention: 0.00 within the free storage, null where not sold (R5.2). */
    static BigDecimal retention(String site, Plan plan, BigInteger days) {
        int freeDays = plan == Plan.FLAGSHIP ? 30 : 7;
        if (days.compareTo(BigInteger.valueOf(freeDays)) <= 0) {
            return yuan(0);
        }
        return switch (site + " " + plan + " " + days) {
            case "mainland PRO 30" -> yuan(500);
            case "mainland PRO 90" -> yuan(1000);
            case "mainland PRO 180" -> yuan(1500);
            case "mainland PRO 360" -> yuan(2500);
            case "mainland FLAGSHIP 90" -> yuan(500);
            case "mainland FLAGSHIP 180" -> yuan(1000);
            case "mainland FLAGSHIP 360" -> yuan(2000);
            case "overseas PRO 30" -> yuan(700);
            case "overseas PRO 90" -> yuan(1280);
            case "overseas PRO 180" -> yuan(1920);
            case "overseas PRO 360" -> yuan(2850);
            case "overseas FLAGSHIP 90" -> yuan(700);
            case "overseas FLAGSHIP 180" -> yuan(1280);
            case "overseas FLAGSHIP 360" -> yuan(2280);
            default -> null;
        };
    }

    private static BigDecimal yuan(long amount) {
        return BigDecimal.valueOf(amount).setScale(2);
    }
}
