package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarMessageTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-11-24T03:04:05.678901Z");

    @ParameterizedTest
    @EnumSource(CalendarPart.Method.class)
    void aMessageIsValidAfterBeingReadBack(CalendarPart.Method method) throws Exception {
        Calendar read = read(message(method, 1));

        assertThat(read.validate(true).hasErrors()).isFalse();
        assertThat(read.getComponents(Component.VEVENT)).hasSize(1);
        assertThat(read.getComponents(Component.VTIMEZONE)).hasSize(1);
    }

    @Test
    void aRequestNamesTheMeetingInLocalTimeWithItsZone() {
        String text = message(CalendarPart.Method.REQUEST, 3);

        assertThat(text)
                .contains("METHOD:REQUEST\r\n")
                .contains("UID:session-7-official-12@camtay\r\n")
                .contains("SEQUENCE:3\r\n")
                .contains("DTSTAMP:20261124T030405Z\r\n")
                .contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261201T080000\r\n")
                .contains("DTEND;TZID=Asia/Ho_Chi_Minh:20261201T113000\r\n")
                .contains("TZID:Asia/Ho_Chi_Minh\r\n")
                .contains("TZOFFSETTO:+0700\r\n")
                .contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void aCancellationTakesTheSameEntryBack() {
        assertThat(message(CalendarPart.Method.CANCEL, 4))
                .contains("METHOD:CANCEL\r\n")
                .contains("UID:session-7-official-12@camtay\r\n")
                .contains("SEQUENCE:4\r\n")
                .contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void namesPlacesAndLongTextsComeBackWhole() throws Exception {
        Calendar read = read(message(CalendarPart.Method.REQUEST, 0));
        VEvent event = (VEvent) read.getComponents(Component.VEVENT).get(0);

        assertThat(event.getSummary().getValue()).isEqualTo("Tiếp nhận hồ sơ; hẹn, trả kết quả");
        assertThat(event.getLocation().getValue()).isEqualTo("Hội trường UBND phường Lê Thanh Nghị, tầng 2");
        assertThat(event.getDescription().getValue())
                .startsWith("Mang theo:\nhai hồ sơ thật")
                .hasSizeGreaterThan(200);
        assertThat(event.getProperty(Property.ATTENDEE).orElseThrow().getValue())
                .isEqualTo("mailto:an@example.org");
    }

    @Test
    void noLineIsLongerThan75Octets() {
        assertThat(message(CalendarPart.Method.REQUEST, 0).split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
    }

    @Test
    void theMachinesOwnZoneDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(message(CalendarPart.Method.REQUEST, 0))
                    .contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261201T080000\r\n")
                    .contains("DTSTAMP:20261124T030405Z\r\n");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static String message(CalendarPart.Method method, int sequence) {
        CalendarPart part = new CalendarPart(
                method,
                "session-7-official-12@camtay",
                sequence,
                "Tiếp nhận hồ sơ; hẹn, trả kết quả",
                "Mang theo:\nhai hồ sơ thật" + " của công việc hằng ngày ở bộ phận một cửa".repeat(6),
                "Hội trường UBND phường Lê Thanh Nghị, tầng 2",
                Instant.parse("2026-12-01T01:00:00Z"),
                Instant.parse("2026-12-01T04:30:00Z"));
        return CalendarMessage.of(part, "camtay@example.org", "an@example.org", "Nguyễn Văn \"Ân\"", ZONE, NOW);
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
