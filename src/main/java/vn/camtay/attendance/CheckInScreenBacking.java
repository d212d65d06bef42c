package vn.camtay.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.settings.Settings;

/** The code of a meeting for a projector; it changes by {@link CheckInResource}. */
@Named
@RequestScoped
public class CheckInScreenBacking {
    @Inject
    CheckInService checkIns;

    @Inject
    Settings settings;

    private Long meeting;
    private String direction;
    private CheckInPlace place;

    public void load() {
        if (meeting == null) {
            throw new NotFoundException();
        }
        place = checkIns.placeOf(meeting, Direction.of(direction).orElse(Direction.IN));
    }

    public Long getMeeting() {
        return meeting;
    }

    public void setMeeting(Long meeting) {
        this.meeting = meeting;
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public CheckInPlace getPlace() {
        return place;
    }

    public boolean isLeaving() {
        return place.direction() == Direction.OUT;
    }

    /** Letter of the direction, as the call for the next code carries it. */
    public String getLetter() {
        return place.direction().letter();
    }

    /** Where people type the digits, without the scheme. */
    public String getAddress() {
        return settings.baseUrl().replaceFirst("https?://", "") + "/attendance/check-in.xhtml";
    }
}
