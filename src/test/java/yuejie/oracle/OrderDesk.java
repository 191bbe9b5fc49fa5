package yuejie.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges orders one at a time (R2.4) and remembers what became of every id, as {@code orders.csv} tells it. */
final class OrderDesk {

    private static final long PROMOTIONS_END = DropReader.midnight(LocalDate.of(2022, 10, 1));
    private static final Map<String, Integer> MINUTES = Map.of("CALL_BASIC", 110_000, "CALL_ADVANCED", 235_000,
            "CALL_PREMIUM", 380_000);

    private record Turn(long at, String id, int line, Map<String, String> row) {
    }

    private final Facts facts;
    private final Map<String, List<String>> states = new TreeMap<>(Csv.BY_CODE_POINT);
    private final Map<String, Integer> times = new HashMap<>();
    private int refused;
    private final Map<String, List<List<String>>> grants = new TreeMap<>(Csv.BY_CODE_POINT);

    OrderDesk(Facts facts) {
        this.facts = facts;
    }

    /** Takes a file: rows in the order of purchase and id, but never before an earlier row of the same id. */
    void take(List<Map<String, String>> rows) {
        Map<String, Long> latest = new HashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String id = row.get("order_id");
            long own = isWithdrawal(row) ? Long.MIN_VALUE : DropReader.time(row.get("purchased_at"));
            long at = Math.max(own, latest.getOrDefault(id, Long.MIN_VALUE));
            latest.put(id, at);
            turns.add(new Turn(at, id, turns.size(), row));
        }
        turns.sort(Comparator.comparingLong(Turn::at).thenComparing(Turn::id, Csv.BY_CODE_POINT)
                .thenComparingInt(Turn::line));
        turns.forEach(turn -> judge(turn.row));
    }

    private static boolean isWithdrawal(Map<String, String> row) {
        return "WITHDRAW".equals(row.get("action"));
    }

    private void judge(Map<String, String> row) {
        String id = row.get("order_id");
        if (isWithdrawal(row)) {
            if (facts.orders.remove(id) != null) {
                if (states.get(id).get(7).equals("PAID") && !states.get(id).get(6).equals("0.00")) {
                    facts.ledger.refund(id, times.get(id));
                }
                states.get(id).set(7, "WITHDRAWN");
                grants.remove(id);
            }
            return;
        }
        if (facts.orders.containsKey(id)) {
            return;
        }
        String reason = refusal(row);
        if (reason == null && facts.ordersFromBalance && !isCovered(row)) {
            reason = "INSUFFICIENT_BALANCE";
        }
        if (reason == null) {
            accept(row);
        } else {
            refused++;
            states.put(id, List.of(id, row.get("sdk_app_id"), row.get("product"), row.get("months"), "", "", "",
                    "REFUSED", reason));
        }
    }

    private String refusal(Map<String, String> row) {
        Facts.App app = facts.apps.get(Long.parseLong(row.get("sdk_app_id")));
        long months = Long.parseLong(row.get("months"));
        String product = row.get("product");
        if (app == null) {
            return "UNKNOWN_APP";
        }
        if (months < 1 || months > 60) {
            return "MONTHS_OUT_OF_RANGE";
        }
        boolean plan = product.equals("PRO") || product.equals("FLAGSHIP");
        if (plan || !priced(row)) {
            return null;
        }
        String current = planOn(app, LocalDate.parse(row.get("starts_on")));
        boolean trialPack = product.equals("CALL_TRIAL") && app.site().equals("mainland");
        if (current.equals("TRIAL") && !trialPack) {
            return "TRIAL_PLAN";
        }
        if (price(app.site(), current, product) == null) {
            return "NOT_SOLD_FOR_PLAN";
        }
        boolean second = facts.orders.values().stream()
                .anyMatch(order -> order.app() == app.id() && order.product().equals("CALL_TRIAL"));
        return trialPack && second ? "SECOND_TRIAL" : null;
    }

    /** R2.4: whether the balance covers it from the day of purchase on, after all that was booked and judged before. */
    private boolean isCovered(Map<String, String> row) {
        facts.topUps.values().forEach(facts.ledger::topUp);
        BigDecimal amount = amount(row);
        return amount == null || amount.signum() == 0
                || amount.compareTo(facts.ledger.available(payer(row), purchasedOn(row))) <= 0;
    }

    private String payer(Map<String, String> row) {
        return facts.apps.get(Long.parseLong(row.get("sdk_app_id"))).accountId();
    }

    private static LocalDate purchasedOn(Map<String, String> row) {
        return DropReader.dayOf(DropReader.time(row.get("purchased_at")));
    }

    /** R2.3; null where nobody has a price. */
    private BigDecimal amount(Map<String, String> row) {
        Facts.App app = facts.apps.get(Long.parseLong(row.get("sdk_app_id")));
        Integer price = !priced(row) ? null
                : price(app.site(), planOn(app, LocalDate.parse(row.get("starts_on"))), row.get("product"));
        return price == null ? null : new BigDecimal((long) price * Long.parseLong(row.get("months")) + ".00");
    }

    /** Whether prices hold on the day of purchase or on the first day (R10.2: from 2022 on). */
    private static boolean priced(Map<String, String> row) {
        return DropReader.dayOf(DropReader.time(row.get("purchased_at"))).getYear() >= 2022
                || LocalDate.parse(row.get("starts_on")).getYear() >= 2022;
    }

    /** R1.2. */
    private String planOn(Facts.App app, LocalDate day) {
        Comparator<Facts.Order> begun = Comparator.comparing(Facts.Order::startsOn)
                .thenComparing(Facts.Order::id, Csv.BY_CODE_POINT);
        List<Facts.Order> past = facts.planOrdersOf(app.id()).stream()
                .filter(order -> !order.startsOn().isAfter(day)).toList();
        Optional<Facts.Order> valid = past.stream().filter(order -> !Timeline.lastDayOf(order).isBefore(day))
                .max(begun);
        Optional<Facts.Order> last = past.stream().max(Comparator.comparing(Timeline::lastDayOf).thenComparing(begun));
        return valid.or(() -> last).map(Facts.Order::product).orElse("TRIAL");
    }

    private void accept(Map<String, String> row) {
        String id = row.get("order_id");
        Facts.App app = facts.apps.get(Long.parseLong(row.get("sdk_app_id")));
        Facts.Order order = new Facts.Order(id, app.id(), row.get("product"), Integer.parseInt(row.get("months")),
                LocalDate.parse(row.get("starts_on")), DropReader.time(row.get("purchased_at")));
        BigDecimal amount = amount(row);
        boolean paid = facts.ordersFromBalance && amount != null;
        if (paid && amount.signum() > 0) {
            facts.ledger.order(id, times.merge(id, 1, Integer::sum), payer(row), purchasedOn(row), amount);
        }
        facts.orders.put(id, order);
        boolean pack = order.product().startsWith("CALL_");
        LocalDate last = !pack ? Timeline.lastDayOf(order) : order.product().equals("CALL_TRIAL")
                ? order.startsOn().plusDays(6) : sameDay(order.startsOn(), order.months());
        states.put(id, new ArrayList<>(List.of(id, Long.toString(app.id()), order.product(),
                Integer.toString(order.months()), order.startsOn().toString(), last.toString(),
                amount == null ? "" : amount.toString(), paid ? "PAID" : "PAID_OUTSIDE", "")));
        if (amount != null && MINUTES.containsKey(order.product())) {
            grants.put(id, grants(order, last));
        }
    }

    private static List<List<String>> grants(Facts.Order order, LocalDate last) {
        List<List<String>> rows = new ArrayList<>();
        boolean promoted = order.purchasedAt() < PROMOTIONS_END;
        YearMonth after = YearMonth.from(DropReader.dayOf(order.purchasedAt())).plusMonths(1);
        for (int k = 1; k <= order.months(); k++) {
            LocalDate to = sameDay(order.startsOn(), k);
            if (promoted && to.isBefore(after.atEndOfMonth())) {
                to = after.atEndOfMonth();
            }
            rows.add(List.of(order.id(), Long.toString(order.app()), Integer.toString(k),
                    MINUTES.get(order.product()).toString(), sameDay(order.startsOn(), k - 1).toString(), to.toString(),
                    promoted ? "ACCOUNT" : "APPLICATION",
                    promoted && order.product().equals("CALL_BASIC") ? last.toString() : ""));
        }
        return rows;
    }

    /** The same day so many months later, or that month's last one. */
    private static LocalDate sameDay(LocalDate day, int months) {
        YearMonth month = YearMonth.from(day).plusMonths(months);
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** The price of a month (R1, R2.3, R10.2); null where it is not for sale. */
    private static Integer price(String site, String plan, String product) {
        return switch (product) {
            case "PRO" -> site.equals("mainland") ? 999 : 2999;
            case "FLAGSHIP" -> site.equals("mainland") ? 2999 : 5999;
            default -> switch (site + " " + plan + " " + product) {
                case "mainland PRO AVCHATROOM_UNLIMITED", "mainland PRO CALL_ADVANCED" -> 1000;
                case "mainland PRO GROUP_MEMBERS_2000", "mainland FLAGSHIP GROUP_MEMBERS_6000",
                        "mainland PRO CALL_BASIC" ->
                    500;
                case "mainland PRO JOINED_GROUPS_1000" -> 1100;
                case "mainland FLAGSHIP JOINED_GROUPS_3000" -> 900;
                case "mainland FLAGSHIP CALL_PREMIUM" -> 1500;
                case "mainland TRIAL CALL_TRIAL", "mainland PRO CALL_TRIAL", "mainland FLAGSHIP CALL_TRIAL" -> 0;
                case "overseas PRO AVCHATROOM_UNLIMITED", "overseas PRO JOINED_GROUPS_1000",
                        "overseas FLAGSHIP JOINED_GROUPS_3000" ->
                    3200;
                case "overseas PRO GROUP_MEMBERS_2000", "overseas FLAGSHIP GROUP_MEMBERS_6000" -> 1700;
                default -> null;
            };
        };
    }

    /** How many rows were refused. */
    int refused() {
        return refused;
    }

    /** {@code orders.csv}. */
    String orders() {
        StringBuilder text = new StringBuilder(
                "order_id,sdk_app_id,product,months,valid_from,valid_to,amount,status,reason\n");
        states.values().forEach(state -> text.append(line(state)));
        return text.toString();
    }

    /** {@code grants.csv}. */
    String grants() {
        StringBuilder text = new StringBuilder(
                "order_id,sdk_app_id,grant_no,minutes,valid_from,valid_to,scope,mini_program_until\n");
        grants.values().forEach(rows -> rows.forEach(row -> text.append(line(row))));
        return text.toString();
    }

    private static String line(List<String> fields) {
        List<String> written = new ArrayList<>(fields);
        written.set(0, Csv.inert(fields.get(0)));
        return Csv.line(written);
    }
}
