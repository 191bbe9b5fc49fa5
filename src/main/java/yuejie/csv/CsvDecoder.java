package yuejie.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** Turns bytes into characters, strictly: what is not UTF-8 stops it and is never replaced by a substitute. */
final class CsvDecoder {

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private long dropped;
    private boolean ended;

    CsvDecoder(InputStream in) {
        this.in = in;
    }

    /**
     * Reads characters, at least one, all those before a malformed byte first.
     *
     * @param length how many there is room for, at least 2
     * @return how many were read, or -1 at the end
     * @throws MalformedInputException if the next byte is not UTF-8; {@link #position()} tells which
     */
    int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int n = chars.position() - offset;
            if (n > 0) {
                return n;
            }
            if (result.isError()) {
                throw new MalformedInputException(result.length());
            }
            if (ended) {
                return -1;
            }
            readBytes();
        }
    }

    /** The number, counted from 1, of the next byte to be decoded. */
    long position() {
        return dropped + bytes.position() + 1;
    }

    private void readBytes() throws IOException {
        dropped += bytes.position();
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }
}
