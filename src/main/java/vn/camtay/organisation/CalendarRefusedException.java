package vn.camtay.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.camtay.shared.error.DomainException;

/** The working calendar cannot be changed as asked. */
class CalendarRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    CalendarRefusedException(String key, LocalDate day) {
        super(Kind.INVALID, key, DAY.format(day));
    }

    CalendarRefusedException(String key) {
        super(Kind.INVALID, key);
    }
}
