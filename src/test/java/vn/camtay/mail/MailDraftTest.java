package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDraftTest {
    @Test
    void aBlankAddressCountsAsNone() {
        assertThat(draft("k", "  ", "enrolment/enrolled").address()).isNull();
    }

    @Test
    void aKeyOfItsFullLengthIsTakenAndOneMoreRefused() {
        assertThat(draft("k".repeat(190), null, "a/b").key()).hasSize(190);
        assertThatThrownBy(() -> draft("k".repeat(191), null, "a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolled", "../x/y", "enrolment/Enrolled", "a/b/c", "a/.."})
    void aTemplateIsAFeatureAndAName(String template) {
        assertThatThrownBy(() -> draft("k", null, template)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelComesBackFromItsRowAsItWasWritten() {
        Map<String, Object> model = new HashMap<>();
        model.put("name", "Đặng Thị \"Hường\" <b>\n");
        model.put("seats", 20);
        model.put("starts", Instant.parse("2026-12-01T01:00:00Z"));
        model.put("nothing", null);
        model.put("rows", Arrays.asList(Map.of("a", true), "x", null));

        Map<String, Object> read = MailJson.model(MailJson.model(model));

        assertThat(read)
                .containsEntry("name", "Đặng Thị \"Hường\" <b>\n")
                .containsEntry("starts", "2026-12-01T01:00:00Z")
                .containsEntry("nothing", null)
                .containsEntry("rows", Arrays.asList(Map.of("a", true), "x", null));
        assertThat(read.get("seats")).hasToString("20");
    }

    @Test
    void calendarPartsComeBackFromTheirRowAsTheyWereWritten() {
        List<CalendarPart> parts = List.of(new CalendarPart(
                CalendarPart.Method.CANCEL,
                "u@camtay",
                2,
                "Lớp",
                null,
                "Hội trường, tầng 2",
                Instant.parse("2026-12-01T01:00:00Z"),
                Instant.parse("2026-12-01T04:00:00Z")));

        assertThat(MailJson.calendar(MailJson.calendar(parts))).isEqualTo(parts);
    }

    @Test
    void aMeetingThatEndsWhenItStartsIsRefused() {
        Instant start = Instant.parse("2026-12-01T01:00:00Z");
        assertThatThrownBy(() -> new CalendarPart(CalendarPart.Method.REQUEST, "u", 0, "Lớp", "", "", start, start))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MailDraft draft(String key, String address, String template) {
        return new MailDraft(key, 3, "Nguyễn Văn Ân", address, "vi", template, Map.of(), List.of());
    }
}
