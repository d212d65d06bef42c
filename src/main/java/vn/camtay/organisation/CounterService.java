package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** The counters that units must keep open, set up by their heads and by coordinators. */
@Stateless
@DenyAll
public class CounterService {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    CounterRepository counters;

    @Inject
    PostRepository posts;

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

    /**
     * Counters of the unit and of what is below it that are not over, by unit and name. A fixed number of statements.
     *
     * @throws NotFoundException when the unit is not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<CounterRow> list(long unitId) {
        reach.require(unitId);
        return counters.list(units.withBelow(Set.of(unitId)), LocalDate.now(clock), posts.list());
    }

    /** @throws NotFoundException when there is none, or not in the reader's reach */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public CounterRow require(long id) {
        CounterRow counter = counters.findRow(id, posts.list()).orElseThrow(NotFoundException::new);
        reach.require(counter.unitId());
        return counter;
    }

    /**
     * Sets up a counter.
     *
     * @return its id
     * @throws CounterRefusedException with every reason
     * @throws NotFoundException       when the unit is not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public long open(long unitId, CounterCommand command) {
        reach.require(unitId);
        CounterFacts facts = CounterFacts.of(command);
        requirePosts(facts, Set.of());
        requireNoOverlap(unitId, facts, 0);
        return store(unitId, facts);
    }

    /**
     * Changes a counter. What holds from a later day than before makes a row of its own and ends the former the day before, so
     * that weeks past keep what they were measured by.
     *
     * @param version as read with {@link #require}
     * @throws CounterRefusedException with every reason
     * @throws NotFoundException       when there is none, or not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public void change(long id, long version, CounterCommand command) {
        Counter counter = counters.find(id).orElseThrow(NotFoundException::new);
        reach.require(counter.unitId());
        if (counter.version() != version) {
            throw new OptimisticLockException();
        }
        CounterFacts facts = CounterFacts.of(command);
        requirePosts(facts, counter.postIds());
        requireNoOverlap(counter.unitId(), facts, id);
        if (facts.validFrom().isAfter(counter.validFrom())) {
            if (counter.validTo() == null || !counter.validTo().isBefore(facts.validFrom())) {
                counter.end(facts.validFrom().minusDays(1));
                tell(counter);
            }
            counters.write();
            store(counter.unitId(), facts);
        } else {
            counter.change(facts);
            counters.write();
            tell(counter);
        }
    }

    private long store(long unitId, CounterFacts facts) {
        Counter counter = Counter.open(unitId, facts);
        counters.add(counter);
        tell(counter);
        return counter.id();
    }

    /** A post must be in use to be named; one that the counter names stays, retired or not. */
    private void requirePosts(CounterFacts facts, Collection<Long> named) {
        List<Reason> reasons = posts.faultsOfGiving(
                facts.postIds().stream().filter(id -> !named.contains(id)).toList());
        if (!reasons.isEmpty()) {
            throw new CounterRefusedException(reasons);
        }
    }

    /** Two counters of one name in one unit would be counted twice on the days that they share. */
    private void requireNoOverlap(long unitId, CounterFacts facts, long self) {
        List<Reason> reasons = new ArrayList<>();
        for (Counter other : counters.namedAlike(unitId, facts.name(), self)) {
            boolean before = other.validTo() != null && other.validTo().isBefore(facts.validFrom());
            boolean after = facts.validTo() != null && facts.validTo().isBefore(other.validFrom());
            if (!before && !after) {
                reasons.add(
                        Reason.of("organisation.refused.counterTwice", other.name(), DAY.format(other.validFrom())));
            }
        }
        if (!reasons.isEmpty()) {
            throw new CounterRefusedException(reasons);
        }
    }

    private void tell(Counter counter) {
        events.fire(new CounterChanged(
                currentUser.accountId(),
                clock.instant(),
                counter.id(),
                counter.unitId(),
                counter.minimum(),
                counter.validFrom(),
                counter.validTo()));
    }
}
