package yuejie.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.explain.ExplanationLanguage.EN;
import static yuejie.explain.ExplanationLanguage.ZH;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuejie.explain.ApplicationExplanation.Standing;

/** What is kept of a settlement beside what it saw, and beside what is known now. */
class SettledApplicationExplanationTest {

    @Test
    void whatChangedSinceTheSettlementIsSaidInOneSentence() {
        ExplanationGiven given = ExplanationGiven.plan("PRO").dau(5, 10_001).missing(14);
        ApplicationExplanation explanation = given.settled(ExplanationGiven.plan("PRO").dau(5, 9_000)
                .dau(14, 0).order("o-2", "FLAGSHIP", 12, "2022-07-25").suspended("2022-07-20T12:00:00",
                        "2022-07-23T00:00:00")
                .createdOn("2021-03-02"));
        assertThat(explanation.text(EN)).contains("\nChanged since the settlement: created on from 2021-03-01 to"
                + " 2021-03-02; 2022-07-25 to 2022-07-31 plan from PRO to FLAGSHIP; 2022-07-20 seconds in service from"
                + " 86,400 to 43,200 (00:00:00–12:00:00); 2022-07-21 to 2022-07-22 seconds in service from 86,400 to 0;"
                + " 2022-07-05 DAU from 10,001 to 9,000; 2022-07-14 DAU from missing to 0; 2022-07-14 groups from"
                + " missing to 10,000; what was issued stands, the difference is settled by an adjustment (R9.3).\n")
                .contains("peak 10,001 on 2022-07-05");
        assertThat(explanation.text(ZH)).contains("；2022-07-05 DAU：由 10,001 改为 9,000；2022-07-14 DAU：由 缺数据"
                + " 改为 0；2022-07-14 群组数：由 缺数据 改为 10,000；已出账单不作改动，差额由后续调整账单结算（R9.3）。\n");
    }

    @Test
    void whatIsKeptButCannotBeComputedAgainIsSaid() {
        ApplicationExplanation explanation = ExplanationGiven.plan("PRO").dau(5, 10_001)
                .settledAs(ExplanationGiven.plan("PRO"));
        assertThat(explanation.agrees()).isFalse();
        assertThat(explanation.text(EN)).contains("\nDISAGREES: computed again from what the settlement saw, the"
                + " result is: invoiced, 1,000.00 CNY; the kept result is: nothing due. This needs a look.\n");
    }

    @Test
    @SuppressWarnings("unchecked")
    void asNamesAndValues() {
        Map<String, Object> json = ExplanationGiven.fields(ExplanationGiven.plan("PRO").dau(5, 10_001).missing(6)
                .suspended("2022-07-07T00:00:00", "2022-07-08T00:00:00").settled().json());
        assertThat(json).containsEntry("outcome", "INVOICED").containsEntry("total", "967.74")
                .containsEntry("standing", Standing.SETTLED.name()).containsEntry("service_seconds", 2_592_000L);
        List<Map<String, Object>> days = (List<Map<String, Object>>) json.get("days");
        assertThat(days).hasSize(31);
        assertThat(days.get(5)).containsEntry("dau", null).containsEntry("billable", true);
        assertThat(days.get(6)).containsEntry("why_not", "SUSPENDED").containsEntry("service_seconds", 0L);
        assertThat((List<Object>) json.get("invoices")).hasSize(1);
        assertThat((List<Object>) json.get("charges")).hasSize(3);
    }
}
