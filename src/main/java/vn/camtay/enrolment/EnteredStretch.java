package vn.camtay.enrolment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.HalfDay.Half;
import vn.camtay.shared.web.ViewParams;

/** The first and the last half-day of a leave as an address carries them. */
record EnteredStretch(HalfDay first, HalfDay last) {
    /** A longer one was not entered at once, and is not looked at. */
    private static final int LONGEST_DAYS = 200;

    /** 2026-11-30-MORNING_2026-12-01-AFTERNOON. */
    String text() {
        return text(first) + "_" + text(last);
    }

    private static String text(HalfDay halfDay) {
        return halfDay.day() + "-" + halfDay.half();
    }

    /** Empty where the text is none. */
    static Optional<EnteredStretch> read(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<HalfDay> first = half(parts[0]);
        Optional<HalfDay> last = half(parts[1]);
        return first.isPresent()
                        && last.isPresent()
                        && first.get().compareTo(last.get()) <= 0
                        && !last.get().day().isAfter(first.get().day().plusDays(LONGEST_DAYS))
                ? Optional.of(new EnteredStretch(first.get(), last.get()))
                : Optional.empty();
    }

    private static Optional<HalfDay> half(String text) {
        int cut = text.lastIndexOf('-');
        Half half = ViewParams.constant(Half.class, text.substring(cut + 1));
        try {
            return cut < 0 || half == null
                    ? Optional.empty()
                    : Optional.of(new HalfDay(LocalDate.parse(text.substring(0, cut)), half));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
