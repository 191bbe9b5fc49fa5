package yuejie.hostile;

import java.util.List;
import java.util.Random;

/** What is put in the place of a good field. */
final class Values {

    private static final List<String> LIMITS = List.of("", " ", "0", "-0", "-1", "00", "0000000000000000000007", "+1",
            "1e3", "1.0", "0x10", "1_000", "999999999999", "1000000000000", "2147483647", "2147483648",
            "9223372036854775807", "9223372036854775808", "18446744073709551616", "-9223372036854775808",
            "99999999999999999999999999999999999999", "１２", "٣", "½", " 5",
            "5 ", "5\u00A0", "NaN", "Infinity", "0.00",
            "0.001", "999999999999999.99", "1000000000000000.00", "2022-02-29", "2022-13-01",
            "0000-01-01", "9999-12-31", "10000-01-01", "2022-07-01T24:00:00", "2022-07-01T23:59:60",
            "9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00+18:00", "2022-07-01 00:00:00", "2022-07-01T00:00:00Z",
            "WITHDRAW", "PRO", "REFUND");
    private static final List<String> TEXTS = List.of("\0", "a\0b", "\u0001", "\u001b[31m", "\u007F", "\uFEFF",
            "\uFFFE", "\uFFFF", "\u200B", "\u202E", "𝒳", "e\u0301", "'; drop table invoice; --", "${jndi:ldap://x}",
            "%s%n", "{{x}}", "\\N", "\\.", "\\", "=1+1", "@x", "\t=1", "null", "../../x", "\"\"", "\"a\"\"b\"",
            "\"a,b\"", "\"a\"b", "a\"b\"", "\" \"", "\"\0\"");
    private static final List<String> LINE_ENDS = List.of("\r", "\n", "\r\n", "\u0085", "\u2028", "\u000B", "\f");

    private Values() {
    }

    static String limit(Random random) {
        return LIMITS.get(random.nextInt(LIMITS.size()));
    }

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static String lineEnd(Random random) {
        return LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
    }
}
