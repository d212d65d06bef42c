package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;

/**
 * What follows when somebody works elsewhere, by whichever way they came there: a move that was planned, their record edited, or a
 * file taken over. The former unit stays known, tasks that they did for a head end where the new unit does not belong to the same
 * ward or department, and features above are told.
 */
@ApplicationScoped
class Relocation {
    @Inject
    OfficialRepository people;

    @Inject
    UnitRepository units;

    @Inject
    DeputyRepository deputies;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Keeps the units from ending until the end of the transaction.
     *
     * @throws OfficialRefusedException when one has ended meanwhile
     */
    void holdOpen(Set<Long> unitIds) {
        units.hold(unitIds);
        if (units.countOpen(unitIds, LocalDate.now(clock)) < unitIds.size()) {
            throw new OfficialRefusedException(List.of(Reason.of("organisation.refused.unitUnknown")));
        }
    }

    /**
     * @param before the unit until that day
     * @param postId held from that day on instead of all others; null: the posts are not part of it
     */
    void follow(long actorId, long officialId, long before, long unitId, Long postId, LocalDate from) {
        if (before != unitId) {
            people.keep(new FormerUnit(officialId, before, from));
        }
        Set<Long> around = units.withAbove(unitId);
        endTasks(actorId, officialId, task -> !around.contains(wardOf(task)));
        events.fire(
                new OfficialTransferred(actorId, clock.instant(), officialId, before, unitId, around, postId, from));
    }

    /** Ends the tasks that the person does for heads of such units. */
    void endTasks(long actorId, long officialId, LongPredicate ends) {
        for (Deputyship task : deputies.open(officialId, LocalDate.now(clock))) {
            if (ends.test(task.unitId())) {
                task.revoke();
                events.fire(new DeputyRevoked(actorId, clock.instant(), task.id(), task.unitId(), officialId));
            }
        }
    }

    /** The ward or department that a division belongs to, else the unit itself. */
    private long wardOf(long unitId) {
        Unit unit = units.find(unitId).orElseThrow(NotFoundException::new);
        return unit.kind() == UnitKind.DIVISION ? unit.parentId() : unitId;
    }
}
