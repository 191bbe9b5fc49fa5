package yuejie.console.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Addresses of pages of things whose ids may hold any character. A slash, a percent sign or a dot in an address means
 * something to browsers and servers, even where it is escaped as addresses usually are. So each byte of the id that is
 * no letter, digit, hyphen or underscore of ASCII is written as a tilde and two hexadecimal digits.
 */
public final class Address {

    private static final String AS_THEY_ARE = "-_";

    private Address() {
    }

    /** The page of an account. */
    public static String account(String accountId) {
        return "/accounts/" + written(accountId);
    }

    /** The page of an application. */
    public static String application(long sdkAppId) {
        return "/applications/" + sdkAppId;
    }

    /** The page of an invoice. */
    public static String invoice(Object number) {
        return "/invoices/" + number;
    }

    private static String written(String id) {
        StringBuilder text = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                    || AS_THEY_ARE.indexOf(c) >= 0;
            text.append(plain ? String.valueOf(c) : "~" + HexFormat.of().toHexDigits(b));
        }
        return text.toString();
    }

    /**
     * The id that an address was written for.
     *
     * @throws NotFoundException if it was written for none
     */
    public static String id(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int i = 0; i < written.length(); i++) {
                boolean escaped = written.charAt(i) == '~';
                bytes.write(escaped ? HexFormat.fromHexDigits(written, i + 1, i + 3) : written.charAt(i));
                i += escaped ? 2 : 0;
            }
            String id = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            if (written(id).equals(written) && id.indexOf('\0') < 0) {
                return id;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
            throw new NotFoundException(written);
        }
        throw new NotFoundException(written);
    }
}
