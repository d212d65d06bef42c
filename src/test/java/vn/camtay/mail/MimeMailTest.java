package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What mail programs look for in an invitation. Outlook reads iTIP data only below the first child of multipart/mixed and only
 * as text/calendar whose method is that of the calendar (MS-STANOICAL 2.2.168); Gmail and Thunderbird take the last
 * alternative they know; RFC 6047 asks for the charset and the method in the type.
 */
class MimeMailTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Nested
    class Alternatives {
        @Test
        void goFromPlainToRichWithTheCalendarLast() throws Exception {
            MimeMultipart alternative = alternative(sent(part(CalendarPart.Method.REQUEST, 1)));

            assertThat(types(alternative)).containsExactly("text/plain", "text/html", "text/calendar");
        }

        @Test
        void standInTheFirstChildOfTheWhole() throws Exception {
            MimeMultipart mixed =
                    (MimeMultipart) sent(part(CalendarPart.Method.REQUEST, 1)).getContent();

            assertThat(new ContentType(mixed.getContentType()).getSubType()).isEqualTo("mixed");
            assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        }

        @Test
        void areTheWholeMailWithoutMeetings() throws Exception {
            MimeMessage message = sent();

            assertThat(message.getContentType()).startsWith("multipart/alternative");
            assertThat(types((MimeMultipart) message.getContent())).containsExactly("text/plain", "text/html");
        }
    }

    @Nested
    class CalendarParts {
        @Test
        void nameMethodAndCharsetInTheirTypeAsInTheCalendar() throws Exception {
            for (CalendarPart.Method method : CalendarPart.Method.values()) {
                BodyPart calendar = alternative(sent(part(method, 1))).getBodyPart(2);

                ContentType type = new ContentType(calendar.getContentType());
                assertThat(type.getParameter("method")).isEqualTo(method.name());
                assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
                assertThat(read(calendar).getMethod().getValue()).isEqualTo(method.name());
                assertThat(calendar.getFileName()).isNull();
            }
        }

        @Test
        void areValidAndSayWhoInvitesWhom() throws Exception {
            Calendar calendar =
                    read(alternative(sent(part(CalendarPart.Method.REQUEST, 4))).getBodyPart(2));
            var event = calendar.getComponent("VEVENT").orElseThrow();

            assertThat(calendar.validate(true).hasErrors()).isFalse();
            assertThat(calendar.getProperty(Property.PRODID)).isPresent();
            assertThat(calendar.getComponent("VTIMEZONE")).isPresent();
            assertThat(event.getProperty(Property.ORGANIZER).orElseThrow().getValue())
                    .isEqualTo("mailto:camtay@example.org");
            assertThat(event.getProperty(Property.ATTENDEE).orElseThrow().getValue())
                    .isEqualTo("mailto:huong@example.org");
            assertThat(event.getProperty(Property.DTSTAMP).orElseThrow().getValue())
                    .isEqualTo("20261124T030000Z");
            assertThat(event.getProperty(Property.SEQUENCE).orElseThrow().getValue())
                    .isEqualTo("4");
        }

        @Test
        void ofEveryMeetingAreAttachedAsFiles() throws Exception {
            MimeMultipart mixed =
                    (MimeMultipart) sent(part(CalendarPart.Method.REQUEST, 1), part(CalendarPart.Method.REQUEST, 2))
                            .getContent();

            assertThat(List.of(
                            mixed.getBodyPart(1).getFileName(),
                            mixed.getBodyPart(2).getFileName()))
                    .containsExactly("invite.ics", "invite-2.ics");
            assertThat(read(mixed.getBodyPart(2)).validate(true).hasErrors()).isFalse();
        }
    }

    @Test
    void theMailSaysThatAMachineWroteItAndInWhichLanguage() throws Exception {
        MimeMessage message = sent();

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("vi");
        assertThat(message.getSubject()).isEqualTo("Đã có chỗ: Tiếp nhận hồ sơ");
        assertThat(message.getSentDate().toInstant()).isEqualTo(NOW);
    }

    private static CalendarPart part(CalendarPart.Method method, int sequence) {
        return new CalendarPart(
                method,
                "session-7-official-12-" + sequence + "@camtay",
                sequence,
                "Tiếp nhận hồ sơ",
                "",
                "Hội trường",
                Instant.parse("2026-12-01T01:00:00Z"),
                Instant.parse("2026-12-01T04:30:00Z"));
    }

    /** The mail as it is read back from the wire. */
    private static MimeMessage sent(CalendarPart... parts) throws Exception {
        ClaimedMail mail = new ClaimedMail(
                1,
                "enrolled/1",
                "Đặng Thị Hường",
                "huong@example.org",
                "vi",
                "enrolment/enrolled",
                "Đã có chỗ: Tiếp nhận hồ sơ",
                "{}",
                MailJson.calendar(List.of(parts)),
                NOW);
        Session session = Session.getInstance(new Properties());
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        MimeMail.of(
                        mail,
                        new RenderedMail(mail.subject(), "Chữ", "<p>Chữ</p>"),
                        "camtay@example.org",
                        ZONE,
                        NOW,
                        session)
                .writeTo(wire);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static MimeMultipart alternative(MimeMessage message) throws Exception {
        return (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    private static List<String> types(MimeMultipart parts) throws Exception {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            types.add(new ContentType(parts.getBodyPart(i).getContentType()).getBaseType());
        }
        return types;
    }

    private static Calendar read(BodyPart part) throws Exception {
        try (InputStream in = part.getInputStream()) {
            return new CalendarBuilder().build(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
