package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Closes posts from a day on, with everything of the organisation that hangs on them: who holds one takes its successor, counters
 * name that instead, and the post is retired. What it asked until then stays with who held it.
 */
@Stateless
@DenyAll
public class PostClosureService {
    @Inject
    PostRepository posts;

    @Inject
    OfficialRepository people;

    @Inject
    CounterRepository counters;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * Checks a closing without making it.
     *
     * @param successorId null for none
     * @throws NotFoundException when there is no such post
     * @throws PostRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void requireClosable(long postId, Long successorId, LocalDate from) {
        Post post = require(postId);
        List<Reason> reasons = new ArrayList<>();
        if (post.isRetired() && successorId == null) {
            reasons.add(
                    Reason.of("organisation.refused.postRetiredAlready", new BothNames(post.nameVi(), post.nameEn())));
        }
        if (successorId == null) {
            int holders = people.holding(postId).size();
            if (holders > 0) {
                reasons.add(Reason.of("organisation.refused.closePostHolders", holders));
            }
            int named = counters.naming(postId, from).size();
            if (named > 0) {
                reasons.add(Reason.of("organisation.refused.closePostCounters", named));
            }
        } else if (successorId == postId) {
            reasons.add(Reason.of("organisation.refused.closePostItself"));
        } else {
            Optional<Post> successor = posts.find(successorId);
            if (successor.isEmpty()) {
                reasons.add(Reason.of("organisation.refused.postUnknown"));
            }
            successor
                    .filter(Post::isRetired)
                    .ifPresent(closed -> reasons.add(Reason.of(
                            "organisation.refused.postRetired", new BothNames(closed.nameVi(), closed.nameEn()))));
        }
        if (!reasons.isEmpty()) {
            throw new PostRefusedException(reasons);
        }
    }

    /** Locks the rows of everybody who holds the post, by id, until the end of the transaction; call it after sessions. */
    @RolesAllowed(Roles.COORDINATOR)
    public void lockHolders(long postId) {
        people.lock(people.holding(postId));
    }

    /** Locks the posts' rows by id until the end of the transaction; call it after people. */
    @RolesAllowed(Roles.COORDINATOR)
    public void lock(Collection<Long> postIds) {
        new TreeSet<>(postIds).forEach(id -> posts.findLocked(id).orElseThrow(NotFoundException::new));
    }

    /**
     * Closes the post.
     *
     * @throws NotFoundException when there is no such post
     * @throws vn.camtay.shared.error.DomainException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void close(long postId, Long successorId, LocalDate from) {
        requireClosable(postId, successorId, from);
        // asked again under their locks: who has moved on or left meanwhile holds it no longer
        for (long officialId : people.holding(postId)) {
            Official official = people.findLocked(officialId).orElseThrow(NotFoundException::new);
            official.replacePost(postId, successorId, from);
            people.flush();
            events.fire(new OfficialChanged(
                    currentUser.accountId(), clock.instant(), official.id(), official.unitId(), official.status()));
        }
        for (Counter counter : counters.naming(postId, from)) {
            follow(counter, postId, successorId, from);
        }
        Post post = require(postId);
        post.succeedBy(successorId);
        if (!post.isRetired()) {
            post.retire();
            events.fire(new PostChanged(
                    currentUser.accountId(),
                    clock.instant(),
                    post.id(),
                    post.code(),
                    post.nameVi(),
                    post.nameEn(),
                    post.isRetired()));
        }
    }

    private void follow(Counter counter, long postId, long successorId, LocalDate from) {
        CounterFacts facts = counter.from(from).with(postId, successorId);
        if (counter.validFrom().isBefore(from)) {
            counter.endBefore(from);
            Counter next = Counter.open(counter.unitId(), facts);
            counters.add(next);
            tell(next);
        } else {
            counter.change(facts);
        }
        tell(counter);
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

    private Post require(long postId) {
        return posts.find(postId).orElseThrow(NotFoundException::new);
    }
}
