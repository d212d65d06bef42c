package vn.camtay.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.organisation.OfficialService;
import vn.camtay.paper.Paper;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.Texts;

/** Issues completion certificates, prints them for their holders, and lets coordinators take them back. */
@Stateless
@DenyAll
public class CertificateService {
    /** Issued at one press of the button; the page says how many are left. */
    static final int AT_ONCE = 500;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static final String CHECK_PAGE = "/certificate/check.xhtml?code=";

    @Inject
    CertificateRepository certificates;

    @Inject
    CertificateMails mails;

    @Inject
    OfficialService officials;

    @Inject
    BatchRunner batch;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * A completion was reached or corrected: its certificate is issued. One that says something else now is replaced; one that a
     * coordinator took back stays so. In the transaction that changed the completion, under its session's lock. At most nine
     * statements.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void follow(long officialId, long sessionId) {
        Optional<Certificate> newest = certificates.lockNewest(officialId, sessionId);
        if (newest.filter(Certificate::isTakenBack).isPresent()) {
            return;
        }
        Grounds grounds = certificates
                .grounds(officialId, sessionId)
                .orElseThrow(() -> new IllegalStateException("no completion of " + officialId + " in " + sessionId));
        Optional<Certificate> valid = newest.filter(Certificate::isValid);
        if (valid.filter(certificate -> certificate.restsOn(grounds)).isPresent()) {
            return;
        }
        valid.ifPresent(certificate -> overtake(certificate, RevocationCause.REPLACED));
        issue(grounds);
    }

    /** A completion is no longer supported: neither is its certificate. In the transaction that withdrew it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdraw(long officialId, long sessionId) {
        certificates
                .lockNewest(officialId, sessionId)
                .filter(Certificate::isValid)
                .ifPresent(certificate -> overtake(certificate, RevocationCause.WITHDRAWN));
    }

    private void overtake(Certificate certificate, RevocationCause cause) {
        certificate.overtaken(cause, currentUser.accountId(), clock.instant());
        tellRevoked(certificate);
    }

    private Certificate issue(Grounds grounds) {
        Instant now = clock.instant();
        int number = certificates.nextNumber(LocalDate.now(clock).getYear());
        Certificate certificate = Certificate.of(
                grounds,
                certificates.posts(grounds.officialId()),
                certificates.skills(grounds.moduleId()),
                number,
                CertificateCode.draw(new SecureRandom()),
                currentUser.accountId(),
                now,
                clock.getZone());
        certificates.add(certificate);
        events.fire(new CertificateIssued(
                currentUser.accountId(),
                now,
                certificate.id(),
                certificate.label(),
                grounds.officialId(),
                grounds.sessionId()));
        return certificate;
    }

    private void tellRevoked(Certificate certificate) {
        events.fire(new CertificateRevoked(
                currentUser.accountId(),
                clock.instant(),
                certificate.id(),
                certificate.label(),
                certificate.officialId(),
                certificate.cause()));
    }

    /** Certificates of the person who asks, revoked ones too, the newest first. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<CertificateRow> mine() {
        return currentUser.officialId().isPresent() ? certificates.of(currentUser.requireOfficialId()) : List.of();
    }

    /** One page of all certificates, the newest first. Two statements. */
    @RolesAllowed(Roles.COORDINATOR)
    public Page<CertificateRow> search(CertificateFilter filter, PageQuery query) {
        return certificates.search(filter, query);
    }

    /** @throws NotFoundException when there is none with that id */
    @RolesAllowed(Roles.COORDINATOR)
    public CertificateDetail require(long id) {
        return certificates.find(id).map(Certificate::detail).orElseThrow(NotFoundException::new);
    }

    /**
     * A certificate that may go around.
     *
     * @throws NotFoundException unless it is the actor's own, or the actor is a coordinator
     * @throws CertificateRefusedException when it is revoked
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public CertificateDetail requireValid(long id) {
        CertificateDetail certificate = certificates
                .find(id)
                .map(Certificate::detail)
                .filter(found -> currentUser.isCoordinator()
                        || found.officialId() == currentUser.officialId().orElse(-1))
                .orElseThrow(NotFoundException::new);
        if (!certificate.isValid()) {
            throw new CertificateRefusedException("certificate.refused.revoked", certificate.label());
        }
        return certificate;
    }

    /** The certificate of {@link #requireValid} ready to be printed, with the code that leads to the page on which anybody checks it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public Paper paper(long id, String language) {
        CertificateDetail certificate = requireValid(id);
        boolean english = "en".equals(language);
        Map<String, Object> model = new HashMap<>();
        model.put("documentNumber", certificate.label());
        model.put("confirms", Texts.in(language).either(certificate.issuer(), certificate.issuerEn()));
        model.put("fullName", certificate.fullName());
        model.put("posts", english ? certificate.postsEn() : certificate.postsVi());
        model.put("unit", english ? certificate.unitEn() : certificate.unitVi());
        model.put("moduleCode", certificate.moduleCode());
        model.put("module", english ? certificate.moduleEn() : certificate.moduleVi());
        model.put("skills", english ? certificate.skillsEn() : certificate.skillsVi());
        model.put("session", certificate.sessionCode());
        model.put("firstDay", DAY.format(certificate.firstDay()));
        model.put("lastDay", DAY.format(certificate.lastDay()));
        model.put("completedOn", DAY.format(certificate.completedOn()));
        model.put("minutes", certificate.minutes());
        model.put("counted", certificate.countedMinutes());
        model.put("code", certificate.code());
        model.put("checkPage", settings.baseUrl().replaceFirst("^https?://", "") + "/certificate/check.xhtml");
        return new Paper(
                "certificate/completion",
                language,
                certificate.superior() == null ? null : upper(certificate.superior()),
                upper(certificate.issuer()),
                certificate.place(),
                certificate.issuedOn(),
                certificate.label(),
                certificate.label(),
                settings.baseUrl() + CHECK_PAGE + certificate.code().replace("-", ""),
                model);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /**
     * Takes a certificate back and tells its holder why. No other is issued for the completion unless a coordinator does.
     *
     * @throws CertificateRefusedException without a reason, or when it is revoked already
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void revoke(long id, String reason) {
        Certificate certificate = certificates.lock(id).orElseThrow(NotFoundException::new);
        certificate.revoke(reason, currentUser.accountId(), clock.instant());
        tellRevoked(certificate);
        CertificateDetail told = certificate.detail();
        officials.contacts(Set.of(told.officialId())).forEach(person -> mails.revoked(told, person));
    }

    /**
     * Issues another for the completion of one that was taken back.
     *
     * @return the new one's id
     * @throws CertificateRefusedException while one is valid, or when the completion is gone
     */
    @RolesAllowed(Roles.COORDINATOR)
    public long issueAgain(long id) {
        Certificate old = certificates.lock(id).orElseThrow(NotFoundException::new);
        Certificate newest =
                certificates.lockNewest(old.officialId(), old.sessionId()).orElseThrow(NotFoundException::new);
        if (newest.isValid()) {
            throw new CertificateRefusedException("certificate.refused.valid", newest.label());
        }
        Grounds grounds = certificates
                .grounds(old.officialId(), old.sessionId())
                .orElseThrow(() -> new CertificateRefusedException("certificate.refused.noCompletion"));
        return issue(grounds).id();
    }

    /** Completions for which no certificate was ever issued: those reached before certificates were. */
    @RolesAllowed(Roles.COORDINATOR)
    public long countMissing() {
        return certificates.countMissing();
    }

    /** Issues them, each in a transaction of its own, at most {@value #AT_ONCE} at once, the oldest first. */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BatchReport<Object[]> issueMissing() {
        return batch.each(certificates.missing(AT_ONCE), pair -> follow((Long) pair[0], (Long) pair[1]));
    }
}
