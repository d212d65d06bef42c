package vn.camtay.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import vn.camtay.shared.settings.Settings;

/** The road to the mail server; no transaction is open on it. */
@ApplicationScoped
class SmtpTransport {
    private static final Logger LOGGER = System.getLogger(SmtpTransport.class.getName());
    private static final String TIMEOUT_MILLIS = "10000";
    private static final Pattern REPLY = Pattern.compile("^[45]\\d\\d[ -]");

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @throws MessagingException when the mail server does not answer or does not let us in */
    Connection connect(Settings.Smtp smtp) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty("mail.smtp.port", String.valueOf(smtp.port()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.from", settings.mailFrom());
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(smtp.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(smtp.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport("smtp");
        transport.connect(
                smtp.host(),
                smtp.port(),
                smtp.user().orElse(null),
                smtp.password().orElse(null));
        return new Connection(session, transport);
    }

    /** One connection, for one batch. */
    final class Connection implements AutoCloseable {
        private final Session session;
        private final Transport transport;

        private Connection(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        /** @param beforeHandOver notes the hand-over; when it says no, nothing is sent and the outcome is FAILED */
        SendOutcome send(ClaimedMail mail, RenderedMail text, MimeMail.BeforeHandOver beforeHandOver) {
            AtomicBoolean handedOver = new AtomicBoolean();
            try {
                MimeMail message =
                        MimeMail.of(mail, text, settings.mailFrom(), clock.getZone(), clock.instant(), session);
                message.beforeHandOver(() -> {
                    boolean mayGo = beforeHandOver.mayGo();
                    handedOver.set(mayGo);
                    return mayGo;
                });
                transport.sendMessage(message, message.getAllRecipients());
                return new SendOutcome(SendOutcome.Kind.SENT, "");
            } catch (MessagingException failure) {
                return new SendOutcome(kind(failure, handedOver.get()), answer(failure));
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException failure) {
                LOGGER.log(Level.DEBUG, "the mail server did not say goodbye", failure);
            }
        }
    }

    private static SendOutcome.Kind kind(MessagingException failure, boolean handedOver) {
        if (failure instanceof AddressException
                || failure instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0) {
            return SendOutcome.Kind.ADDRESS_REFUSED;
        }
        boolean answered = REPLY.matcher(answer(failure)).find();
        return handedOver && !answered ? SendOutcome.Kind.UNCERTAIN : SendOutcome.Kind.FAILED;
    }

    /** The first reply of the mail server in the chain of causes, else what the network or the library said. */
    static String answer(Exception failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause.getMessage() != null && REPLY.matcher(cause.getMessage()).find()) {
                return cause.getMessage().strip();
            }
        }
        Exception last = failure;
        while (next(last) != null) {
            last = next(last);
        }
        return String.valueOf(last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage())
                .strip();
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
