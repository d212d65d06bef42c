package vn.camtay.mail;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.settings.Settings;

/** The administrator's view of the outbox, and what they decide about mails that did not go. */
@Stateless
@DenyAll
public class OutboxService {
    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailReading reading;

    @Inject
    MailService mailService;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<MailDecided> decided;

    /** Newest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Page<MailRow> search(OutboxFilter filter, PageQuery query) {
        return mails.search(filter, query);
    }

    /** One row for each state in which there are mails, in the order of the states. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<StatusCount> counts() {
        return mails.counts();
    }

    /** Templates of which there are mails, by name. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<String> templates() {
        return mails.templates();
    }

    /** Whether a mail server is set, without which mails wait. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public boolean hasServer() {
        return settings.smtp().isPresent();
    }

    /** @throws NotFoundException when there is no such mail */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public MailDetail require(long id) {
        OutgoingMail mail = mails.find(id).orElseThrow(NotFoundException::new);
        RenderedMail text = reading.read(mail);
        return mail.detail(text, mails.tries(id));
    }

    /**
     * The mail as a file of a mail program, secrets hidden.
     *
     * @throws NotFoundException when there is no such mail, or it is a paper notice
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public byte[] eml(long id) {
        OutgoingMail mail = mails.find(id).filter(OutgoingMail::hasAddress).orElseThrow(NotFoundException::new);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MimeMail.of(
                            mail.claimed(),
                            reading.read(mail),
                            settings.mailFrom(),
                            clock.getZone(),
                            mail.createdAt(),
                            Session.getInstance(new Properties()))
                    .writeTo(out);
            return out.toByteArray();
        } catch (MessagingException unusable) {
            throw new InvalidInputException(
                    "mail.refused.address", mail.claimed().address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a mail that was given up, closed, or of unknown fate back into the queue.
     *
     * @throws MailMoveRefusedException when it stands elsewhere by now
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void sendAgain(long id) {
        OutgoingMail mail = mails.findForUpdate(id).orElseThrow(NotFoundException::new);
        mail.sendAgain(clock.instant());
        note(mail);
    }

    /**
     * Settles that a mail that was given up or is of unknown fate is not sent again.
     *
     * @throws MailMoveRefusedException when it stands elsewhere by now
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void close(long id) {
        OutgoingMail mail = mails.findForUpdate(id).orElseThrow(NotFoundException::new);
        mail.close(clock.instant());
        note(mail);
    }

    /**
     * Queues a mail to see whether mails arrive.
     *
     * @throws InvalidInputException when the address is none
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void sendTest(String address, String language) {
        try {
            new InternetAddress(address, true);
        } catch (AddressException none) {
            throw new InvalidInputException("mail.refused.address", address);
        }
        mailService.enqueue(new MailDraft(
                "mail/test/" + UUID.randomUUID(),
                currentUser.officialId().orElse(0),
                currentUser.getDisplayName(),
                address,
                language,
                "mail/test",
                Map.of("asked", clock.instant()),
                List.of()));
    }

    private void note(OutgoingMail mail) {
        Instant now = clock.instant();
        mails.addTry(new MailTry(mail.id(), mail.status(), "", currentUser.accountId(), now));
        decided.fire(new MailDecided(currentUser.accountId(), now, mail.id(), mail.status()));
    }
}
