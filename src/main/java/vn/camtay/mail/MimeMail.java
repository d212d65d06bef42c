package vn.camtay.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

/**
 * A mail as it goes over the wire: text and HTML as alternatives, the first meeting as an iTIP alternative and every meeting
 * as an attachment; its Message-ID is always the same for the same row.
 */
class MimeMail extends MimeMessage {
    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * @param from address that mails come from
     * @throws MessagingException when the address is none
     */
    static MimeMail of(ClaimedMail mail, RenderedMail text, String from, ZoneId zone, Instant now, Session session)
            throws MessagingException {
        MimeMail message = new MimeMail(session, messageId(mail, from));
        try {
            message.setFrom(new InternetAddress(from, "Camtay", UTF_8));
            InternetAddress to = new InternetAddress(mail.address(), true);
            to.setPersonal(mail.recipientName(), UTF_8);
            message.setRecipient(Message.RecipientType.TO, to);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        message.setSubject(text.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());

        MimeMultipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(body(text.text(), "text/plain; charset=UTF-8"));
        alternative.addBodyPart(body(text.html(), "text/html; charset=UTF-8"));
        List<MimeBodyPart> attachments = new ArrayList<>();
        for (CalendarPart part : mail.calendar()) {
            String calendar = CalendarMessage.of(part, from, mail.address(), mail.recipientName(), zone, now);
            String type = "text/calendar; charset=UTF-8; method=" + part.method();
            if (attachments.isEmpty()) {
                alternative.addBodyPart(body(calendar, type));
            }
            MimeBodyPart attachment = body(calendar, type);
            attachment.setDisposition(MimeBodyPart.ATTACHMENT);
            attachment.setFileName(
                    attachments.isEmpty() ? "invite.ics" : "invite-" + (attachments.size() + 1) + ".ics");
            attachments.add(attachment);
        }
        if (attachments.isEmpty()) {
            message.setContent(alternative);
        } else {
            MimeMultipart mixed = new MimeMultipart("mixed");
            MimeBodyPart first = new MimeBodyPart();
            first.setContent(alternative);
            mixed.addBodyPart(first);
            for (MimeBodyPart attachment : attachments) {
                mixed.addBodyPart(attachment);
            }
            message.setContent(mixed);
        }
        message.saveChanges();
        return message;
    }

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static MimeBodyPart body(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Done before the first octet of the text is written to the mail server. */
    interface BeforeHandOver {
        /** @return false to stop here: nothing is sent */
        boolean mayGo();
    }

    private BeforeHandOver beforeHandOver = () -> true;

    void beforeHandOver(BeforeHandOver step) {
        this.beforeHandOver = step;
    }

    // The transport calls this when the server has answered DATA, and never before.
    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException, MessagingException {
        boolean mayGo;
        try {
            mayGo = beforeHandOver.mayGo();
        } catch (RuntimeException broken) {
            throw new IOException("the hand-over could not be noted", broken);
        }
        if (!mayGo) {
            throw new IOException("the lease was lost");
        }
        super.writeTo(out, ignoreList);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    static String messageId(ClaimedMail mail, String from) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(mail.key().getBytes(StandardCharsets.UTF_8));
            return "<" + mail.id() + "." + HexFormat.of().formatHex(digest, 0, 10) + from.substring(from.indexOf('@'))
                    + ">";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
