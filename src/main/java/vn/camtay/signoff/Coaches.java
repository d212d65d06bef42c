package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Whether the person who acts is a trainer who may teach the module. */
    boolean isTrainerOf(long moduleId) {
        if (!currentUser.has(Role.TRAINER) || currentUser.officialId().isEmpty()) {
            return false;
        }
        Set<Long> modules = trainers.mine().moduleIds();
        return modules.isEmpty() || modules.contains(moduleId);
    }

    /** Whether the person who acts is a peer coach who has been signed off in the skill. */
    boolean isPeerOf(SkillFacts skill) {
        return currentUser.officialId().isPresent()
                && peers.find(currentUser.requireOfficialId()).isPresent()
                && isFinalised(currentUser.requireOfficialId(), skill.id());
    }

    private boolean isFinalised(long officialId, long skillId) {
        return SkillProgress.of(cards.facts(Set.of(officialId), Set.of(skillId)))
                        .state()
                == SkillState.FINALISED;
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
        if (peer.isEmpty() || !isFinalised(peer.get().officialId(), skill.id())) {
            return List.of(Reason.of("signoff.refused.notCoach"));
        }
        LocalDate monday = doneOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long load = peers.signed(peer.get().officialId(), monday, monday.plusWeeks(1));
        return load < peer.get().loadCap()
                ? List.of()
                : List.of(Reason.of("signoff.refused.load", peer.get().loadCap()));
    }
}
