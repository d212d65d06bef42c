package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** That somebody is not at work on a half-day; why is nobody's business here. */
public record OfficialLeave(long officialId, HalfDay halfDay) implements Serializable {
    public OfficialLeave(long officialId, LocalDate day, HalfDay.Half half) {
        this(officialId, new HalfDay(day, half));
    }
}
