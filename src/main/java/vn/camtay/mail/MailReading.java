package vn.camtay.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The text of a mail for people to read: as it was kept when it went out, else as it would go out now. */
@ApplicationScoped
class MailReading {
    private static final Logger LOGGER = System.getLogger(MailReading.class.getName());

    @Inject
    MailRenderer renderer;

    /** Secrets are hidden; empty texts when the mail cannot be written. */
    RenderedMail read(OutgoingMail mail) {
        if (mail.kept().isPresent()) {
            return mail.kept().get();
        }
        try {
            return renderer.forKeeping(mail.claimed());
        } catch (RuntimeException broken) {
            LOGGER.log(Level.ERROR, "mail " + mail.id() + " cannot be written", broken);
            return new RenderedMail(mail.subject(), "", "");
        }
    }
}
