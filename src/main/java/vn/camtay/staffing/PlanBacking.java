package vn.camtay.staffing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** A page that plans something for a day: the form, then what follows from it, then the confirmation. */
public abstract class PlanBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Dates dates;

    @Inject
    Notices notices;

    private LocalDate from;
    private String reason;
    private List<Consequence> consequences;

    abstract List<Consequence> preview();

    /** @return whether it was carried out at once */
    abstract boolean plan();

    /** What is planned, as the keys of its sentences end. */
    public abstract String getWhat();

    /** Of whom or what. */
    abstract String name();

    /** Shows what follows; nothing is changed. */
    public void look() {
        consequences = null;
        consequences = preview();
    }

    /** Back to the form. */
    public void revise() {
        consequences = null;
    }

    public String confirm() {
        notices.done((plan() ? "staffing.done." : "staffing.planned.") + getWhat(), name(), dates.day(from));
        return "/staffing/manage/changes.xhtml?faces-redirect=true";
    }

    /** Null until {@link #look}. */
    public List<Consequence> getConsequences() {
        return consequences;
    }

    public boolean isShown() {
        return consequences != null;
    }

    /** It counts from a day to come. */
    public boolean isLater() {
        return from != null && from.isAfter(dates.getToday());
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
