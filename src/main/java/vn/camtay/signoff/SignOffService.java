package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Rows of coaching cards: what coaches saw, what was finalised, what was taken back. Each is added under the lock of its card, so
 * that of two coaches the second decides on what the first wrote.
 */
@Stateless
@DenyAll
public class SignOffService {
    @Inject
    CardRepository cards;

    @Inject
    CheckRepository checks;

    @Inject
    CaseFlagRepository flags;

    @Inject
    Amendments amendments;

    @Inject
    Coaches coaches;

    @Inject
    Standings standings;

    @Inject
    CaseKeys keys;

    @Inject
    OfficialService officials;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /**
     * Writes down what a coach saw, of one or of several people: each is added or refused for itself. The same key again answers
     * with what its first time came to.
     *
     * @return what became of each, in the order asked
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<StepAnswer> signOff(List<StepCommand> commands) {
        List<StepAnswer> answers = new ArrayList<>();
        for (StepCommand asked : commands) {
            StepCommand command = asked.stripped();
            try {
                answers.add(sign(command.doneOn() == null ? command.on(LocalDate.now(clock)) : command));
            } catch (DomainException refusal) {
                answers.add(StepAnswer.refused(command, refusal.reasons()));
            }
        }
        return answers;
    }

    private StepAnswer sign(StepCommand command) {
        requireWhole(command);
        CaseMark mark = command.caseNumber() == null ? null : keys.mark(CaseReference.of(command.caseNumber()));
        return locks.inTransaction(() -> add(command, mark));
    }

    private static void requireWhole(StepCommand command) {
        List<Reason> wrong = new ArrayList<>();
        if (command.key() == null || !command.key().matches("[!-~]{8," + CardEntry.KEY_LENGTH + "}")) {
            wrong.add(Reason.of("signoff.refused.key"));
        }
        if (command.state() == null || !SkillState.STEPS.contains(command.state())) {
            wrong.add(Reason.of("signoff.refused.state"));
        }
        if (command.place() != null && command.place().length() > CardEntry.PLACE_LENGTH) {
            wrong.add(Reason.of("signoff.refused.placeLong", CardEntry.PLACE_LENGTH));
        }
        wrong.addAll(tooLong(command.note()));
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    private static List<Reason> tooLong(String note) {
        return note != null && note.length() > CardEntry.NOTE_LENGTH
                ? List.of(Reason.of("signoff.refused.noteLong", CardEntry.NOTE_LENGTH))
                : List.of();
    }

    private StepAnswer add(StepCommand command, CaseMark mark) {
        long me = currentUser.requireOfficialId();
        SkillFacts skill = cards.skill(command.skillId()).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        CoachingCard card = cards.hold(command.officialId(), skill.moduleId(), now);
        if (officials.holdStatus(command.officialId()) != OfficialStatus.ACTIVE) {
            throw new SignOffRefusedException("signoff.refused.left");
        }
        Optional<CardEntry> first = cards.findByKey(me, command.key());
        if (first.isPresent()) {
            return answer(command.key(), first.get(), skill);
        }
        SkillProgress progress = standings.of(command.officialId(), skill).progress();
        List<Reason> reasons = new ArrayList<>(coaches.against(skill, command.doneOn()));
        reasons.addAll(SignOffPolicy.againstStep(progress, skill, command, me, LocalDate.now(clock)));
        refuse(reasons);
        CardEntry entry = CardEntry.step(card, command, mark, me, now);
        cards.add(entry);
        events.fire(new SkillPractised(
                currentUser.accountId(),
                now,
                card.id(),
                entry.id(),
                card.officialId(),
                skill.moduleId(),
                skill.id(),
                entry.state()));
        flag(entry, now);
        return answer(command.key(), entry, skill);
    }

    private void flag(CardEntry entry, Instant now) {
        if (entry.caseHash() != null && flags.isUsedByOthers(entry.caseHash(), entry.officialId())) {
            flags.add(CaseFlag.on(entry, now));
            events.fire(new CaseFlagged(currentUser.accountId(), now, entry.cardId(), entry.id(), entry.officialId()));
        }
    }

    private StepAnswer answer(String key, CardEntry entry, SkillFacts skill) {
        boolean counted =
                SkillProgress.counts(cards.facts(Set.of(entry.officialId()), Set.of(entry.skillId())), entry.id());
        SkillFacts asked = entry.skillId() == skill.id()
                ? skill
                : cards.skill(entry.skillId()).orElseThrow();
        return new StepAnswer(
                key,
                entry.officialId(),
                entry.skillId(),
                entry.state(),
                standings.of(entry.officialId(), asked),
                counted,
                List.of());
    }

    private void requireActive(long officialId) {
        if (officials.require(officialId).status() != OfficialStatus.ACTIVE) {
            throw new SignOffRefusedException("signoff.refused.left");
        }
    }

    /**
     * Finalises a skill: enough different cases were done unaided. It is provisional until somebody who did not coach has looked
     * again, for which the check is made here.
     *
     * @return where the official stands with the skill now
     * @throws SignOffRefusedException with every reason
     * @throws InvalidInputException with a note that is too long
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SkillStanding finalise(FinaliseCommand command) {
        String note = StepCommand.clean(command.note());
        requireShort(note);
        return locks.inTransaction(() -> {
            long me = currentUser.requireOfficialId();
            SkillFacts skill = cards.skill(command.skillId()).orElseThrow(NotFoundException::new);
            if (command.witnessId() != null) {
                requireActive(command.witnessId());
            }
            Instant now = clock.instant();
            LocalDate today = LocalDate.now(clock);
            CoachingCard card = cards.hold(command.officialId(), skill.moduleId(), now);
            List<Reason> reasons = new ArrayList<>(coaches.against(skill, today));
            reasons.addAll(SignOffPolicy.againstFinalising(
                    standings.of(command.officialId(), skill).progress(),
                    skill,
                    command.officialId(),
                    me,
                    command.witnessId()));
            refuse(reasons);
            CardEntry entry = CardEntry.finalised(card, skill.id(), me, command.witnessId(), note, today, now);
            cards.add(entry);
            checks.add(TransferCheck.of(
                    entry, today.plusDays(policies.valueOn(PolicySetting.TRANSFER_CHECK_DAYS, today))));
            events.fire(new SkillFinalised(
                    currentUser.accountId(),
                    now,
                    card.id(),
                    entry.id(),
                    card.officialId(),
                    skill.moduleId(),
                    skill.id()));
            return standings.of(command.officialId(), skill);
        });
    }

    /**
     * Takes a finalised skill back: the row that finalised it stays, and a new round begins.
     *
     * @return where the official stands with the skill now
     * @throws SignOffRefusedException with every reason
     * @throws InvalidInputException without a reason, or with one that is too long
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SkillStanding amend(long officialId, long skillId, String reason) {
        String note = StepCommand.clean(reason);
        if (note == null) {
            throw new InvalidInputException("signoff.refused.amendWithoutReason");
        }
        requireShort(note);
        return locks.inTransaction(() -> {
            long me = currentUser.requireOfficialId();
            SkillFacts skill = cards.skill(skillId).orElseThrow(NotFoundException::new);
            CoachingCard card = cards.hold(officialId, skill.moduleId(), clock.instant());
            SkillProgress progress = standings.of(officialId, skill).progress();
            List<Reason> reasons = new ArrayList<>();
            if (!currentUser.has(Role.COORDINATOR) && !coaches.isTrainerOf(skill.moduleId())) {
                reasons.add(Reason.of("signoff.refused.notAmender"));
            }
            reasons.addAll(SignOffPolicy.againstAmending(progress, skill, officialId, me));
            refuse(reasons);
            checks.lockOfEntry(progress.finalisedBy())
                    .filter(check -> check.result() == null)
                    .ifPresent(check -> check.drop(clock.instant()));
            amendments.takeBack(card, skill.moduleId(), skill.id(), me, note);
            return standings.of(officialId, skill);
        });
    }

    private static void requireShort(String note) {
        List<Reason> wrong = tooLong(note);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new SignOffRefusedException(reasons);
        }
    }

    /**
     * Where these people stand with these skills, for what is derived from it, whoever acts: nothing is checked. Whoever is left
     * out has no row yet. By official and skill; three statements.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR, Roles.SYSTEM})
    public List<SkillStanding> standing(Collection<Long> officialIds, Collection<Long> skillIds) {
        return standings.of(officialIds, skillIds);
    }

    /** Skills of these modules, retired ones too, by module and number. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR, Roles.SYSTEM})
    public List<SkillFacts> skills(Collection<Long> moduleIds) {
        return cards.skills(Set.copyOf(moduleIds));
    }
}
