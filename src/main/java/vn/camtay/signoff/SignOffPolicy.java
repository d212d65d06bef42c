package vn.camtay.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;

/** When a row may be added to a card. */
final class SignOffPolicy {
    /** How old what is written down may be. */
    static final int DAYS_BACK = 90;

    private SignOffPolicy() {}

    /** Coach, official and witness are three people, the day is not ahead and not long gone, and the table of moves allows the state. */
    static List<Reason> againstStep(
            SkillProgress progress, SkillFacts skill, StepCommand command, long coachId, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(againstMove(progress, skill, command.state()));
        if (coachId == command.officialId()) {
            reasons.add(Reason.of("signoff.refused.ownCard"));
        }
        if (command.state() == SkillState.UNAIDED && command.caseNumber() == null) {
            reasons.add(Reason.of("signoff.refused.caseMissing"));
        }
        if (command.doneOn().isAfter(today) || command.doneOn().isBefore(today.minusDays(DAYS_BACK))) {
            reasons.add(Reason.of("signoff.refused.day", DAYS_BACK));
        }
        return reasons;
    }

    /** Enough cases, and a witness where the skill asks for one, who is neither coach nor official. */
    static List<Reason> againstFinalising(
            SkillProgress progress, SkillFacts skill, long officialId, long coachId, Long witnessId) {
        List<Reason> reasons = new ArrayList<>(againstMove(progress, skill, SkillState.FINALISED));
        if (coachId == officialId) {
            reasons.add(Reason.of("signoff.refused.ownCard"));
        }
        if (reasons.isEmpty() && !progress.isReady(skill.needed())) {
            reasons.add(Reason.of("signoff.refused.notEnough", progress.counted(), skill.needed()));
        }
        if (skill.witness() && witnessId == null) {
            reasons.add(Reason.of("signoff.refused.witnessMissing"));
        }
        if (witnessId != null && (witnessId == coachId || witnessId == officialId)) {
            reasons.add(Reason.of("signoff.refused.witnessInvolved"));
        }
        return reasons;
    }

    /** Only what is finalised is amended, and nobody amends their own card. */
    static List<Reason> againstAmending(SkillProgress progress, SkillFacts skill, long officialId, long signerId) {
        List<Reason> reasons = new ArrayList<>(againstMove(progress, skill, SkillState.AMENDED));
        if (signerId == officialId) {
            reasons.add(Reason.of("signoff.refused.ownCard"));
        }
        return reasons;
    }

    private static List<Reason> againstMove(SkillProgress progress, SkillFacts skill, SkillState to) {
        List<Reason> reasons = new ArrayList<>();
        if (progress.state() == SkillState.FINALISED && to != SkillState.AMENDED) {
            reasons.add(Reason.of("signoff.refused.finalised"));
        } else if (!progress.state().mayBecome(to)) {
            // one sentence for each state: where it stands, and what comes next
            reasons.add(Reason.of("signoff.refused.move." + progress.state()));
        }
        if (skill.retired() && to != SkillState.AMENDED) {
            reasons.add(Reason.of("signoff.refused.skillRetired"));
        }
        return reasons;
    }
}
