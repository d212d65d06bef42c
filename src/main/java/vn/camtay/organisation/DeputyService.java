package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Who acts for the head of a unit, or keeps its leave, and for how long. The head (or a coordinator) makes and revokes
 * deputies; a deputy does not make others. The account asks at sign-in, and with every few seconds of it, who acts today.
 */
@Stateless
@DenyAll
public class DeputyService {
    /** How long one that is over is still listed. */
    private static final int SHOWN_DAYS = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int LONGEST_DAYS = 366;

    @Inject
    DeputyRepository deputies;

    @Inject
    OfficialRepository officials;

    @Inject
    UnitRepository units;

    @Inject
    UnitReach reach;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Deputies of the units in the reader's reach, in force, to come, or over for no more than 30 days. One statement. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<DeputyRow> list() {
        return deputies.list(
                reach.everywhere() ? null : currentUser.unitIds(),
                LocalDate.now(clock).minusDays(SHOWN_DAYS));
    }

    /** What the person who asks does for others, now or later; by first day. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<DeputyRow> mine() {
        return currentUser.officialId().isPresent()
                ? deputies.ofOfficial(currentUser.officialId().getAsLong(), LocalDate.now(clock))
                : List.of();
    }

    /** People whom a task in the unit may be given to: active ones of it and of the ward or department around it. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<OfficialContact> candidates(long unitId) {
        UnitRow unit = reach.require(unitId);
        return officials.active(units.withBelow(Set.of(around(unit))));
    }

    private static long around(UnitRow unit) {
        return unit.kind() == UnitKind.DIVISION ? unit.parentId() : unit.id();
    }

    /**
     * Gives somebody a head's task in a unit.
     *
     * @return id of the deputyship
     * @throws DeputyRefusedException with every reason
     * @throws NotFoundException      when the unit is not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public long make(MakeDeputyCommand command) {
        if (command.unitId() == null) {
            throw new DeputyRefusedException(List.of(Reason.of("organisation.refused.deputyUnit")));
        }
        UnitRow unit = reach.require(command.unitId());
        List<Reason> reasons = new ArrayList<>(againstDates(command));
        if (command.task() == null) {
            reasons.add(Reason.of("organisation.refused.deputyTask"));
        }
        reasons.addAll(againstPerson(command, unit));
        if (actsOnlyAsDeputy(command.unitId())) {
            reasons.add(Reason.of("organisation.refused.deputyOfDeputy"));
        }
        if (reasons.isEmpty()) {
            deputies.findOverlapping(command)
                    .ifPresent(other -> reasons.add(Reason.of(
                            "organisation.refused.deputyTwice",
                            other.fullName(),
                            DAY.format(other.validFrom()),
                            DAY.format(other.validTo()))));
        }
        if (!reasons.isEmpty()) {
            throw new DeputyRefusedException(reasons);
        }
        Deputyship deputyship = new Deputyship(command.unitId(), command);
        deputies.add(deputyship);
        events.fire(new DeputyMade(
                currentUser.accountId(),
                clock.instant(),
                deputyship.id(),
                command.unitId(),
                command.officialId(),
                command.task(),
                command.from(),
                command.to()));
        return deputyship.id();
    }

    private List<Reason> againstDates(MakeDeputyCommand command) {
        if (command.from() == null || command.to() == null) {
            return List.of(Reason.of("organisation.refused.deputyDates"));
        }
        if (command.to().isBefore(command.from())) {
            return List.of(Reason.of("organisation.refused.deputyOrder"));
        }
        if (command.to().isBefore(LocalDate.now(clock))) {
            return List.of(Reason.of("organisation.refused.deputyPast"));
        }
        if (command.to().isAfter(command.from().plusDays(LONGEST_DAYS))) {
            return List.of(Reason.of("organisation.refused.deputyLong"));
        }
        return List.of();
    }

    private List<Reason> againstPerson(MakeDeputyCommand command, UnitRow unit) {
        if (command.officialId() == null) {
            return List.of(Reason.of("organisation.refused.deputyPerson"));
        }
        OfficialRow person = officials.findRow(command.officialId()).orElse(null);
        if (person == null
                || person.status() != OfficialStatus.ACTIVE
                || !units.withBelow(Set.of(around(unit))).contains(person.unitId())) {
            return List.of(Reason.of("organisation.refused.deputyStranger", unit.names()));
        }
        if (currentUser.officialId().isPresent() && currentUser.officialId().getAsLong() == person.id()) {
            return List.of(Reason.of("organisation.refused.deputySelf"));
        }
        return List.of();
    }

    /** A task that was given is not given on: whoever reaches the unit as a deputy asks the head. */
    private boolean actsOnlyAsDeputy(long unitId) {
        if (reach.everywhere() || currentUser.officialId().isEmpty()) {
            return false;
        }
        Set<Long> acting = deputies.units(currentUser.officialId().getAsLong(), DeputyTask.HEAD, LocalDate.now(clock));
        return !acting.isEmpty() && units.withBelow(acting).contains(unitId);
    }

    /**
     * Ends a deputyship now; the deputy's sign-in loses the role within seconds.
     *
     * @throws NotFoundException when there is none, or not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public void revoke(long id) {
        Deputyship deputyship = deputies.find(id).orElseThrow(NotFoundException::new);
        reach.require(deputyship.unitId());
        if (actsOnlyAsDeputy(deputyship.unitId())) {
            throw new DeputyRefusedException(List.of(Reason.of("organisation.refused.deputyOfDeputy")));
        }
        if (!deputyship.isRevoked()) {
            deputyship.revoke();
            events.fire(new DeputyRevoked(
                    currentUser.accountId(), clock.instant(), id, deputyship.unitId(), deputyship.officialId()));
        }
    }
}
