package vn.camtay.mail;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.settings.Settings;

/** Puts mails into the outbox, and shows each person their own. */
@Stateless
@DenyAll
public class MailService {
    /** Addresses of demo people end so; whatever is addressed to them is kept and never sent. */
    public static final String DEMO_DOMAIN = "@demo.camtay.example";

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailReading reading;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Writes the mail into the outbox, in the caller's transaction: it goes out if and only if the fact is true. Open to
     * everybody, since a visitor's request for a new password sends one too; no page calls it.
     *
     * @return false when a mail with this key is there already: it is the same mail
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean enqueue(MailDraft draft) {
        MailStatus status = draft.address() == null
                ? MailStatus.PAPER
                : DemoMails.making() || draft.address().endsWith(DEMO_DOMAIN)
                        ? MailStatus.SUPPRESSED
                        : MailStatus.QUEUED;
        String subject = MailRenderer.subject(draft.template(), draft.language(), draft.model());
        return mails.addIfAbsent(draft, subject, status, clock.instant());
    }

    /** Mails and notices to the person who asks, newest first, with their text. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<MyMail> mine(PageQuery query) {
        if (currentUser.officialId().isEmpty()) {
            return new Page<>(List.of(), 0, query);
        }
        Page<OutgoingMail> page = mails.mine(currentUser.requireOfficialId(), query);
        return new Page<>(
                page.rows().stream().map(mail -> mail.mine(reading.read(mail))).toList(), page.total(), query);
    }

    /**
     * Does the work, on this thread, with all its mails kept as "demo, never sent".
     *
     * @throws IllegalStateException unless demo data is on
     */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void demoOnly(Runnable work) {
        if (!settings.demo()) {
            throw new IllegalStateException("mails are held back only for demo data");
        }
        DemoMails.whileMaking(work);
    }
}
