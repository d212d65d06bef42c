package vn.camtay.certificate;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate as lists show it.
 *
 * @param revokedAt null while it is valid
 * @param cause     null while it is valid
 * @param reason    null unless a coordinator revoked it
 */
public record CertificateRow(
        long id,
        int number,
        int issueYear,
        String fullName,
        String unitVi,
        String unitEn,
        String moduleCode,
        String moduleVi,
        String moduleEn,
        String sessionCode,
        LocalDate completedOn,
        LocalDate issuedOn,
        CertificateStatus status,
        Instant revokedAt,
        RevocationCause cause,
        String reason)
        implements Serializable {
    /** The number as people say it. */
    public String label() {
        return Certificate.label(number, issueYear);
    }

    public boolean isValid() {
        return status == CertificateStatus.VALID;
    }
}
