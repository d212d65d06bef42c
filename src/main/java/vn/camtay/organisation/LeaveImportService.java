package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.organisation.LeaveImportRules.Known;
import vn.camtay.organisation.LeaveImportRules.Person;
import vn.camtay.organisation.LeaveImportRules.Slot;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.TableFile;
import vn.camtay.sheet.TableRow;

/**
 * Takes over leave from a file, for those who keep it: shows what each row would do, and after a person's word takes over the
 * good rows by what is known then. The same file again changes nothing.
 */
@Stateless
@DenyAll
public class LeaveImportService {
    static final int MAX_ROWS = 2_000;
    private static final int MAX_CELL = 500;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    @Inject
    LeaveRepository leaves;

    @Inject
    OfficialRepository officials;

    @Inject
    UnitReach reach;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** @throws ForbiddenException for those who keep nobody's leave */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void requireKeeper() {
        Set<Long> kept = reach.leaveUnits();
        if (kept != null && kept.isEmpty()) {
            throw new ForbiddenException();
        }
    }

    /**
     * Reads a file and says what each row would do; takes over nothing.
     *
     * @throws vn.camtay.shared.error.InvalidInputException when the file cannot be read as a table of leave
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PlannedLeave> preview(InputStream content) {
        requireKeeper();
        List<TableRow<LeaveColumn>> rows;
        try (SheetReader reader = SheetReader.open(content)) {
            rows = TableFile.read(reader, LeaveColumn.class, "organisation.refused.leave", MAX_ROWS, MAX_CELL);
        }
        return plan(rows, people());
    }

    private List<Person> people() {
        return officials.leaveKept(reach.leaveUnits());
    }

    /** Plans once to learn who is meant and when, then by what is recorded of them. */
    private List<PlannedLeave> plan(List<TableRow<LeaveColumn>> rows, List<Person> people) {
        WorkingCalendar calendar = calendars.calendar();
        LeaveImportRules guess = new LeaveImportRules(calendar, people, new HashMap<>());
        List<PlannedLeave> meant = rows.stream()
                .map(guess::plan)
                .filter(plan -> plan.outcome() != RowOutcome.REFUSED)
                .toList();
        LeaveImportRules rules = new LeaveImportRules(calendar, people, known(meant));
        return rows.stream().map(rules::plan).toList();
    }

    private Map<Slot, Known> known(List<PlannedLeave> meant) {
        Map<Slot, Known> known = new HashMap<>();
        leavesOf(meant)
                .forEach(leave -> known.put(
                        new Slot(leave.officialId(), leave.halfDay()), new Known(leave.kind(), leave.note())));
        return known;
    }

    private List<Leave> leavesOf(List<PlannedLeave> plans) {
        Set<Long> ids = plans.stream().map(PlannedLeave::officialId).collect(Collectors.toSet());
        LocalDate from = plans.stream()
                .flatMap(plan -> plan.halfDays().stream())
                .map(HalfDay::day)
                .min(Comparator.naturalOrder())
                .orElse(FIRST);
        LocalDate to = plans.stream()
                .flatMap(plan -> plan.halfDays().stream())
                .map(HalfDay::day)
                .max(Comparator.naturalOrder())
                .orElse(LAST);
        return leaves.between(ids, from, to);
    }

    /**
     * Takes over the good rows of a previewed file, by what is known now; a row that has become wrong meanwhile is refused
     * alone.
     *
     * @return what became of each row
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PlannedLeave> takeOver(List<TableRow<LeaveColumn>> rows) {
        requireKeeper();
        List<Person> people = people();
        officials.lock(plan(rows, people).stream()
                .filter(plan -> plan.outcome() != RowOutcome.REFUSED)
                .map(PlannedLeave::officialId)
                .collect(Collectors.toCollection(TreeSet::new)));
        List<PlannedLeave> plans = plan(rows, people);
        List<PlannedLeave> good =
                plans.stream().filter(plan -> !plan.touched().isEmpty()).toList();
        Map<Slot, Leave> there = new HashMap<>();
        if (!good.isEmpty()) {
            leavesOf(good).forEach(leave -> there.put(new Slot(leave.officialId(), leave.halfDay()), leave));
        }
        Map<Long, List<HalfDay>> byPerson = new HashMap<>();
        for (PlannedLeave plan : good) {
            for (HalfDay halfDay : plan.touched()) {
                Leave leave = there.get(new Slot(plan.officialId(), halfDay));
                if (leave == null) {
                    leaves.add(new Leave(plan.officialId(), halfDay, plan.kind(), plan.note()));
                } else {
                    leave.become(plan.kind(), plan.note());
                }
                byPerson.computeIfAbsent(plan.officialId(), key -> new ArrayList<>())
                        .add(halfDay);
            }
        }
        leaves.write();
        byPerson.forEach((officialId, halfDays) -> events.fire(new LeaveEntered(
                currentUser.accountId(),
                clock.instant(),
                officialId,
                halfDays.stream()
                        .map(HalfDay::day)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                halfDays.stream()
                        .map(HalfDay::day)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                halfDays.size())));
        return plans;
    }
}
