package yuejie.csv;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;

/** Takes the fields out of one record whose quotes are known to be in order. */
final class RecordFields {

    private final ICSVParser parser = new RFC4180ParserBuilder().build();

    /** All fields of a record in which there is no quote: what lies between its commas. */
    static String[] splitPlain(char[] chars, int start, int end) {
        int commas = 0;
        for (int i = start; i < end; i++) {
            commas += chars[i] == ',' ? 1 : 0;
        }
        String[] fields = new String[commas + 1];
        int from = start;
        for (int field = 0; field < commas; field++) {
            int to = from;
            while (chars[to] != ',') {
                to++;
            }
            fields[field] = new String(chars, from, to - from);
            from = to + 1;
        }
        fields[commas] = new String(chars, from, end - from);
        return fields;
    }

    /** All fields of a record, quoted or not. */
    String[] split(String record) throws IOException {
        return parser.parseLine(record);
    }
}
