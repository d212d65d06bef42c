package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * Office hours of a season, which begins on the same day each year and lasts until the next one begins. In force from a date;
 * ended with a date, never changed, so that past days keep their hours.
 */
@Entity
@Table(name = "office_hours")
public class OfficeSeason extends BaseEntity {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("MM-dd");

    @Column(name = "season_start", nullable = false)
    private String seasonStart;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "morning_start", nullable = false)
    private LocalTime morningStart;

    @Column(name = "morning_end", nullable = false)
    private LocalTime morningEnd;

    @Column(name = "afternoon_start", nullable = false)
    private LocalTime afternoonStart;

    @Column(name = "afternoon_end", nullable = false)
    private LocalTime afternoonEnd;

    protected OfficeSeason() {}

    OfficeSeason(MonthDay seasonStart, LocalDate validFrom, OfficeHours hours) {
        this.seasonStart = START.format(seasonStart);
        this.validFrom = validFrom;
        this.morningStart = hours.morningStart();
        this.morningEnd = hours.morningEnd();
        this.afternoonStart = hours.afternoonStart();
        this.afternoonEnd = hours.afternoonEnd();
    }

    /** The last day, inclusive. */
    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    public MonthDay seasonStart() {
        return MonthDay.parse("--" + seasonStart);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
