package vn.camtay.staffing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.organisation.PostClosureService;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Closes posts on the day from which it counts: at once when that day has come, else by a job. Holders, counters and sessions go to
 * the successor in the same transaction, each by its own feature's service. A coordinator's.
 */
@Stateless
@DenyAll
public class PostClosingService {
    private static final int SHOWN = 100;
    private static final int BATCH = 100;

    @Inject
    PostClosingRepository closings;

    @Inject
    PostConsequences consequences;

    @Inject
    PostClosureService posts;

    @Inject
    SessionService sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /** Planned closings by their day, then settled ones, the newest first; at most a hundred. One statement. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<PostClosingRow> list() {
        return closings.list(SHOWN);
    }

    /**
     * What hangs on the post and would change. Nothing is changed. A fixed number of statements.
     *
     * @throws NotFoundException when there is no such post
     * @throws vn.camtay.shared.error.DomainException with every reason why it cannot be
     */
    @RolesAllowed(Roles.COORDINATOR)
    public List<Consequence> preview(ClosePostCommand command) {
        requirePossible(command);
        return consequences.of(command);
    }

    private void requirePossible(ClosePostCommand command) {
        PlannedPostClosing.of(command, LocalDate.now(clock), currentUser.accountId(), clock.instant());
        posts.requireClosable(command.postId(), command.successorId(), command.from());
    }

    /**
     * Plans the closing, and carries it out at once when its day has come.
     *
     * @return whether it was carried out
     * @throws NotFoundException when there is no such post
     * @throws vn.camtay.shared.error.DomainException with every reason; nothing was changed then
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean plan(ClosePostCommand command) {
        return locks.inTransaction(() -> {
            requirePossible(command);
            Instant now = clock.instant();
            PlannedPostClosing closing =
                    PlannedPostClosing.of(command, LocalDate.now(clock), currentUser.accountId(), now);
            boolean due = closing.isDue(LocalDate.now(clock));
            lock(closing, due);
            if (closings.isPlanned(touched(closing))) {
                throw new StaffingRefusedException("staffing.refused.postPlanned");
            }
            closings.add(closing);
            events.fire(new PostClosingPlanned(
                    currentUser.accountId(),
                    now,
                    closing.id(),
                    closing.postId(),
                    closing.effectiveOn(),
                    closing.successorId()));
            if (due) {
                carryOut(closing);
            }
            return due;
        });
    }

    /**
     * Calls a planned closing off.
     *
     * @throws NotFoundException when there is no such closing
     * @throws StaffingRefusedException once it is settled
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void cancel(long closingId) {
        PlannedPostClosing closing = closings.lock(closingId).orElseThrow(NotFoundException::new);
        closing.cancel(clock.instant());
        tell(closing);
    }

    /** Closings whose day has come. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findDue() {
        return closings.due(LocalDate.now(clock), BATCH);
    }

    /** Carries a closing out whose day has come; one that is settled stays as it is. In one transaction. */
    @RolesAllowed(Roles.SYSTEM)
    public void carryOutDue(long closingId) {
        PlannedPostClosing closing = closings.lock(closingId).orElseThrow(NotFoundException::new);
        if (closing.isDue(LocalDate.now(clock))) {
            lock(closing, true);
            carryOut(closing);
        }
    }

    /** A closing that could not be carried out on its day: kept with the first reason, and not tried again. */
    @RolesAllowed(Roles.SYSTEM)
    public void refuseDue(long closingId, String reasonKey) {
        PlannedPostClosing closing = closings.lock(closingId).orElseThrow(NotFoundException::new);
        if (closing.isDue(LocalDate.now(clock))) {
            closing.refused(reasonKey, clock.instant());
            tell(closing);
        }
    }

    private static Set<Long> touched(PlannedPostClosing closing) {
        Set<Long> touched = new HashSet<>(Set.of(closing.postId()));
        Optional.ofNullable(closing.successorId()).ifPresent(touched::add);
        return touched;
    }

    /** Sessions, then holders, then the posts, each by id. */
    private void lock(PlannedPostClosing closing, boolean due) {
        if (due) {
            sessions.holdOfferedTo(closing.postId());
            posts.lockHolders(closing.postId());
        }
        posts.lock(touched(closing));
    }

    private void carryOut(PlannedPostClosing closing) {
        if (closing.successorId() != null) {
            sessions.followPostClosing(closing.postId(), closing.successorId());
        }
        posts.close(closing.postId(), closing.successorId(), closing.effectiveOn());
        closing.carriedOut(clock.instant());
        tell(closing);
    }

    private void tell(PlannedPostClosing closing) {
        events.fire(new PostClosingSettled(
                currentUser.accountId(), clock.instant(), closing.id(), closing.postId(), closing.status()));
    }
}
