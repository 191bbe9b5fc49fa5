package yuejie.invoice.export;

import java.util.ArrayList;
import java.util.List;

/** Which links hold the rows of a file, row by row: runs of rows of one link, as the manifest has them. */
final class Runs {

    private final List<String> ended = new ArrayList<>();
    private int link;
    private long rows;

    /** Adds a row of a link. */
    void add(int ofLink) {
        if (rows > 0 && ofLink != link) {
            end();
        }
        link = ofLink;
        rows++;
    }

    /** All runs, each as {@code <link> <rows>}. */
    List<String> all() {
        if (rows > 0) {
            end();
        }
        return ended;
    }

    private void end() {
        ended.add(link + " " + rows);
        rows = 0;
    }
}
