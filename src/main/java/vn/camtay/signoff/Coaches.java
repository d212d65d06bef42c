package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.session.TrainerService;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** Who may coach: trainers the modules they may teach, peer coaches the skills in which they stand finalised themselves. */
@ApplicationScoped
class Coaches {
    @Inject
    CardRepository cards;

    @Inject
    PeerCoachRepository peers;

    @Inject
    TrainerService trainers;

    @Inject
    CurrentUser currentUser;

    /** Whether the person who acts trains at all. */
    boolean isAnyTrainer() {
        return currentUser.has(Role.TRAINER) && currentUser.officialId().isPresent();
    }

    /** Whether the person who acts is a trainer who may teach the module. */
    boolean isTrainerOf(long moduleId) {
        if (!isAnyTrainer()) {
            return false;
        }
        Set<Long> modules = trainers.mine().moduleIds();
        return modules.isEmpty() || modules.contains(moduleId);
    }

    /**
     * Modules in which the person who acts may sign something: those a trainer may teach, empty for every one, or those of the skills
     * in which a peer coach stands finalised.
     */
    Set<Long> modulesOfMine() {
        if (isAnyTrainer()) {
            return trainers.mine().moduleIds();
        }
        if (!isPeer()) {
            return Set.of();
        }
        long me = currentUser.requireOfficialId();
        return cards.skillsById(finalised(me, cards.finalisedOnce(me))).stream()
                .map(SkillFacts::moduleId)
                .collect(Collectors.toSet());
    }

    /** Those of the module's skills that the person who acts may sign. */
    Set<Long> signable(long moduleId, List<SkillFacts> skills) {
        List<Long> taught = skills.stream()
                .filter(skill -> !skill.retired())
                .map(SkillFacts::id)
                .toList();
        if (isTrainerOf(moduleId)) {
            return Set.copyOf(taught);
        }
        return isPeer() ? finalised(currentUser.requireOfficialId(), taught) : Set.of();
    }

    boolean mayCoach() {
        return isAnyTrainer() || isPeer();
    }

    private boolean isPeer() {
        return currentUser.officialId().isPresent()
                && peers.find(currentUser.requireOfficialId()).isPresent();
    }

    private Set<Long> finalised(long officialId, Collection<Long> skillIds) {
        return cards.facts(Set.of(officialId), skillIds).stream()
                .collect(Collectors.groupingBy(EntryFact::skillId))
                .entrySet()
                .stream()
                .filter(rows -> SkillProgress.of(rows.getValue()).state() == SkillState.FINALISED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Why the person who acts may not sign the skill; a peer coach's own row is locked, so that what they sign at the same time is
     * counted one after the other.
     */
    List<Reason> against(SkillFacts skill, LocalDate doneOn) {
        if (isTrainerOf(skill.moduleId())) {
            return List.of();
        }
        Optional<PeerCoach> peer =
                currentUser.officialId().isPresent() ? peers.lock(currentUser.requireOfficialId()) : Optional.empty();
        if (peer.isEmpty()
                || finalised(peer.get().officialId(), Set.of(skill.id())).isEmpty()) {
            return List.of(Reason.of("signoff.refused.notCoach"));
        }
        LocalDate monday = monday(doneOn);
        long load = peers.signed(peer.get().officialId(), monday, monday.plusWeeks(1));
        return load < peer.get().loadCap()
                ? List.of()
                : List.of(Reason.of("signoff.refused.load", peer.get().loadCap()));
    }

    /** The day on which the week of a peer coach begins. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
