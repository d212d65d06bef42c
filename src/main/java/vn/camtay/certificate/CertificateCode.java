package vn.camtay.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What proves that whoever asks holds the paper: 80 random bits in letters and digits that are not mistaken for each other. Printed
 * in groups of four; read with or without them, in either case, with O for 0 and I or L for 1.
 */
record CertificateCode(String text) {
    static final int LENGTH = 16;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    CertificateCode {
        if (!text.matches("[" + LETTERS + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("no code of a certificate");
        }
    }

    static CertificateCode draw(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return new CertificateCode(text.toString());
    }

    /** Empty for what can be no code. */
    static Optional<CertificateCode> read(String typed) {
        if (typed == null || typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0.\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.matches("[" + LETTERS + "]{" + LENGTH + "}")
                ? Optional.of(new CertificateCode(text))
                : Optional.empty();
    }

    /** As it is printed: {@code 7K2M-...}. */
    String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
