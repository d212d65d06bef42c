package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Cards as people read them: the official their own, a head those of their units, trainers those of their modules, peer coaches
 * those with a skill they may sign, whoever checks a skill that card, a coordinator all. The official says of each row whether it was so.
 */
@Stateless
@DenyAll
public class CardService {
    @Inject
    CardRepository cards;

    @Inject
    CardReadingRepository reading;

    @Inject
    Standings standings;

    @Inject
    Coaches coaches;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Cards of the person who asks, by module. Five statements. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<CardRow> mine() {
        long me = currentUser.requireOfficialId();
        List<CardHead> heads = reading.ofOfficial(me);
        List<SkillFacts> skills =
                cards.skills(heads.stream().map(CardHead::moduleId).toList());
        Map<Long, SkillStanding> bySkill = bySkill(me, skills);
        return heads.stream()
                .map(head -> new CardRow(
                        head.cardId(),
                        head.moduleId(),
                        head.moduleCode(),
                        head.moduleNameVi(),
                        head.moduleNameEn(),
                        head.unanswered(),
                        shown(me, of(skills, head.moduleId()), bySkill, Map.of())))
                .toList();
    }

    /** Whether the person who asks is a trainer or a peer coach. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public boolean mayCoach() {
        return coaches.mayCoach();
    }

    private Map<Long, SkillStanding> bySkill(long officialId, List<SkillFacts> skills) {
        return standings
                .of(Set.of(officialId), skills.stream().map(SkillFacts::id).toList())
                .stream()
                .collect(Collectors.toMap(SkillStanding::skillId, Function.identity()));
    }

    private static List<SkillFacts> of(Collection<SkillFacts> skills, long moduleId) {
        return skills.stream().filter(skill -> skill.moduleId() == moduleId).toList();
    }

    private static List<CardSkill> shown(
            long officialId,
            List<SkillFacts> skills,
            Map<Long, SkillStanding> bySkill,
            Map<Long, List<EntryRow>> entries) {
        List<CardSkill> shown = new ArrayList<>();
        for (SkillFacts skill : skills) {
            SkillStanding standing = bySkill.get(skill.id());
            if (standing != null || !skill.retired()) {
                shown.add(new CardSkill(
                        skill,
                        standing == null ? SkillStanding.of(officialId, skill, SkillProgress.NOTHING, null) : standing,
                        entries.getOrDefault(skill.id(), List.of())));
            }
        }
        return shown;
    }

    /**
     * One card.
     *
     * @throws NotFoundException when there is no such card, or not for this reader
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public CardDetail require(long cardId) {
        CardHead head = reading.head(cardId).orElseThrow(NotFoundException::new);
        boolean mine = currentUser.officialId().orElse(0) == head.officialId();
        List<SkillFacts> skills = cards.skills(Set.of(head.moduleId()));
        boolean trainer = !mine && coaches.isTrainerOf(head.moduleId());
        Set<Long> signable = mine ? Set.of() : coaches.signable(head.moduleId(), skills);
        boolean coordinator = currentUser.has(Role.COORDINATOR);
        if (!mine
                && signable.isEmpty()
                && !coordinator
                && !currentUser.unitIds().contains(head.unitId())) {
            throw new NotFoundException();
        }
        Map<Long, List<EntryRow>> entries =
                reading.entries(cardId).stream().collect(Collectors.groupingBy(EntryRow::skillId));
        return new CardDetail(
                head,
                shown(head.officialId(), skills, bySkill(head.officialId(), skills), entries),
                mine,
                !mine && (trainer || coordinator),
                signable,
                reading.files(cardId),
                currentUser.officialId().orElse(0));
    }

    private boolean isInCharge(CardHead head) {
        return currentUser.unitIds().contains(head.unitId())
                || currentUser.officialId().isPresent()
                        && reading.isChecker(head.cardId(), currentUser.requireOfficialId());
    }

    /**
     * The official says that a row of their card is right; one that they contested is right after all.
     *
     * @throws NotFoundException when there is no such row on a card of theirs
     * @throws SignOffRefusedException when they confirmed it before
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void confirm(long entryId) {
        CardEntry entry = requireMine(entryId);
        Instant now = clock.instant();
        Optional<EntryAnswer> before = reading.answer(entryId);
        if (before.isPresent()) {
            before.get().confirmAfterAll(now);
        } else {
            reading.add(EntryAnswer.of(entryId, false, null, now));
        }
        tell(entry, false, now);
    }

    /**
     * The official says that every row of a skill that they have said nothing about is right.
     *
     * @param seen how many there were when they looked
     * @throws NotFoundException when it is not a card of theirs
     * @throws SignOffRefusedException when there are others by now
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void confirmAll(long cardId, long skillId, long seen) {
        CardDetail card = require(cardId);
        List<EntryRow> rows = card.skills().stream()
                .filter(skill -> card.mine() && skill.skill().id() == skillId)
                .flatMap(skill -> skill.entries().stream())
                .filter(EntryRow::unanswered)
                .toList();
        if (rows.size() != seen) {
            throw new SignOffRefusedException("signoff.refused.cardChanged");
        }
        rows.forEach(row -> confirm(row.id()));
    }

    /**
     * The official says that a row of their card is not right; it counts for nothing until they confirm it after all.
     *
     * @throws NotFoundException when there is no such row on a card of theirs
     * @throws SignOffRefusedException when they answered before
     * @throws InvalidInputException without a word, or with one that is too long
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void contest(long entryId, String word) {
        CardEntry entry = requireMine(entryId);
        Instant now = clock.instant();
        reading.add(EntryAnswer.of(entryId, true, StepCommand.clean(word), now));
        tell(entry, true, now);
    }

    private CardEntry requireMine(long entryId) {
        return reading.entryOf(entryId, currentUser.requireOfficialId()).orElseThrow(NotFoundException::new);
    }

    private void tell(CardEntry entry, boolean contested, Instant now) {
        events.fire(new CardEntryAnswered(
                currentUser.accountId(),
                now,
                entry.cardId(),
                entry.id(),
                entry.officialId(),
                entry.skillId(),
                contested));
    }
}
