package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * One half-day on which a person is not at work. Entered by the head or the clerk of the unit, taken back when the person
 * comes after all; kind and note may be changed, person and half-day never. At most one a person and half-day.
 */
@Entity
@Table(name = "official_leave")
public class Leave extends BaseEntity {
    static final int NOTE_MAX = 200;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "day", nullable = false, updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "half", nullable = false, updatable = false)
    private HalfDay.Half half;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private LeaveKind kind;

    @Column(name = "note")
    private String note;

    protected Leave() {}

    Leave(long officialId, HalfDay halfDay, LeaveKind kind, String note) {
        this.officialId = officialId;
        this.day = halfDay.day();
        this.half = halfDay.half();
        become(kind, note);
    }

    /** @return whether anything changed */
    boolean become(LeaveKind newKind, String newNote) {
        boolean same = newKind == kind && Objects.equals(newNote, note);
        kind = newKind;
        note = newNote;
        return !same;
    }

    public long officialId() {
        return officialId;
    }

    public LeaveKind kind() {
        return kind;
    }

    /** Null for none. */
    public String note() {
        return note;
    }

    public HalfDay halfDay() {
        return new HalfDay(day, half);
    }
}
