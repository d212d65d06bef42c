package vn.camtay.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.camtay.shared.settings.Settings;

/**
 * Empties the outbox: claim a batch, send it over one connection, note each answer. Any number of nodes may do it at once.
 * Without a mail server the mails wait.
 */
@ApplicationScoped
class MailDispatcher {
    private static final Logger LOGGER = System.getLogger(MailDispatcher.class.getName());

    /** Most batches of one run, so that a run ends. */
    private static final int BATCHES = 100;

    @Inject
    MailDispatchService outbox;

    @Inject
    MailRenderer renderer;

    @Inject
    SmtpTransport smtp;

    @Inject
    Settings settings;

    /** Differs at every start, so that what the same machine had in hand before a crash is not taken for its own. */
    private final String owner = UUID.randomUUID().toString();

    void run() {
        outbox.settleExpired();
        Optional<Settings.Smtp> server = settings.smtp();
        if (server.isEmpty()) {
            return;
        }
        for (int i = 0; i < BATCHES; i++) {
            List<ClaimedMail> batch = outbox.claim(owner);
            if (batch.isEmpty() || !send(batch.iterator(), server.get())) {
                return;
            }
        }
    }

    /** @return false when the mail server was not reached */
    private boolean send(Iterator<ClaimedMail> batch, Settings.Smtp server) {
        while (batch.hasNext()) {
            try (SmtpTransport.Connection connection = smtp.connect(server)) {
                while (batch.hasNext()) {
                    send(batch.next(), connection);
                    if (!connection.isOpen()) {
                        break;
                    }
                }
            } catch (MessagingException unreachable) {
                String answer = SmtpTransport.answer(unreachable);
                LOGGER.log(Level.WARNING, "mail server not reached: {0}", answer);
                batch.forEachRemaining(mail -> note(mail, new SendOutcome(SendOutcome.Kind.FAILED, answer)));
                return false;
            }
        }
        return true;
    }

    private void send(ClaimedMail mail, SmtpTransport.Connection connection) {
        SendOutcome outcome;
        try {
            RenderedMail kept = renderer.forKeeping(mail);
            outcome = connection.send(mail, renderer.forRecipient(mail), () -> outbox.handOver(mail.id(), owner, kept));
        } catch (RuntimeException broken) {
            LOGGER.log(Level.ERROR, "mail " + mail.id() + " cannot be written", broken);
            outcome = new SendOutcome(SendOutcome.Kind.FAILED, String.valueOf(broken.getMessage()));
        }
        note(mail, outcome);
    }

    private void note(ClaimedMail mail, SendOutcome outcome) {
        try {
            outbox.note(mail.id(), owner, outcome);
            LOGGER.log(
                    outcome.kind() == SendOutcome.Kind.SENT ? Level.INFO : Level.WARNING,
                    "mail {0} {1}",
                    String.valueOf(mail.id()),
                    outcome.kind());
        } catch (RuntimeException broken) {
            LOGGER.log(Level.ERROR, "mail " + mail.id() + " ended as " + outcome.kind() + ", not noted", broken);
        }
    }
}
