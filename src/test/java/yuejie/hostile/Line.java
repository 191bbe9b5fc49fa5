package yuejie.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A line of a file with its end, and whose it is. */
final class Line {

    private byte[] bytes;
    private final int application;
    private boolean touched;

    /**
     * A line as it should be.
     *
     * @param application the application whose row it is; -1 for a header
     */
    Line(String text, int application) {
        this.bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        this.application = application;
    }

    Line copy() {
        return new Line(text(), application);
    }

    byte[] bytes() {
        return bytes;
    }

    int application() {
        return application;
    }

    boolean touched() {
        return touched;
    }

    void touch() {
        touched = true;
    }

    /** What stands before the line end. */
    String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Writes another text before the line end. */
    void change(UnaryOperator<String> how) {
        bytes = (how.apply(text()) + "\n").getBytes(StandardCharsets.UTF_8);
        touch();
    }

    /** Writes other bytes, the line end among them. */
    void replace(byte[] other) {
        bytes = other;
        touch();
    }

    /** Cuts some bytes out and puts others in their place. */
    void splice(int from, int removed, byte... inserted) {
        byte[] other = Arrays.copyOf(bytes, bytes.length - removed + inserted.length);
        System.arraycopy(inserted, 0, other, from, inserted.length);
        System.arraycopy(bytes, from + removed, other, from + inserted.length, bytes.length - from - removed);
        replace(other);
    }

    boolean isEnded() {
        return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
    }

    boolean hasQuote() {
        return text().indexOf('"') >= 0;
    }
}
