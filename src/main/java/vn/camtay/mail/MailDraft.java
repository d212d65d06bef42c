package vn.camtay.mail;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mail as the feature that writes it knows it; the package description tells what belongs to a template.
 *
 * @param key        the fact and the person, never twice: {@code enrolment/enrolled/812/3}
 * @param officialId the person told, 0 for an account that is no official
 * @param address    null for a person without one: the notice goes on the paper list of their unit
 * @param language   {@code vi} or {@code en}
 * @param template   {@code <feature>/<name>}
 * @param model      strings, numbers, booleans, instants (kept as ISO text), and lists and maps of these
 * @param calendar   one part a meeting; empty for a mail without
 */
public record MailDraft(
        String key,
        long officialId,
        String recipientName,
        String address,
        String language,
        String template,
        Map<String, Object> model,
        List<CalendarPart> calendar)
        implements Serializable {
    static final int KEY_LENGTH = 190;
    static final int NAME_LENGTH = 200;
    static final int ADDRESS_LENGTH = 254;
    static final int TEMPLATE_LENGTH = 100;

    public MailDraft {
        require(key != null && key.matches("[!-~]{1," + KEY_LENGTH + "}"), "key", key);
        require(officialId >= 0, "officialId", officialId);
        Objects.requireNonNull(recipientName, "recipientName");
        recipientName = recipientName.length() > NAME_LENGTH ? recipientName.substring(0, NAME_LENGTH) : recipientName;
        address = address == null || address.isBlank() ? null : address.strip();
        require(address == null || address.length() <= ADDRESS_LENGTH, "address", "too long");
        language = "en".equals(language) ? "en" : "vi";
        require(
                template != null && template.length() <= TEMPLATE_LENGTH && template.matches("[a-z]+/[a-z0-9-]+"),
                "template",
                template);
        model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
        calendar = List.copyOf(calendar);
    }

    private static void require(boolean holds, String what, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("mail draft: " + what + " " + value);
        }
    }
}
