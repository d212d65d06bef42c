package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Cases that stand on the cards of more than one official: a coordinator looks into each and says what they found. */
@Stateless
@DenyAll
public class CaseFlagService {
    private static final int SHOWN = 100;

    @Inject
    CaseFlagRepository flags;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Those that wait, the oldest first, at most a hundred, each with every row that names it. Two statements. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<FlaggedCase> open() {
        List<FlaggedCase> open = flags.open(SHOWN);
        Map<String, List<FlaggedUse>> uses = flags
                .uses(open.stream().map(FlaggedCase::caseHash).toList())
                .stream()
                .collect(Collectors.groupingBy(FlaggedUse::caseHash));
        return open.stream().map(flag -> flag.with(uses.get(flag.caseHash()))).toList();
    }

    /**
     * Says what was found; the rows stay as they are, a finalised skill that does not hold is amended on its card.
     *
     * @throws NotFoundException when there is no such flag
     * @throws SignOffRefusedException when it was settled before
     * @throws InvalidInputException without a note, or with one that is too long
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void settle(long flagId, String note) {
        CaseFlag flag = flags.lock(flagId).orElseThrow(NotFoundException::new);
        OptionalLong me = currentUser.officialId();
        Instant now = clock.instant();
        flag.settle(StepCommand.clean(note), me.isPresent() ? me.getAsLong() : null, now);
        CardEntry entry = flags.entry(flag.entryId()).orElseThrow(NotFoundException::new);
        events.fire(new CaseFlagSettled(currentUser.accountId(), now, entry.cardId(), entry.id(), entry.officialId()));
    }
}
