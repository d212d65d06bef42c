package vn.camtay.organisation;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.function.Supplier;

/** Keeps the working calendar for one transaction, so that a use case asks for it once and every node sees what is stored. */
@TransactionScoped
class CalendarTransaction implements Serializable {
    private static final long serialVersionUID = 1L;

    private WorkingCalendar calendar;
    private boolean changing;

    /**
     * @param known reads it, or takes what was read before of the same rows
     * @param read  reads it: what this transaction changed may be rolled back, so it is for this transaction alone
     */
    WorkingCalendar calendar(Supplier<WorkingCalendar> known, Supplier<WorkingCalendar> read) {
        if (calendar == null) {
            calendar = (changing ? read : known).get();
        }
        return calendar;
    }

    /** This transaction changes the calendar. */
    void change() {
        changing = true;
        calendar = null;
    }
}
