package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Roles;

/** Series and copies: looked at with everything that stands against each, then planned as drafts, row by row. */
@Stateless
@DenyAll
public class RepeatService {
    @Inject
    SessionService sessions;

    @Inject
    SessionMaterialService materials;

    @Inject
    SessionClashes clashes;

    @Inject
    VenueService venues;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    BatchRunner batch;

    @Inject
    Clock clock;

    /**
     * What would be planned, in the order of time; nothing is stored.
     *
     * @throws InvalidInputException when the numbers are outside their bounds
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<RepeatRow> preview(RepeatCommand command) {
        SessionDetail pattern = sessions.requireManaged(command.sessionId());
        int rows = command.venueIds().isEmpty()
                ? command.times()
                : command.venueIds().size();
        if (rows < 1
                || rows > RepeatCommand.TIMES_MAX
                || command.everyDays() < (command.venueIds().isEmpty() ? 1 : 0)
                || command.everyDays() > RepeatCommand.DAYS_MAX) {
            throw new InvalidInputException("session.refused.repeat", RepeatCommand.TIMES_MAX, RepeatCommand.DAYS_MAX);
        }
        WorkingCalendar worked = calendar.calendar();
        List<RepeatRow> preview = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            VenueRow venue = command.venueIds().isEmpty()
                    ? null
                    : venues.require(command.venueIds().get(i));
            int days = command.everyDays() * (venue == null ? i + 1 : i);
            preview.add(row(i + 1, copy(pattern, days, venue), pattern, venue, worked));
        }
        return preview;
    }

    private RepeatRow row(
            int index, PlanSessionCommand plan, SessionDetail pattern, VenueRow venue, WorkingCalendar worked) {
        boolean dayOff = plan.meetings().stream()
                .anyMatch(meeting -> !worked.isWorkingDay(
                        meeting.startsAt().atZone(clock.getZone()).toLocalDate()));
        String place = venue == null ? pattern.meetings().get(0).venueName() : venue.fullName();
        return new RepeatRow(index, plan, place, dayOff, clashes.warnings(PlannedBooking.of(0, plan)));
    }

    /** The same, so many days later by the office's clock; in another venue it is offered to that venue's unit. */
    private PlanSessionCommand copy(SessionDetail pattern, int days, VenueRow venue) {
        return new PlanSessionCommand(
                pattern.moduleId(),
                pattern.leadUnitId(),
                pattern.coUnits().stream().map(UnitName::id).collect(Collectors.toSet()),
                pattern.trainers().stream().map(TrainerRow::officialId).collect(Collectors.toSet()),
                pattern.meetings().stream()
                        .map(meeting -> new PlannedMeeting(
                                later(meeting.startsAt(), days),
                                later(meeting.endsAt(), days),
                                venue == null ? meeting.venueId() : venue.id()))
                        .toList(),
                pattern.capacity(),
                pattern.minimum(),
                later(pattern.signUpOpensAt(), days),
                later(pattern.signUpClosesAt(), days),
                pattern.whatToBring(),
                pattern.approvalRequired(),
                pattern.audiencePostIds(),
                venue == null || venue.unitId() == null ? pattern.audienceUnitIds() : Set.of(venue.unitId()),
                pattern.workstations());
    }

    private Instant later(Instant moment, int days) {
        return moment.atZone(clock.getZone()).plusDays(days).toInstant();
    }

    /**
     * Plans the chosen rows as drafts with the materials of the pattern, each in a transaction of its own.
     *
     * @param chosen {@link RepeatRow#index} of each
     * @return one for each chosen row, in their order
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<RepeatOutcome> accept(RepeatCommand command, Set<Integer> chosen) {
        List<RepeatRow> rows = preview(command).stream()
                .filter(row -> chosen.contains(row.index()))
                .toList();
        List<RepeatOutcome> outcomes = new ArrayList<>();
        for (RepeatRow row : rows) {
            List<Long> made = new ArrayList<>();
            BatchReport<RepeatRow> report = batch.each(List.of(row), one -> {
                long id = sessions.plan(one.plan());
                materials.copy(command.sessionId(), id);
                made.add(id);
            });
            outcomes.add(
                    report.failed().isEmpty()
                            ? new RepeatOutcome(row.index(), made.get(0), List.of())
                            : new RepeatOutcome(
                                    row.index(), 0, report.failed().get(0).reasons()));
        }
        return outcomes;
    }

    /**
     * Adds the chosen rows' meetings to the session that is the pattern: one session of several meetings.
     *
     * @param chosen {@link RepeatRow#index} of each; rows of other venues included
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void acceptAsMeetings(RepeatCommand command, Set<Integer> chosen) {
        SessionDetail pattern = sessions.requireManaged(command.sessionId());
        PlanSessionCommand plan = copy(pattern, 0, null);
        List<PlannedMeeting> meetings = new ArrayList<>(plan.meetings());
        preview(command).stream()
                .filter(row -> chosen.contains(row.index()))
                .forEach(row -> meetings.addAll(row.plan().meetings()));
        sessions.change(pattern.id(), pattern.calendarSequence(), plan.with(meetings));
    }
}
