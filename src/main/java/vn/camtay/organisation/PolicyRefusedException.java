package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A setting cannot have that value, or not from that day. */
class PolicyRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    PolicyRefusedException(String key, LocalDate day) {
        this(List.of(reason(key, day)));
    }

    PolicyRefusedException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }

    static Reason reason(String key, LocalDate day, Serializable... more) {
        Serializable[] arguments = new Serializable[more.length + 1];
        arguments[0] = DAY.format(day);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Reason.of(key, arguments);
    }
}
