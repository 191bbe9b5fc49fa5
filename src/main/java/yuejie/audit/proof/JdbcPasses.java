package yuejie.audit.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import yuejie.audit.Findings;

/** Checks identities pass by pass and names the rows which break them. */
public final class JdbcPasses {

    private static final int EXAMPLES = 5;

    private final NamedParameterJdbcTemplate jdbc;

    public JdbcPasses(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The identities that do not hold. Of a parallel stream of passes, several are checked at a time. */
    List<Discrepancy> check(Stream<Pass> passes, Map<String, Object> parameters) {
        return passes.map(pass -> check(pass, parameters)).flatMap(List::stream).toList();
    }

    /** Whether a condition on the whole book holds. */
    boolean holds(String sql, Map<String, Object> parameters) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, parameters, Boolean.class));
    }

    /**
     * Names every row that breaks an identity.
     *
     * @param where what is added to the name of a row
     */
    public void find(Stream<Pass> passes, Map<String, Object> parameters, String where, Findings findings) {
        passes.forEach(pass -> jdbc.query(pass.sql(), parameters, row -> {
            for (int i = 0; i < pass.identities().size(); i++) {
                if (row.getBoolean("b" + i)) {
                    BigDecimal by = row.getBigDecimal("d" + i);
                    findings.add(pass.table() + " " + row.getString("r") + where, "it does not hold that "
                            + pass.identities().get(i).words()
                            + (by == null || by.signum() == 0 ? "" : ", by " + by.toPlainString()));
                }
            }
        }));
    }

    private List<Discrepancy> check(Pass pass, Map<String, Object> parameters) {
        List<Broken> broken = pass.identities().stream().map(Broken::new).toList();
        jdbc.query(pass.sql(), parameters, row -> {
            for (int i = 0; i < broken.size(); i++) {
                if (row.getBoolean("b" + i)) {
                    broken.get(i).add(row.getString("r"), row.getBigDecimal("d" + i));
                }
            }
        });
        return broken.stream().filter(each -> !each.rows.isEmpty()).map(Broken::discrepancy).toList();
    }

    private static final class Broken {

        private final Identity identity;
        private final List<String> rows = new ArrayList<>();
        private BigDecimal by = BigDecimal.ZERO;

        Broken(Identity identity) {
            this.identity = identity;
        }

        void add(String row, BigDecimal amount) {
            rows.add(row);
            by = amount == null ? by : by.add(amount);
        }

        Discrepancy discrepancy() {
            return new Discrepancy(identity.words(), rows.size(),
                    Optional.of(by).filter(amount -> !identity.by().equals(Identity.NO_AMOUNT)),
                    rows.stream().limit(EXAMPLES).collect(Collectors.joining(", ")));
        }
    }
}
