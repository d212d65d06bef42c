package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Officials whom coordinators name to coach colleagues in what they have themselves been signed off in. */
@Stateless
@DenyAll
public class PeerCoachService {
    private static final int SHOWN = 200;
    private static final int FOUND = 20;

    @Inject
    PeerCoachRepository peers;

    @Inject
    CardRepository cards;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Peer coaches with what they signed this week, by given name, at most two hundred. One statement. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<PeerRow> list() {
        return peers.list(monday(), SHOWN);
    }

    /** Active officials with a finalised skill who are not named yet, by given name, at most twenty. One statement. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<PeerRow> candidates(String name) {
        return peers.candidates(name == null ? "" : name, FOUND);
    }

    private LocalDate monday() {
        return Coaches.monday(LocalDate.now(clock));
    }

    /**
     * Names the official, or gives one who is named another share of the week.
     *
     * @throws NotFoundException when there is no such official
     * @throws SignOffRefusedException when no skill of theirs was ever finalised
     * @throws InvalidInputException when the share is out of bounds
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void name(long officialId, int rowsAWeek) {
        officials.require(officialId);
        Optional<PeerCoach> before = peers.lock(officialId);
        if (before.isPresent()) {
            before.get().carry(rowsAWeek);
        } else {
            if (cards.finalisedOnce(officialId).isEmpty()) {
                throw new SignOffRefusedException("signoff.refused.peerWithoutSkill");
            }
            peers.add(new PeerCoach(officialId, rowsAWeek, clock.instant()));
        }
        events.fire(new PeerCoachNamed(currentUser.accountId(), clock.instant(), officialId, rowsAWeek));
    }

    /**
     * Takes the name back; what they signed stays.
     *
     * @throws NotFoundException when they are not named
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void release(long officialId) {
        release(peers.lock(officialId).orElseThrow(NotFoundException::new), officialId);
    }

    /** Takes the name back if they are named: they leave. In the transaction in which they leave. */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void releaseLeaver(long officialId) {
        peers.lock(officialId).ifPresent(peer -> release(peer, officialId));
    }

    private void release(PeerCoach peer, long officialId) {
        peers.remove(peer);
        events.fire(new PeerCoachReleased(currentUser.accountId(), clock.instant(), officialId));
    }
}
