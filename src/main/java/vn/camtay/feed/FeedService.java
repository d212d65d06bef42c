package vn.camtay.feed;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.organisation.UnitService;
import vn.camtay.session.VenueService;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.identity.SignedIn;

/** My secret addresses: made, renewed and revoked by their owner. */
@Stateless
@DenyAll
public class FeedService {
    static final int MOST = 20;

    @Inject
    FeedRepository feeds;

    @Inject
    UnitService units;

    @Inject
    VenueService venues;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** My calendars, in the order in which they were made. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<FeedRow> mine() {
        return feeds.ofAccount(currentUser.accountId());
    }

    /** What I may have a calendar of. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<FeedChoice> choices() {
        SignedIn me = me();
        List<FeedChoice> choices = new ArrayList<>();
        for (FeedKind kind : List.of(FeedKind.MINE, FeedKind.TRAINER)) {
            if (kind.isFor(me, 0)) {
                choices.add(new FeedChoice(kind, 0, null));
            }
        }
        if (currentUser.hasAny(Role.HEAD, Role.COORDINATOR)) {
            units.tree().stream()
                    .filter(unit -> FeedKind.UNIT.isFor(me, unit.id()))
                    .forEach(unit -> choices.add(new FeedChoice(FeedKind.UNIT, unit.id(), unit.name())));
        }
        if (FeedKind.VENUE.isFor(me, 0)) {
            venues.inUse().forEach(venue -> choices.add(new FeedChoice(FeedKind.VENUE, venue.id(), venue.name())));
        }
        return choices;
    }

    /**
     * Makes an address.
     *
     * @param subjectId unit or venue; 0 for a calendar without one
     * @return its secret, which nobody can read again
     * @throws ForbiddenException  when the actor may not see what the calendar holds
     * @throws FeedRefusedException when they have it already, or 20 others
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public String make(FeedKind kind, long subjectId) {
        long subject = kind.hasSubject() ? subjectId : 0;
        requireAllowed(kind, subject);
        if (kind == FeedKind.UNIT) {
            units.require(subject);
        } else if (kind == FeedKind.VENUE) {
            venues.require(subject);
        }
        if (feeds.ofAccount(currentUser.accountId()).size() >= MOST) {
            throw new FeedRefusedException("feed.refused.tooMany", MOST);
        }
        String token = FeedToken.draw();
        CalendarFeed feed = new CalendarFeed(currentUser.accountId(), kind, subject, token, clock.instant());
        feeds.add(feed);
        events.fire(new FeedMade(currentUser.accountId(), clock.instant(), feed.id(), kind, subject));
        return token;
    }

    /**
     * Gives one of my calendars another address; the old one leads nowhere from now on.
     *
     * @return the new secret
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public String renew(long id) {
        CalendarFeed feed = requireMine(id);
        requireAllowed(feed.kind(), feed.subjectId());
        String token = FeedToken.draw();
        feed.renew(token, clock.instant());
        events.fire(new FeedMade(currentUser.accountId(), clock.instant(), id, feed.kind(), feed.subjectId()));
        return token;
    }

    /** The address of one of my calendars leads nowhere from now on. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void revoke(long id) {
        CalendarFeed feed = requireMine(id);
        feeds.remove(feed);
        events.fire(new FeedRevoked(currentUser.accountId(), clock.instant(), id, feed.kind(), feed.subjectId()));
    }

    private void requireAllowed(FeedKind kind, long subjectId) {
        if (!kind.isFor(me(), subjectId)) {
            throw new ForbiddenException();
        }
    }

    private SignedIn me() {
        return currentUser.signedIn().orElseThrow(ForbiddenException::new);
    }

    private CalendarFeed requireMine(long id) {
        return feeds.find(id, currentUser.accountId()).orElseThrow(NotFoundException::new);
    }
}
