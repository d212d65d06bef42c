package vn.camtay.signoff;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.testkit.RecordedEvents;

/** What sign-off does when somebody leaves, wired by hand. */
public record LeavingWorld(PeerCoachService peers, TransferCheckService checks) {
    public static LeavingWorld over(EntityManager entityManager, Clock clock, CurrentUser currentUser) {
        PeerCoachService peers = new PeerCoachService();
        peers.peers = new PeerCoachRepository();
        peers.peers.entityManager = entityManager;
        peers.currentUser = currentUser;
        peers.clock = clock;
        peers.events = new RecordedEvents<>();
        TransferCheckService checks = new TransferCheckService();
        checks.checks = new CheckRepository();
        checks.checks.entityManager = entityManager;
        checks.currentUser = currentUser;
        checks.clock = clock;
        return new LeavingWorld(peers, checks);
    }
}
