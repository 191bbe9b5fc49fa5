package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which orders are accepted and what they come to, which are refused and why (R2): every figure worked out by hand. */
@OnBothDatabases
class PrepaidOrdersTest {

    private static final String COLUMNS = "order_id,sdk_app_id,product,months,starts_on,purchased_at,action";

    @ABook
    private BookRunner book;
    private int drops;

    @BeforeEach
    void makeABook() {
        book.importing(new DropText().with("accounts.csv", "account_id,name", "A,One")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,A,mainland,2021-01-01",
                        "2,A,mainland,2021-01-01", "3,A,overseas,2021-01-01")
                .write(book.beside("apps")));
    }

    @Test
    void ordersAreJudgedInTheOrderOfTheirPurchaseAndNotOfTheFile() {
        assertThat(imported("b,1,AVCHATROOM_UNLIMITED,2,2022-02-01,2022-01-02T00:00:00,",
                "a,1,GROUP_MEMBERS_2000,1,2022-02-01,2022-01-01T00:00:00,",
                "z,1,PRO,3,2022-01-31,2022-01-01T12:00:00,",
                "y,1,JOINED_GROUPS_1000,1,2022-02-01,2022-01-01T12:00:00,")).containsExactly(
                        "3 ORDER_REFUSED TRIAL_PLAN: the plan on 2022-02-01 is TRIAL, which can buy no"
                                + " GROUP_MEMBERS_2000",
                        "5 ORDER_REFUSED TRIAL_PLAN: the plan on 2022-02-01 is TRIAL, which can buy no"
                                + " JOINED_GROUPS_1000");
        assertThat(orders()).containsExactly(
                "a,1,GROUP_MEMBERS_2000,1,,,,REFUSED,TRIAL_PLAN",
                "b,1,AVCHATROOM_UNLIMITED,2,2022-02-01,2022-03-31,2000.00,PAID_OUTSIDE,",
                "y,1,JOINED_GROUPS_1000,1,,,,REFUSED,TRIAL_PLAN",
                "z,1,PRO,3,2022-01-31,2022-04-30,2997.00,PAID_OUTSIDE,");
    }

    @Test
    void theOrderDoesNotDependOnTheChunksOfTheFile() {
        book.with("yuejie.reference-chunk", 1);
        ordersAreJudgedInTheOrderOfTheirPurchaseAndNotOfTheFile();
    }

    @Test
    void whatThePlanOrTheSiteDoesNotSellIsRefused() {
        imported("p1,1,FLAGSHIP,12,2022-01-01,2021-12-31T00:00:00,", "p3,3,PRO,1,2022-01-01,2022-01-01T00:00:00,");
        assertThat(imported("o1,1,AVCHATROOM_UNLIMITED,1,2022-03-01,2022-03-01T00:00:00,",
                "o2,3,CALL_BASIC,1,2022-01-05,2022-01-04T00:00:00,", "o3,9,PRO,1,2022-01-05,2022-01-04T00:00:00,",
                "o4,1,CALL_PREMIUM,61,2022-01-05,2022-01-04T00:00:00,",
                "o5,3,AVCHATROOM_UNLIMITED,60,2022-01-05,2022-01-04T00:00:00,")).containsExactly(
                        "2 ORDER_REFUSED NOT_SOLD_FOR_PLAN: the plan on 2022-03-01 is FLAGSHIP; AVCHATROOM_UNLIMITED"
                                + " is sold for PRO",
                        "3 ORDER_REFUSED NOT_SOLD_FOR_PLAN: the plan on 2022-01-05 is PRO; CALL_BASIC is not sold by"
                                + " overseas-2022",
                        "4 UNKNOWN_APP sdk_app_id 9; no such application was imported (apps.csv)",
                        "5 ORDER_REFUSED MONTHS_OUT_OF_RANGE: months 61; an order is for 1 to 60 months");
        assertThat(orders()).containsExactly(
                "o1,1,AVCHATROOM_UNLIMITED,1,,,,REFUSED,NOT_SOLD_FOR_PLAN",
                "o2,3,CALL_BASIC,1,,,,REFUSED,NOT_SOLD_FOR_PLAN",
                "o3,9,PRO,1,,,,REFUSED,UNKNOWN_APP",
                "o4,1,CALL_PREMIUM,61,,,,REFUSED,MONTHS_OUT_OF_RANGE",
                "o5,3,AVCHATROOM_UNLIMITED,60,2022-01-05,2027-01-04,192000.00,PAID_OUTSIDE,",
                // bought before any catalog holds: the price of the first day
                "p1,1,FLAGSHIP,12,2022-01-01,2022-12-31,35988.00,PAID_OUTSIDE,",
                "p3,3,PRO,1,2022-01-01,2022-01-31,2999.00,PAID_OUTSIDE,");
    }

    @Test
    void aPlanOfATimeWithoutACatalogIsKeptWithoutAnAmountAndDecidesThePlan() {
        assertThat(imported("p,1,PRO,1,2021-03-31,2021-03-31T00:00:00,",
                "o,1,GROUP_MEMBERS_2000,1,2022-01-31,2022-01-31T00:00:00,")).isEmpty();
        assertThat(orders()).containsExactly("o,1,GROUP_MEMBERS_2000,1,2022-01-31,2022-02-28,500.00,PAID_OUTSIDE,",
                "p,1,PRO,1,2021-03-31,2021-04-30,,PAID_OUTSIDE,");
    }

    @Test
    void thereIsOneTrialCallPackForAnApplicationForEverButAWithdrawnOneIsNone() {
        String first = "t1,1,CALL_TRIAL,5,2022-07-01,2022-07-01T00:00:00,";
        assertThat(imported("t2,1,CALL_TRIAL,1,2023-07-01,2022-07-02T00:00:00,", first,
                "t3,2,CALL_TRIAL,1,2022-02-27,2022-02-27T00:00:00,")).containsExactly(
                        "2 ORDER_REFUSED SECOND_TRIAL: CALL_TRIAL is sold once to an application for ever, and order"
                                + " t1 is one already");
        assertThat(orders()).containsExactly("t1,1,CALL_TRIAL,5,2022-07-01,2022-07-07,0.00,PAID_OUTSIDE,",
                "t2,1,CALL_TRIAL,1,,,,REFUSED,SECOND_TRIAL",
                "t3,2,CALL_TRIAL,1,2022-02-27,2022-03-05,0.00,PAID_OUTSIDE,");
        assertThat(imported("t2,1,CALL_TRIAL,1,2022-07-01,2022-07-02T00:00:00,", "t1,,,,,,WITHDRAW")).isEmpty();
        assertThat(orders()).startsWith("t1,1,CALL_TRIAL,5,2022-07-01,2022-07-07,0.00,WITHDRAWN,",
                "t2,1,CALL_TRIAL,1,2022-07-01,2022-07-07,0.00,PAID_OUTSIDE,");
    }

    @Test
    void aRefusedOrderDoesNotUseUpItsIdAndAnAcceptedOneIsNotJudgedAgain() {
        assertThat(imported("o,1,CALL_BASIC,1,2022-01-01,2022-01-01T00:00:00,")).hasSize(1);
        assertThat(imported("p,1,PRO,1,2022-01-01,2022-01-01T00:00:00,")).isEmpty();
        assertThat(imported("o,1,CALL_BASIC,2,2022-01-01,2022-01-02T00:00:00,")).isEmpty();
        assertThat(imported("f,1,FLAGSHIP,1,2022-01-01,2022-01-03T00:00:00,", "p,,,,,,WITHDRAW",
                "o,1,CALL_BASIC,2,2022-01-01,2022-01-02T00:00:00,",
                "o,1,CALL_BASIC,3,2022-01-01,2022-01-02T00:00:00,")).hasSize(1).first().asString()
                .startsWith("5 CONFLICT the key was imported before");
        assertThat(orders()).containsExactly("f,1,FLAGSHIP,1,2022-01-01,2022-01-31,2999.00,PAID_OUTSIDE,",
                "o,1,CALL_BASIC,2,2022-01-01,2022-03-01,1000.00,PAID_OUTSIDE,",
                "p,1,PRO,1,2022-01-01,2022-01-31,999.00,WITHDRAWN,");
    }

    @Test
    void callPacksBringAGrantForEachMonthAndThePromotionsHoldForWhatIsBoughtBeforeTheirEnd() {
        assertThat(imported("p,1,PRO,24,2022-01-01,2022-01-01T00:00:00,",
                "a,1,CALL_BASIC,1,2022-08-01,2022-08-01T00:00:00,",
                "b,1,CALL_ADVANCED,3,2022-10-31,2022-09-30T23:59:59,",
                "c,1,CALL_BASIC,2,2022-12-30,2022-10-01T00:00:00,",
                "d,1,CALL_TRIAL,1,2022-10-01,2022-10-01T00:00:00,")).isEmpty();
        assertThat(grants()).containsExactly(
                "a,1,1,110000,2022-08-01,2022-09-30,ACCOUNT,2022-09-01",
                "b,1,1,235000,2022-10-31,2022-11-30,ACCOUNT,",
                "b,1,2,235000,2022-11-30,2022-12-31,ACCOUNT,",
                "b,1,3,235000,2022-12-31,2023-01-31,ACCOUNT,",
                "c,1,1,110000,2022-12-30,2023-01-30,APPLICATION,",
                "c,1,2,110000,2023-01-30,2023-02-28,APPLICATION,");
        assertThat(orders()).contains("a,1,CALL_BASIC,1,2022-08-01,2022-09-01,500.00,PAID_OUTSIDE,",
                "b,1,CALL_ADVANCED,3,2022-10-31,2023-01-31,3000.00,PAID_OUTSIDE,",
                "c,1,CALL_BASIC,2,2022-12-30,2023-02-28,1000.00,PAID_OUTSIDE,");
        imported("a,,,,,,WITHDRAW");
        assertThat(grants()).hasSize(5);
    }

    @Test
    void anApplicationsOrdersAreShownByTimeOfPurchaseInEitherLanguage() {
        imported("p,1,PRO,1,2022-07-01,2022-07-01T10:00:00,", "c,1,CALL_BASIC,1,2022-07-10,2022-07-10T00:00:00,",
                "b,1,CALL_PREMIUM,1,2022-07-10,2022-07-09T16:00:00Z,");
        assertThat(book.run("orders", "--app", "1").out().replaceAll(" +", " ")).isEqualTo("""
                ORDER PURCHASED PRODUCT MONTHS FROM TO, INCLUSIVE AMOUNT STATUS
                p 2022-07-01T10:00:00 PRO Professional 1 2022-07-01 2022-07-31 999.00 paid outside
                b 2022-07-10T00:00:00 CALL_PREMIUM Calls Premium 1 refused: not sold for the plan on its first day
                c 2022-07-10T00:00:00 CALL_BASIC Calls Basic 1 2022-07-10 2022-08-10 500.00 paid outside

                ORDER GRANT MINUTES FROM TO, INCLUSIVE DRAWN BY MINI-PROGRAMS UNTIL
                c 1 110000 2022-07-10 2022-08-31 all applications of the account 2022-08-10
                """);
        assertThat(book.run("orders", "--app", "1", "--lang", "zh").out()).contains("CALL_BASIC 音视频通话能力基础版",
                "已付（账外）", "已拒绝：生效日的套餐不售此商品", "同账号下所有应用");
        assertThat(book.run("orders", "--app", "1", "--json").out()).contains("\"reason\" : \"NOT_SOLD_FOR_PLAN\"",
                "\"amount\" : \"500.00\"", "\"purchased_at\" : \"2022-07-10T00:00:00+08:00\"",
                "\"mini_program_until\" : \"2022-08-10\"");
        assertThat(book.run("orders", "--app", "2").out()).isEqualTo("Application 2 has no order.\n");
        assertThat(book.run("orders", "--app", "5"))
                .isEqualTo(new BookRunner.Ended(3, "", "Application 5 is not in this"
                        + " book. Import it first: apps.csv of a data drop\n"));
        assertThat(book.run("orders", "--app", "0").exitCode()).isEqualTo(2);
        imported("c,,,,,,WITHDRAW", "b,1,CALL_BASIC,61,2022-07-10,2022-07-10T00:00:00,");
        assertThat(book.run("orders", "--app", "1").out().replaceAll(" +", " ")).endsWith("""
                b 2022-07-10T00:00:00 CALL_BASIC Calls Basic 61 refused: not for 1 to 60 months
                c 2022-07-10T00:00:00 CALL_BASIC Calls Basic 1 2022-07-10 2022-08-10 500.00 withdrawn
                """);
    }

    @Test
    void aCallPackOfATimeWithoutACatalogIsValidAsOneAndBringsNothingThatIsKnown() {
        imported("c,1,CALL_BASIC,1,2021-05-01,2021-05-01T00:00:00,");
        assertThat(orders()).containsExactly("c,1,CALL_BASIC,1,2021-05-01,2021-06-01,,PAID_OUTSIDE,");
        assertThat(grants()).isEmpty();
    }

    @Test
    void aRefusedFileLeavesNothingBehind() {
        String[] rows = Stream.concat(Stream.of("p,1,PRO,1,2022-01-01,2022-01-01T00:00:00,"),
                IntStream.range(0, 11).mapToObj(i -> "r" + i
                        + ",1,CALL_PREMIUM,1,2022-01-01,2022-01-02T00:00:00,"))
                .toArray(String[]::new);
        assertThat(imported(rows)).hasSize(11);
        assertThat(book.query("select count(*) from order_terms")).containsExactly("0");
        assertThat(book.query("select count(*) from order_refusal")).containsExactly("0");
        assertThat(book.query("select count(*) from order_state")).containsExactly("0");
    }

    private List<String> imported(String... rows) {
        String[] lines = Stream.concat(Stream.of(COLUMNS), Arrays.stream(rows)).toArray(String[]::new);
        book.importing(new DropText().with("orders.csv", lines).write(book.beside("drop-" + ++drops)));
        return book.query("select line_no || ' ' || code || ' ' || detail from reject where file_id ="
                + " (select max(file_id) from import_file) order by line_no");
    }

    private List<String> orders() {
        return fields("select order_id, sdk_app_id, product, months, case when status <> 'REFUSED' then starts_on end,"
                + " valid_to, amount, status, reason from order_state order by order_id");
    }

    private List<String> grants() {
        return fields("select s.order_id, s.sdk_app_id, g.grant_no, g.minutes, g.valid_from, g.valid_to, g.scope,"
                + " g.mini_program_until from order_state s join order_grant g on g.file_id = s.file_id"
                + " and g.line_no = s.line_no order by s.order_id, g.grant_no");
    }

    private List<String> fields(String sql) {
        return book.query(sql).stream().map(row -> row.replace("null", "").replace('|', ',')).toList();
    }
}
