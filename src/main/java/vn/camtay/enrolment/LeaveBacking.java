package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.EnterLeaveCommand;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.HalfDay.Half;
import vn.camtay.organisation.LeaveKind;
import vn.camtay.organisation.LeaveOutcome;
import vn.camtay.organisation.LeaveRow;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.UnitRow;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/**
 * leave.xhtml: a person's own leave, and for the head or clerk of a unit its people's by month, with the form that enters it.
 * What was entered last is named in the address, and shown with what it breaks.
 */
@Named
@ViewScoped
public class LeaveBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    LeaveService leaves;

    @Inject
    CounterCoverService counters;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String unit;
    private String month;
    private String official;
    private String entered;
    private List<LeaveRow> mine = List.of();
    private List<UnitRow> units = List.of();
    private List<OfficialContact> people = List.of();
    private List<LeaveRow> rows = List.of();
    private Long unitId;
    private YearMonth shown;
    private LeaveEffect effect;
    private Long officialId;
    private LocalDate firstDay;
    private Half firstHalf = Half.MORNING;
    private LocalDate lastDay;
    private Half lastHalf = Half.AFTERNOON;
    private LeaveKind kind = LeaveKind.ANNUAL;
    private String note;

    public void load() {
        mine = leaves.mine(dates.getToday());
        units = leaves.keptUnits();
        shown = readMonth();
        firstDay = dates.getToday();
        lastDay = firstDay;
        unitId = unit == null || unit.isBlank()
                ? units.stream().findFirst().map(UnitRow::id).orElse(null)
                : Long.valueOf(ViewParams.requireId(unit));
        if (unitId != null) {
            people = leaves.people(unitId);
            rows = leaves.ofUnit(unitId, shown.atDay(1), shown.atEndOfMonth());
        }
        if (official != null && entered != null) {
            officialId = ViewParams.requireId(official);
            EnteredStretch.read(entered)
                    .ifPresent(stretch -> effect = counters.effectOfLeave(officialId, stretch.first(), stretch.last()));
        }
    }

    private YearMonth readMonth() {
        YearMonth now = YearMonth.from(dates.getToday());
        try {
            YearMonth read = month == null ? now : YearMonth.parse(month.strip());
            return read.getYear() < 2020 || read.getYear() > 2099 ? now : read;
        } catch (DateTimeParseException noMonth) {
            return now;
        }
    }

    public String enter() {
        HalfDay first = firstDay == null ? null : new HalfDay(firstDay, firstHalf);
        HalfDay last = lastDay == null ? null : new HalfDay(lastDay, lastHalf);
        LeaveOutcome outcome = leaves.enter(new EnterLeaveCommand(officialId, first, last, kind, note));
        notices.done("enrolment.leave.done.entered", outcome.fresh(), outcome.changed(), outcome.unchanged());
        return address(YearMonth.from(firstDay)) + "&official=" + officialId + "&entered="
                + new EnteredStretch(first, last).text();
    }

    public String takeBack(LeaveRow row) {
        leaves.takeBack(row.id());
        notices.done("enrolment.leave.done.takenBack", row.fullName(), dates.day(row.day()));
        return address(shown);
    }

    private String address(YearMonth at) {
        return "/enrolment/leave.xhtml?faces-redirect=true&unit=" + unitId + "&month=" + at;
    }

    public YearMonth getBefore() {
        return shown.minusMonths(1);
    }

    public YearMonth getAfter() {
        return shown.plusMonths(1);
    }

    public YearMonth getShown() {
        return shown;
    }

    public boolean isKeeper() {
        return unitId != null;
    }

    public Half[] getHalves() {
        return Half.values();
    }

    public LeaveKind[] getKinds() {
        return LeaveKind.values();
    }

    public List<LeaveRow> getMine() {
        return mine;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public List<OfficialContact> getPeople() {
        return people;
    }

    public List<LeaveRow> getRows() {
        return rows;
    }

    /** What was entered last, with what it breaks; null when nothing was. */
    public LeaveEffect getEffect() {
        return effect;
    }

    public Long getUnitId() {
        return unitId;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public String getEntered() {
        return entered;
    }

    public void setEntered(String entered) {
        this.entered = entered;
    }

    public Long getOfficialId() {
        return officialId;
    }

    public void setOfficialId(Long officialId) {
        this.officialId = officialId;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public Half getFirstHalf() {
        return firstHalf;
    }

    public void setFirstHalf(Half firstHalf) {
        this.firstHalf = firstHalf;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Half getLastHalf() {
        return lastHalf;
    }

    public void setLastHalf(Half lastHalf) {
        this.lastHalf = lastHalf;
    }

    public LeaveKind getKind() {
        return kind;
    }

    public void setKind(LeaveKind kind) {
        this.kind = kind;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
