package vn.camtay.certificate;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What anybody who holds the paper may read: what stands on it, and whether it still counts. The reason of a revocation is not on the
 * paper, and not here.
 *
 * @param revokedAt null while it is valid
 */
public record CheckedCertificate(
        String label,
        CertificateStatus status,
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
        String issuer,
        String issuerEn,
        LocalDate issuedOn,
        Instant revokedAt)
        implements Serializable {
    static CheckedCertificate of(CertificateDetail paper) {
        return new CheckedCertificate(
                paper.label(),
                paper.status(),
                paper.fullName(),
                paper.postsVi(),
                paper.postsEn(),
                paper.unitVi(),
                paper.unitEn(),
                paper.moduleCode(),
                paper.moduleVi(),
                paper.moduleEn(),
                paper.skillsVi(),
                paper.skillsEn(),
                paper.sessionCode(),
                paper.firstDay(),
                paper.lastDay(),
                paper.completedOn(),
                paper.minutes(),
                paper.countedMinutes(),
                paper.issuer(),
                paper.issuerEn(),
                paper.issuedOn(),
                paper.revokedAt());
    }

    public boolean isValid() {
        return status == CertificateStatus.VALID;
    }
}
