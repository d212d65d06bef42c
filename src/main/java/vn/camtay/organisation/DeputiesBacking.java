package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** unit/deputies.xhtml: who acts for the head or keeps the leave, and the form that makes another. */
@Named
@ViewScoped
public class DeputiesBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 6;

    @Inject
    DeputyService deputies;

    @Inject
    UnitService unitService;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String unit;
    private List<UnitRow> units = List.of();
    private List<DeputyRow> rows = List.of();
    private List<OfficialContact> people = List.of();
    private Long unitId;
    private Long officialId;
    private DeputyTask task = DeputyTask.HEAD;
    private LocalDate from;
    private LocalDate to;

    public void load() {
        units = unitService.inReach().stream()
                .filter(row -> row.kind() != UnitKind.CITY)
                .toList();
        rows = deputies.list();
        unitId = unit == null || unit.isBlank()
                ? units.stream().findFirst().map(UnitRow::id).orElse(null)
                : Long.valueOf(IdParameter.require(unit));
        people = unitId == null ? List.of() : deputies.candidates(unitId);
        from = dates.getToday();
        to = from.plusDays(USUAL_DAYS);
    }

    public String make() {
        deputies.make(new MakeDeputyCommand(unitId, officialId, task, from, to));
        notices.done("organisation.deputies.done.made", dates.day(from), dates.day(to));
        return "/organisation/unit/deputies.xhtml?faces-redirect=true&unit=" + unitId;
    }

    public String revoke(DeputyRow row) {
        deputies.revoke(row.id());
        notices.done("organisation.deputies.done.revoked", row.fullName());
        return "/organisation/unit/deputies.xhtml?faces-redirect=true&unit=" + unitId;
    }

    /** Kind of tag: in force, to come, or over. */
    public String tone(DeputyRow row) {
        return row.isInForce(dates.getToday()) ? "good" : row.isOpen(dates.getToday()) ? "warn" : "idle";
    }

    public String state(DeputyRow row) {
        if (row.revoked()) {
            return "organisation.deputies.state.revoked";
        }
        return row.isInForce(dates.getToday())
                ? "organisation.deputies.state.inForce"
                : row.isOpen(dates.getToday())
                        ? "organisation.deputies.state.toCome"
                        : "organisation.deputies.state.over";
    }

    public boolean isOpen(DeputyRow row) {
        return row.isOpen(dates.getToday());
    }

    public DeputyTask[] getTasks() {
        return DeputyTask.values();
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public List<DeputyRow> getRows() {
        return rows;
    }

    public List<OfficialContact> getPeople() {
        return people;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Long getUnitId() {
        return unitId;
    }

    public Long getOfficialId() {
        return officialId;
    }

    public void setOfficialId(Long officialId) {
        this.officialId = officialId;
    }

    public DeputyTask getTask() {
        return task;
    }

    public void setTask(DeputyTask task) {
        this.task = task;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
