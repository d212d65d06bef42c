package vn.camtay.staffing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.organisation.PostClosureService;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Roles;

/** Closes posts: holders, counters and sessions go to the successor. */
@Stateless
@DenyAll
public class PostClosingService extends PlanningService<PlannedPostClosing, ClosePostCommand> {
    @Inject
    PostClosingRepository closings;

    @Inject
    PostConsequences consequences;

    @Inject
    PostClosureService posts;

    @Inject
    SessionService sessions;

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
        draft(command);
        return consequences.of(command);
    }

    @Override
    PostClosingRepository plans() {
        return closings;
    }

    @Override
    PlannedPostClosing draft(ClosePostCommand command) {
        PlannedPostClosing closing =
                PlannedPostClosing.of(command, LocalDate.now(clock), currentUser.accountId(), clock.instant());
        posts.requireClosable(command.postId(), command.successorId(), command.from());
        return closing;
    }

    /** Sessions, then holders, then the posts, each by id. */
    @Override
    void hold(PlannedPostClosing closing, boolean due) {
        if (due) {
            sessions.holdOfferedTo(closing.postId());
            posts.lockHolders(closing.postId());
        }
        posts.lock(touched(closing));
    }

    @Override
    void requireNoOther(PlannedPostClosing closing) {
        if (closings.isPlanned(touched(closing))) {
            throw new StaffingRefusedException("staffing.refused.postPlanned");
        }
    }

    private static Set<Long> touched(PlannedPostClosing closing) {
        Set<Long> touched = new HashSet<>(Set.of(closing.postId()));
        Optional.ofNullable(closing.successorId()).ifPresent(touched::add);
        return touched;
    }

    @Override
    void change(PlannedPostClosing closing) {
        if (closing.successorId() != null) {
            sessions.followPostClosing(closing.postId(), closing.successorId());
        }
        posts.close(closing.postId(), closing.successorId(), closing.effectiveOn());
    }

    @Override
    DomainEvent planned(PlannedPostClosing closing, long actorId) {
        return new PostClosingPlanned(
                actorId, clock.instant(), closing.id(), closing.postId(), closing.effectiveOn(), closing.successorId());
    }

    @Override
    DomainEvent settled(PlannedPostClosing closing, long actorId) {
        return new PostClosingSettled(actorId, clock.instant(), closing.id(), closing.postId(), closing.status());
    }
}
