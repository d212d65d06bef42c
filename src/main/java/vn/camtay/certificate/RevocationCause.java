package vn.camtay.certificate;

/** Why a certificate is revoked. */
public enum RevocationCause {
    /** A coordinator revoked it, for a written reason; only a coordinator issues another. */
    COORDINATOR,
    /** What it rests on was corrected: another one says it right. */
    REPLACED,
    /** The roll or the skills no longer support the completion. */
    WITHDRAWN
}
