package vn.camtay.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of an address: drawn here, shown once, kept as a hash, by which it is looked up. */
final class FeedToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    /** Letters of a token; anything else is nobody's and is not looked up. */
    static final int LENGTH = 32;

    private FeedToken() {}

    /** 192 bits, safe in an address. */
    static String draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
