package vn.camtay.mail;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/** Notices of people without an address: a unit's clerk prints them and notes that they were handed over. */
@Stateless
@DenyAll
public class PaperNoticeService {
    /** Most notices on one print. */
    static final int AT_ONCE = 200;

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailReading reading;

    @Inject
    UnitService units;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<MailDecided> decided;

    /** Units that the reader may choose, without their divisions: all for a coordinator or administrator, a head's own. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitRow> unitsToChoose() {
        return units.tree().stream()
                .filter(unit -> unit.kind() != UnitKind.DIVISION)
                .filter(unit -> seesAll() || currentUser.unitIds().contains(unit.id()))
                .toList();
    }

    /**
     * Notices that wait to be handed over in the unit and below it, by unit and given name; at most {@value #AT_ONCE}.
     *
     * @param unitId null for everything in the reader's reach
     * @throws NotFoundException when the unit is not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PaperNotice> waiting(Long unitId) {
        List<OutgoingMail> waiting = mails.waitingOnPaper(reach(unitId), AT_ONCE);
        Set<Long> officialIds = waiting.stream()
                .map(OutgoingMail::officialId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Long, OfficialContact> people = officials.contacts(officialIds).stream()
                .collect(Collectors.toMap(OfficialContact::id, Function.identity()));
        return waiting.stream()
                .map(mail -> mail.notice(people.get(mail.officialId()), reading.read(mail)))
                .toList();
    }

    /**
     * Notes that notices were handed over; those that were noted before stay as they are.
     *
     * @return how many were noted now
     * @throws NotFoundException when one is not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public int handOver(Collection<Long> ids) {
        Set<Long> reach = reach(null);
        Instant now = clock.instant();
        int noted = 0;
        for (long id : new TreeSet<>(ids)) {
            if (!mails.isOnPaperWithin(id, reach)) {
                throw new NotFoundException();
            }
            OutgoingMail mail = mails.findForUpdate(id).orElseThrow(NotFoundException::new);
            if (mail.status() == MailStatus.PAPER) {
                mail.handedOverOnPaper(now);
                mails.addTry(new MailTry(id, mail.status(), "", currentUser.accountId(), now));
                decided.fire(new MailDecided(currentUser.accountId(), now, id, mail.status()));
                noted++;
            }
        }
        return noted;
    }

    /** Unit ids in reach, null for all. */
    private Set<Long> reach(Long unitId) {
        if (unitId == null) {
            return seesAll() ? null : currentUser.unitIds();
        }
        Set<Long> below = units.withBelow(Set.of(unitId));
        if (!seesAll() && !currentUser.unitIds().containsAll(below)) {
            throw new NotFoundException();
        }
        return below;
    }

    private boolean seesAll() {
        return currentUser.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }
}
