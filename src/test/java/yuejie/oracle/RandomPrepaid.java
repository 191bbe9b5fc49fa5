package yuejie.oracle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An orders file for the applications of a drop, made from a seed: many of its orders are to be refused (R2.4). */
public final class RandomPrepaid {

    private RandomPrepaid() {
    }

    /**
     * Writes it.
     *
     * @param apps   the drop whose applications it is for
     * @param folder where to
     */
    public static void write(long seed, YearMonth month, Path apps, Path folder) {
        Dice dice = new Dice(seed);
        Facts facts = new Facts();
        new DropReader(facts).read(apps);
        List<Long> ids = new ArrayList<>(facts.apps.keySet()).subList(0, facts.apps.size() / 3);
        RandomTable table = new RandomTable("orders", RandomOrders.COLUMNS);
        List<List<List<String>>> scripts = new ArrayList<>();
        for (int i = 0; i < 12 * ids.size(); i++) {
            List<String> row = row(dice, month, ids, i);
            List<List<String>> script = new ArrayList<>(List.of(row));
            if (dice.chance(12)) {
                script.add(List.of(row.get(0), "", "", "", "", "", "WITHDRAW"));
                if (dice.chance(50)) {
                    List<String> again = new ArrayList<>(row(dice, month, ids, i));
                    again.set(0, row.get(0));
                    script.add(again);
                }
            }
            scripts.add(script);
        }
        scripts.add(
                List.of(List.of("no-app", "77", "PRO", "1", month.atDay(1).toString(), month + "-01T00:00:00", "")));
        table.addInterleaved(scripts, dice);
        table.write(folder, dice);
    }

    private static List<String> row(Dice dice, YearMonth month, List<Long> ids, int number) {
        String product = dice.pick("PRO", "FLAGSHIP", "AVCHATROOM_UNLIMITED", "GROUP_MEMBERS_2000",
                "GROUP_MEMBERS_6000", "JOINED_GROUPS_1000", "JOINED_GROUPS_3000", "CALL_TRIAL", "CALL_TRIAL",
                "CALL_BASIC",
                "CALL_ADVANCED", "CALL_PREMIUM");
        LocalDate starts = dice.dayOf(month.plusMonths(dice.between(-9, 9)));
        // few instants, so that ids decide as well
        long purchased = DropReader.midnight(starts) - 86_400L * dice.between(0, 3) - (dice.chance(30) ? 1 : 0);
        return List.of(dice.pick("a", "B", "é", "𝒳", "～", "=x", "c,") + "-prepaid-" + number,
                dice.pick(ids).toString(), product, dice.chance(4) ? dice.pick("0", "61", "999999999999")
                        : Integer.toString(dice.pick(1, 1, 2, 3, 12, 60)),
                starts.toString(), dice.text(purchased), "");
    }

    /** What orders.csv and grants.csv must say after the drops. */
    public static Map<String, String> exports(List<Path> drops) {
        Facts facts = new Facts();
        DropReader reader = new DropReader(facts);
        drops.forEach(reader::read);
        return Map.of("orders.csv", facts.desk.orders(), "grants.csv", facts.desk.grants());
    }
}
