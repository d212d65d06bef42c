package vn.camtay.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;

/** Writes the mails about certificates. */
@ApplicationScoped
class CertificateMails {
    @Inject
    MailService mail;

    /** A coordinator took it back. */
    void revoked(CertificateDetail certificate, OfficialContact person) {
        mail.enqueue(new MailDraft(
                "certificate/revoked/" + certificate.id(),
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "certificate/revoked",
                Map.of(
                        "subject",
                        List.of(certificate.label()),
                        "number",
                        certificate.label(),
                        "module",
                        "en".equals(person.language()) ? certificate.moduleEn() : certificate.moduleVi(),
                        "reason",
                        certificate.reason(),
                        "path",
                        "/certificate/my-certificates.xhtml"),
                List.of()));
    }
}
