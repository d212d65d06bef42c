package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Nfc;

/** Venues: chosen and added by those who plan sessions. */
@Stateless
@DenyAll
public class VenueService {
    @Inject
    VenueRepository venues;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Every venue in use, by name. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<VenueRow> inUse() {
        return venues.inUse();
    }

    /** Places of which a venue can be a room, by name. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<VenueRow> places() {
        return venues.places();
    }

    /** Venues whose name or address contains the text, marks or not; those in use first, by name. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Page<VenueRow> search(String text, PageQuery query) {
        return venues.search(text, query);
    }

    /** @throws NotFoundException when there is no such venue */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public VenueRow require(long id) {
        return venues.rows(List.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /**
     * Adds a venue.
     *
     * @return its id
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public long add(VenueCommand command) {
        if (command.parentId() != null && require(command.parentId()).parentId() != null) {
            throw new VenueRefusedException(List.of(Reason.of("session.refused.venueRoomOfRoom")));
        }
        Venue venue = new Venue(command);
        requireNameFree(command, 0);
        venues.add(venue);
        tell(venue);
        return venue.id();
    }

    /**
     * Describes a venue anew; a retired one is not offered for new meetings. The place that it is a room of never changes.
     *
     * @throws VenueRefusedException with every fault, and when it would be retired while sessions will still be held there
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void edit(long id, VenueCommand command) {
        Venue venue = venues.find(id).orElseThrow(NotFoundException::new);
        requireNameFree(command, id);
        if (command.retired() && !venue.isRetired()) {
            requireFree(venue);
        }
        venue.describe(command);
        tell(venue);
    }

    /** A unit is a part of another now: its venues, retired ones too, belong to the other. */
    @RolesAllowed(Roles.COORDINATOR)
    public void followMerger(long unitId, long intoId) {
        for (Venue venue : venues.of(unitId)) {
            venue.belongTo(intoId);
            tell(venue);
        }
    }

    /** The venue's row is locked, so that nobody books it while it is taken out of use. */
    private void requireFree(Venue venue) {
        venues.lock(List.of(venue.id()));
        List<String> coming = venues.comingSessions(venue.id(), clock.instant());
        if (!coming.isEmpty()) {
            throw new VenueRefusedException(
                    List.of(Reason.of("session.refused.venueBooked", venue.name(), String.join(", ", coming))));
        }
    }

    private void requireNameFree(VenueCommand command, long exceptId) {
        if (command.name() != null && venues.isNameTaken(Nfc.clean(command.name()), exceptId)) {
            throw new VenueRefusedException(
                    List.of(Reason.of("session.refused.venueNameTaken", Nfc.clean(command.name()))));
        }
    }

    private void tell(Venue venue) {
        events.fire(new VenueChanged(currentUser.accountId(), clock.instant(), venue.id()));
    }
}
