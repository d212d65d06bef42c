package vn.camtay.certificate.badge;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.camtay.certificate.CertificateDetail;
import vn.camtay.certificate.CertificateService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.settings.Settings;

/** Gives certificates as badges to their holders, and lets administrators change the keys that sign them. */
@Stateless
@DenyAll
public class BadgeService {
    static final String TYPE = "JWT";

    @Inject
    CertificateService certificates;

    @Inject
    BadgeKeys badgeKeys;

    @Inject
    BadgeKeyRepository keys;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** A signed badge and what its file is called after. */
    public record Badge(String number, String token) {}

    /**
     * The certificate as a badge, signed with this node's key.
     *
     * @throws NotFoundException unless it is the actor's own, or the actor is a coordinator
     * @throws vn.camtay.shared.error.DomainException when it is revoked
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public Badge badge(long certificateId) {
        CertificateDetail paper = certificates.requireValid(certificateId);
        Issuer issuer = BadgeIssuerService.issuer(settings, keys);
        return new Badge(
                paper.label(),
                Signature.sign(
                        new OpenBadge(issuer, clock.getZone()).claims(paper), TYPE, badgeKeys.signing(), issuer));
    }

    /** All that ever signed, the newest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<BadgeKeyRow> keys() {
        return keys.all();
    }

    /** No key of today signs any more; each node draws a new one when it next needs one. What they signed stays valid. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void rotate() {
        Instant now = clock.instant();
        for (BadgeKey key : keys.lockSigning()) {
            key.retire(now);
            events.fire(new BadgeKeyRetired(currentUser.accountId(), now, key.id(), false));
        }
    }

    /** Somebody else may know this key: nothing that it signed is believed any more. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void withdraw(long keyId) {
        Instant now = clock.instant();
        BadgeKey key = keys.lock(keyId).orElseThrow(NotFoundException::new);
        key.withdraw(now);
        events.fire(new BadgeKeyRetired(currentUser.accountId(), now, keyId, true));
    }
}
