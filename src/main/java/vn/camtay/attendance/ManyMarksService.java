package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.attendance.MarkPlanner.Known;
import vn.camtay.attendance.MarkPlanner.Slot;
import vn.camtay.attendance.Marks.Wanted;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Roles;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.TableFile;
import vn.camtay.sheet.TableRow;

/**
 * Many marks at once, from a file or of people chosen on the roll: shows what each would do, and after a person's word makes the
 * good ones. What somebody else said meanwhile is never overwritten; the same file again changes nothing.
 */
@Stateless
@DenyAll
public class ManyMarksService {
    static final int MAX_ROWS = 6_000;
    private static final int MAX_CELL = 1_000;

    @Inject
    AttendanceRepository attendances;

    @Inject
    Marks marks;

    @Inject
    SessionService sessions;

    @Inject
    PolicySettingService policies;

    @Inject
    Clock clock;

    @Inject
    LockRetry locks;

    /**
     * The rolls of a session, to be filled in and loaded.
     *
     * @throws NotFoundException when there is no such session, or the actor does not organise it
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public AttendanceFile file(long sessionId) {
        SessionDetail session = sessions.requireManaged(sessionId);
        List<RollPerson> people = attendances.people(sessionId);
        Map<Slot, Known> known = known(sessionId);
        List<AttendanceFile.Line> lines = new ArrayList<>();
        for (MeetingRow meeting : session.meetings()) {
            for (RollPerson person : people) {
                Known said = known.get(new Slot(meeting.id(), person.officialId()));
                lines.add(AttendanceFile.Line.of(person, meeting.number(), said == null ? Mark.NOTHING : said.mark()));
            }
        }
        return new AttendanceFile(session.code(), byNumber(session), lines);
    }

    private Map<Integer, StatusSet> byNumber(SessionDetail session) {
        StatusSets statuses = marks.statuses(session.moduleId());
        return session.meetings().stream()
                .collect(Collectors.toMap(MeetingRow::number, meeting -> statuses.at(meeting.startsAt())));
    }

    private Map<Slot, Known> known(long sessionId) {
        Map<Slot, Known> known = new HashMap<>();
        attendances
                .inSession(sessionId)
                .forEach(mark -> known.put(
                        new Slot(mark.meetingId(), mark.officialId()), new Known(mark.mark(), mark.version())));
        return known;
    }

    /**
     * Reads a file and says what each row would do; makes no mark.
     *
     * @return in the order of the file
     * @throws InvalidInputException when the file cannot be read as a table of attendance
     * @throws AttendanceRefusedException when the roll is closed
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<PlannedMark> preview(long sessionId, InputStream content) {
        SessionDetail session = requireWritable(sessionId);
        List<TableRow<AttendanceColumn>> rows;
        try (SheetReader reader = SheetReader.open(content)) {
            rows = TableFile.read(reader, AttendanceColumn.class, "attendance.refused.attendance", MAX_ROWS, MAX_CELL);
        }
        AttendanceFileRules rules = new AttendanceFileRules(
                session.meetings(), attendances.people(sessionId), planner(session), this::tolerance, clock.getZone());
        return rows.stream().map(rules::plan).toList();
    }

    /**
     * Says what one mark for several people of a meeting would do; makes none.
     *
     * @param mark what is said of each; its person is not looked at
     * @return those of them who hold a seat, by given name
     * @throws InvalidInputException when nobody is chosen
     * @throws AttendanceRefusedException when the roll is closed
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<PlannedMark> preview(Set<Long> officialIds, MarkCommand mark) {
        MeetingRow meeting = sessions.requireMeeting(mark.meetingId());
        SessionDetail session = requireWritable(meeting.sessionId());
        if (officialIds.isEmpty()) {
            throw new InvalidInputException("attendance.refused.nobodyChosen");
        }
        MarkPlanner planner = planner(session);
        Mark wanted = marks.mark(Marks.held(meeting, marks.statuses(session.moduleId())), mark);
        return attendances.people(meeting.sessionId()).stream()
                .filter(person -> officialIds.contains(person.officialId()))
                .map(person -> planner.plan(null, person, meeting, wanted, Marks.stripped(mark.why())))
                .toList();
    }

    private SessionDetail requireWritable(long sessionId) {
        SessionDetail session = sessions.requireManaged(sessionId);
        if (!Marks.isWritable(session)) {
            throw new AttendanceRefusedException("attendance.refused.locked");
        }
        return session;
    }

    private MarkPlanner planner(SessionDetail session) {
        return new MarkPlanner(
                known(session.id()),
                marks.statuses(session.moduleId()),
                new RollPolicy(clock.getZone()),
                clock.instant());
    }

    private Duration tolerance(MeetingRow meeting) {
        return Duration.ofMinutes(policies.valueOn(
                PolicySetting.LATE_TOLERANCE,
                meeting.startsAt().atZone(clock.getZone()).toLocalDate()));
    }

    /**
     * Makes the good ones of previewed marks, in one transaction, under the lock of the session's row. One that somebody else has
     * overtaken, or that has become wrong meanwhile, is refused alone.
     *
     * @param means how they came in
     * @return what became of each
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PlannedMark> make(List<PlannedMark> previewed, Means means) {
        return locks.inTransaction(() -> {
            Map<Long, List<PlannedMark>> byMeeting = previewed.stream()
                    .filter(PlannedMark::good)
                    .collect(Collectors.groupingBy(PlannedMark::meetingId, LinkedHashMap::new, Collectors.toList()));
            Map<Slot, List<Reason>> against = new HashMap<>();
            byMeeting.forEach((meetingId, plans) -> {
                Held held = marks.hold(meetingId);
                List<Wanted> wanted = plans.stream()
                        .map(plan -> new Wanted(plan.officialId(), plan.mark(), plan.why(), plan.seen()))
                        .toList();
                marks.makeAll(held, wanted, means).stream()
                        .filter(answer -> answer.result() != MarkAnswer.Result.SAVED)
                        .forEach(answer -> against.put(new Slot(meetingId, answer.officialId()), reasons(answer)));
            });
            return previewed.stream()
                    .map(plan -> {
                        List<Reason> refused = against.get(new Slot(plan.meetingId(), plan.officialId()));
                        return plan.good() && refused != null ? plan.refused(refused) : plan;
                    })
                    .toList();
        });
    }

    private static List<Reason> reasons(MarkAnswer answer) {
        return answer.result() == MarkAnswer.Result.CONFLICT
                ? List.of(Reason.of("attendance.refused.attendanceOvertaken"))
                : answer.reasons();
    }
}
