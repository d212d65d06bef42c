package vn.camtay.certificate;

/** A certificate is valid from the moment it is issued, and never again once it is revoked. */
public enum CertificateStatus {
    VALID,
    REVOKED;

    /** Tone of the word that says it. */
    public String tone() {
        return this == VALID ? "good" : "bad";
    }
}
