package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;

/** The one way in which a finalised skill is taken back: a row more, under the lock of its card. */
@ApplicationScoped
class Amendments {
    @Inject
    CardRepository cards;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** @param signerId whoever takes it back: a trainer, a coordinator, or the checker of a failed check */
    void takeBack(CoachingCard card, long moduleId, long skillId, long signerId, String note) {
        Instant now = clock.instant();
        CardEntry entry = CardEntry.amended(card, skillId, signerId, note, LocalDate.now(clock), now);
        cards.add(entry);
        events.fire(new SkillAmended(
                currentUser.accountId(), now, card.id(), entry.id(), card.officialId(), moduleId, skillId));
    }
}
