package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** A head keeps seats of a session for a unit, says who takes them, or gives them back: {@code reserve.xhtml}. */
@Named
@ViewScoped
public class ReserveBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;

    @Inject
    ReservationService reservationService;

    @Inject
    NominationService nominations;

    @Inject
    SessionService sessions;

    @Inject
    Notices notices;

    private String session;
    private String unit;
    private String text;
    private Long forUnit;
    private Integer seats;
    private String reason;
    private SessionDetail detail;
    private Instant lastNamed;
    private List<ReservationRow> reservations = List.of();
    private List<Candidate> candidates = List.of();

    public void load() {
        detail = sessions.require(ViewParams.requireId(session));
        lastNamed = reservationService.lastNamed(detail.id());
        reservations = reservationService.reservations(detail.id());
        if (isFilling()) {
            candidates = nominations
                    .candidates(detail.id(), new CandidateFilter(text, null, false), PageQuery.page(1, FOUND))
                    .rows();
        }
    }

    public String reserve() {
        reservationService.reserve(detail.id(), forUnit, seats);
        notices.done("enrolment.reserve.done.kept", seats);
        return back("&unit=" + forUnit);
    }

    public String fill(Candidate person) {
        reservationService.fill(new FillSeatCommand(
                detail.id(), ViewParams.requireId(unit), person.row().officialId(), reason));
        notices.done("enrolment.reserve.done.filled", person.row().fullName());
        return back("&unit=" + ViewParams.requireId(unit));
    }

    public String giveBack(ReservationRow row) {
        reservationService.giveBack(detail.id(), row.unitId());
        notices.done("enrolment.reserve.done.givenBack", row.open());
        return back("");
    }

    private String back(String more) {
        return "/enrolment/unit/reserve.xhtml?faces-redirect=true&session=" + detail.id() + more;
    }

    /** Whether the reader names people for the seats of one unit. */
    public boolean isFilling() {
        Long id = ViewParams.number(unit);
        return id != null && reservations.stream().anyMatch(row -> row.unitId() == id && row.open() > 0);
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getForUnit() {
        return forUnit;
    }

    public void setForUnit(Long forUnit) {
        this.forUnit = forUnit;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public SessionDetail getDetail() {
        return detail;
    }

    /** Last moment to keep seats and to name people. */
    public Instant getLastNamed() {
        return lastNamed;
    }

    public List<ReservationRow> getReservations() {
        return reservations;
    }

    /** The first ten people found. */
    public List<Candidate> getCandidates() {
        return candidates;
    }
}
