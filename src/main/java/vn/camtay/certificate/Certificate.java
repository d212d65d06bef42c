package vn.camtay.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/**
 * A paper that confirms that an official completed a module in one session. VALID from the moment it is issued until it is REVOKED,
 * by a coordinator with a reason, or because what it rests on was corrected or is gone; that never ends. Of each completion at most
 * one is valid. What it says is kept as it was said: a person who moves, or a module that is renamed, changes no paper.
 */
@Entity
@Table(name = "certificate")
public class Certificate extends BaseEntity {
    static final int REASON_MAX = 500;
    static final int POSTS_MAX = 1000;
    private static final String LINE = "\n";

    @Column(name = "issue_year", nullable = false, updatable = false)
    private int issueYear;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "code", nullable = false, updatable = false, length = CertificateCode.LENGTH)
    private String code;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "full_name", nullable = false, updatable = false)
    private String fullName;

    @Column(name = "posts_vi", nullable = false, updatable = false, length = POSTS_MAX)
    private String postsVi;

    @Column(name = "posts_en", nullable = false, updatable = false, length = POSTS_MAX)
    private String postsEn;

    @Column(name = "unit_vi", nullable = false, updatable = false)
    private String unitVi;

    @Column(name = "unit_en", nullable = false, updatable = false)
    private String unitEn;

    @Column(name = "module_code", nullable = false, updatable = false)
    private String moduleCode;

    @Column(name = "module_vi", nullable = false, updatable = false)
    private String moduleVi;

    @Column(name = "module_en", nullable = false, updatable = false)
    private String moduleEn;

    @Column(name = "skills_vi", nullable = false, updatable = false)
    private String skillsVi;

    @Column(name = "skills_en", nullable = false, updatable = false)
    private String skillsEn;

    @Column(name = "session_code", nullable = false, updatable = false)
    private String sessionCode;

    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;

    @Column(name = "completed_on", nullable = false, updatable = false)
    private LocalDate completedOn;

    @Column(name = "minutes", nullable = false, updatable = false)
    private int minutes;

    @Column(name = "counted_minutes", nullable = false, updatable = false)
    private int countedMinutes;

    @Column(name = "superior", updatable = false)
    private String superior;

    @Column(name = "issuer", nullable = false, updatable = false)
    private String issuer;

    @Column(name = "issuer_en", updatable = false)
    private String issuerEn;

    @Column(name = "place", nullable = false, updatable = false)
    private String place;

    @Column(name = "issued_on", nullable = false, updatable = false)
    private LocalDate issuedOn;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", nullable = false, updatable = false)
    private long issuedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private CertificateStatus status;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private Long revokedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    private RevocationCause cause;

    @Column(name = "reason", length = REASON_MAX)
    private String reason;

    protected Certificate() {}

    /**
     * @param number of the year of that moment, never given before
     * @param skills required ones of the module, one a line; empty where it asks for none
     */
    static Certificate of(
            Grounds grounds,
            Names posts,
            Names skills,
            int number,
            CertificateCode code,
            long accountId,
            Instant now,
            ZoneId zone) {
        Certificate certificate = new Certificate();
        certificate.issuedOn = LocalDate.ofInstant(now, zone);
        certificate.issuedAt = now;
        certificate.issuedBy = accountId;
        certificate.issueYear = certificate.issuedOn.getYear();
        certificate.number = number;
        certificate.code = code.text();
        certificate.officialId = grounds.officialId();
        certificate.moduleId = grounds.moduleId();
        certificate.sessionId = grounds.sessionId();
        certificate.fullName = grounds.fullName();
        certificate.postsVi = shortened(posts.vi());
        certificate.postsEn = shortened(posts.en());
        certificate.unitVi = grounds.unit(false);
        certificate.unitEn = grounds.unit(true);
        certificate.moduleCode = grounds.moduleCode();
        certificate.moduleVi = grounds.moduleNameVi();
        certificate.moduleEn = grounds.moduleNameEn() == null ? grounds.moduleNameVi() : grounds.moduleNameEn();
        certificate.skillsVi = skills.vi();
        certificate.skillsEn = skills.en();
        certificate.sessionCode = grounds.sessionCode();
        certificate.firstDay = LocalDate.ofInstant(grounds.startsAt(), zone);
        certificate.lastDay = LocalDate.ofInstant(grounds.endsAt(), zone);
        certificate.completedOn = grounds.completedOn();
        certificate.minutes = grounds.minutes();
        certificate.countedMinutes = grounds.countedMinutes();
        certificate.superior = grounds.superior();
        certificate.issuer = grounds.issuer();
        certificate.issuerEn = grounds.issuerEn();
        certificate.place = grounds.place();
        certificate.status = CertificateStatus.VALID;
        return certificate;
    }

    private static String shortened(String text) {
        return text.length() <= POSTS_MAX ? text : text.substring(0, POSTS_MAX);
    }

    /** Whether it rests on the same completion as it is now. */
    boolean restsOn(Grounds grounds) {
        return completedOn.equals(grounds.completedOn())
                && minutes == grounds.minutes()
                && countedMinutes == grounds.countedMinutes();
    }

    /** A coordinator takes it back. */
    void revoke(String why, long accountId, Instant now) {
        String words = why == null ? "" : Nfc.clean(why);
        if (words.isEmpty() || words.length() > REASON_MAX) {
            throw new CertificateRefusedException("certificate.refused.reason", REASON_MAX);
        }
        end(RevocationCause.COORDINATOR, accountId, now);
        reason = words;
    }

    /** What it rests on is no longer so. */
    void overtaken(RevocationCause by, long accountId, Instant now) {
        if (by == RevocationCause.COORDINATOR) {
            throw new IllegalArgumentException("a coordinator gives a reason");
        }
        end(by, accountId, now);
    }

    private void end(RevocationCause by, long accountId, Instant now) {
        if (status == CertificateStatus.REVOKED) {
            throw new CertificateRefusedException("certificate.refused.revoked", label());
        }
        status = CertificateStatus.REVOKED;
        cause = by;
        revokedBy = accountId;
        revokedAt = now;
    }

    boolean isValid() {
        return status == CertificateStatus.VALID;
    }

    /** No other is issued for its completion but by a coordinator. */
    boolean isTakenBack() {
        return cause == RevocationCause.COORDINATOR;
    }

    long officialId() {
        return officialId;
    }

    long sessionId() {
        return sessionId;
    }

    /** The number as people say it. */
    String label() {
        return label(number, issueYear);
    }

    static String label(int number, int year) {
        return "%05d/%d/GXN".formatted(number, year);
    }

    RevocationCause cause() {
        return cause;
    }

    CertificateDetail detail() {
        return new CertificateDetail(
                id(),
                label(),
                new CertificateCode(code).grouped(),
                officialId,
                moduleId,
                sessionId,
                fullName,
                postsVi,
                postsEn,
                unitVi,
                unitEn,
                moduleCode,
                moduleVi,
                moduleEn,
                lines(skillsVi),
                lines(skillsEn),
                sessionCode,
                firstDay,
                lastDay,
                completedOn,
                minutes,
                countedMinutes,
                superior,
                issuer,
                issuerEn,
                place,
                issuedOn,
                issuedAt,
                status,
                revokedAt,
                cause,
                reason);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(LINE));
    }
}
