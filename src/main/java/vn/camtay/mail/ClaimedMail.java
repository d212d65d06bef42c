package vn.camtay.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A mail as it stands in its row, for rendering and sending; model and calendar as JSON. */
public record ClaimedMail(
        long id,
        String key,
        String recipientName,
        String address,
        String language,
        String template,
        String subject,
        String modelJson,
        String calendarJson,
        Instant createdAt) {
    Map<String, Object> model() {
        return MailJson.model(modelJson);
    }

    List<CalendarPart> calendar() {
        return MailJson.calendar(calendarJson);
    }
}
