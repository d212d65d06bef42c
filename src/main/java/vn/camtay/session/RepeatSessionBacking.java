package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** A session again, every week or in other wards: looked at, then accepted row by row: {@code manage/repeat-session.xhtml}. */
@Named
@ViewScoped
public class RepeatSessionBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;
    private static final int USUAL_TIMES = 5;

    @Inject
    SessionService sessions;

    @Inject
    RepeatService repeats;

    @Inject
    VenueService venueService;

    @Inject
    Notices notices;

    private String id;
    private SessionDetail session;
    private List<VenueRow> venues;
    private Integer times = USUAL_TIMES;
    private Integer everyDays = WEEK;
    private List<Long> venueIds = new ArrayList<>();
    private List<RepeatRow> rows;
    private List<Integer> chosen = new ArrayList<>();
    private List<RepeatOutcome> outcomes;

    public void load() {
        session = sessions.requireManaged(ViewParams.requireId(id));
        venues = venueService.inUse();
    }

    /** What stands against nothing is chosen beforehand. */
    public void preview() {
        outcomes = null;
        rows = repeats.preview(command());
        chosen = new ArrayList<>(
                rows.stream().filter(RepeatRow::isGood).map(RepeatRow::index).toList());
    }

    public void accept() {
        outcomes = repeats.accept(command(), new HashSet<>(chosen));
        rows = null;
    }

    public String acceptAsMeetings() {
        repeats.acceptAsMeetings(command(), new HashSet<>(chosen));
        notices.done("session.repeat.done.meetings", chosen.size());
        return "/session/session.xhtml?faces-redirect=true&id=" + session.id();
    }

    private RepeatCommand command() {
        return new RepeatCommand(session.id(), times, everyDays, venueIds);
    }

    public SessionDetail getSession() {
        return session;
    }

    public List<VenueRow> getVenues() {
        return venues;
    }

    /** Null until it was asked for. */
    public List<RepeatRow> getRows() {
        return rows;
    }

    /** Null until rows were accepted. */
    public List<RepeatOutcome> getOutcomes() {
        return outcomes;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Integer getTimes() {
        return times;
    }

    public void setTimes(Integer times) {
        this.times = times;
    }

    public Integer getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(Integer everyDays) {
        this.everyDays = everyDays;
    }

    public List<Long> getVenueIds() {
        return venueIds;
    }

    public void setVenueIds(List<Long> venueIds) {
        this.venueIds = venueIds;
    }

    public List<Integer> getChosen() {
        return chosen;
    }

    public void setChosen(List<Integer> chosen) {
        this.chosen = chosen;
    }
}
