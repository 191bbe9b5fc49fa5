package yuejie.intake;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;

/** Takes the fields out of one record whose quotes are known to be in order. */
final class RecordFields {

    private final ICSVParser parser = new RFC4180ParserBuilder().build();

    /** All fields of a record. */
    String[] split(String record) throws IOException {
        return parser.parseLine(record);
    }
}
