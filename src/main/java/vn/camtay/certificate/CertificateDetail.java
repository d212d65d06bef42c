package vn.camtay.certificate;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A certificate with all that its paper says, and what became of it.
 *
 * @param label     the number as people say it: {@code 00128/2026/GXN}
 * @param code      as it is printed
 * @param skillsVi  skills that were signed off; empty where the module asks for none
 * @param issuerEn  null where nobody gave one
 * @param superior  body above the issuing one; null if none
 * @param revokedAt null while it is valid
 * @param cause     null while it is valid
 * @param reason    null unless a coordinator revoked it
 */
public record CertificateDetail(
        long id,
        String label,
        String code,
        long officialId,
        long moduleId,
        long sessionId,
        String fullName,
        String postsVi,
        String postsEn,
        String unitVi,
        String unitEn,
        String moduleCode,
        String moduleVi,
        String moduleEn,
        List<String> skillsVi,
        List<String> skillsEn,
        String sessionCode,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate completedOn,
        int minutes,
        int countedMinutes,
        String superior,
        String issuer,
        String issuerEn,
        String place,
        LocalDate issuedOn,
        Instant issuedAt,
        CertificateStatus status,
        Instant revokedAt,
        RevocationCause cause,
        String reason)
        implements Serializable {
    public CertificateDetail {
        skillsVi = List.copyOf(skillsVi);
        skillsEn = List.copyOf(skillsEn);
    }

    public boolean isValid() {
        return status == CertificateStatus.VALID;
    }

    /** A coordinator took it back. */
    public boolean isTakenBack() {
        return cause == RevocationCause.COORDINATOR;
    }
}
