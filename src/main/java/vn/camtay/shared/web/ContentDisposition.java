package vn.camtay.shared.web;

import java.nio.charset.StandardCharsets;
import vn.camtay.shared.text.SearchKey;

/** What a download is called: a plain name for old readers, then the true one in UTF-8 (RFC 6266). */
public final class ContentDisposition {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** The header's value for a file that is saved, never shown inside the site. */
    public static String attachment(String fileName) {
        String plain = SearchKey.of(fileName).replaceAll("[^a-z0-9._-]+", "-");
        StringBuilder encoded = new StringBuilder();
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", b & 0xFF));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
