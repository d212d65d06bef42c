package vn.camtay.shared.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The token that every changing REST call must carry in {@value #HEADER}, and a plain form in a hidden field; pages give it to scripts
 * in a meta element.
 */
@Named("csrf")
@SessionScoped
public class CsrfToken implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final String HEADER = "X-Camtay-Token";

    private final String token = draw();

    private static String draw() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public String getToken() {
        return token;
    }

    /** @param sent what came with the request; null never matches */
    public boolean matches(String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }
}
