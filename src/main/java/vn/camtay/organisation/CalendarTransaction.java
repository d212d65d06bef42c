package vn.camtay.organisation;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.function.Supplier;

/** Keeps the working calendar for one transaction, so that a use case reads it once and every node sees what is stored. */
@TransactionScoped
class CalendarTransaction implements Serializable {
    private static final long serialVersionUID = 1L;

    private WorkingCalendar calendar;

    WorkingCalendar calendar(Supplier<WorkingCalendar> read) {
        if (calendar == null) {
            calendar = read.get();
        }
        return calendar;
    }

    void forget() {
        calendar = null;
    }
}
