package vn.camtay.certificate;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.settings.Settings;

/** Certificates wired by hand over one entity manager. */
public final class CertificateWorld {
    private CertificateWorld() {}

    /** @param sent takes the mails */
    public static CertificateService over(
            EntityManager entityManager,
            Clock clock,
            CurrentUser actor,
            Event<DomainEvent> events,
            List<MailDraft> sent) {
        CertificateService service = new CertificateService();
        service.certificates = new CertificateRepository();
        service.certificates.entityManager = entityManager;
        service.mails = new CertificateMails();
        service.mails.mail = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return sent.add(draft);
            }
        };
        service.officials = OrganisationWorld.officials(entityManager, clock);
        service.currentUser = actor;
        service.settings = Settings.read(Map.of("camtay.base.url", "https://camtay.example.org")::get);
        service.clock = clock;
        service.events = events;
        return service;
    }

    /** A certificate of a module with two skills, as it would be read. */
    public static CertificateDetail detail() {
        return new CertificateDetail(
                131_077,
                "00128/2026/GXN",
                "7K2M-0019-ABCD-EFGH",
                41,
                6,
                9,
                "Nguyễn Văn An",
                "Công chức một cửa",
                "One-stop officer",
                "Phường Hải Dương",
                "Hai Duong ward",
                "M06",
                "Đăng ký hộ tịch có yếu tố nước ngoài",
                "Civil status with a foreign element",
                List.of("Đăng ký khai sinh", "Đăng ký kết hôn"),
                List.of("Register a birth", "Register a marriage"),
                "M06-0030",
                LocalDate.of(2026, 12, 7),
                LocalDate.of(2026, 12, 8),
                LocalDate.of(2026, 12, 8),
                390,
                420,
                "UBND Thành phố Hải Phòng",
                "Sở Tư pháp",
                "Department of Justice",
                "Hải Phòng",
                LocalDate.of(2026, 12, 10),
                Instant.parse("2026-12-10T01:00:00.123456Z"),
                CertificateStatus.VALID,
                null,
                null,
                null);
    }
}
