package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.camtay.quiz.QuizGraded;
import vn.camtay.session.SessionLocked;
import vn.camtay.signoff.SkillAmended;
import vn.camtay.signoff.SkillFinalised;
import vn.camtay.signoff.TransferCheckDone;

/**
 * What decides who completed a module and which levels are shown, in the same transaction: a roll that is locked, first or again, a
 * skill finalised, amended or checked, a quiz graded.
 */
@ApplicationScoped
public class CompletionObserver {
    @Inject
    CompletionService completions;

    void onLocked(@Observes SessionLocked locked) {
        completions.settle(locked.sessionId(), locked.moduleId());
    }

    void onFinalised(@Observes SkillFinalised finalised) {
        completions.followSkills(finalised.cardId(), finalised.officialId(), finalised.moduleId());
    }

    void onAmended(@Observes SkillAmended amended) {
        completions.followSkills(amended.cardId(), amended.officialId(), amended.moduleId());
    }

    void onChecked(@Observes TransferCheckDone checked) {
        completions.followSkills(checked.cardId(), checked.officialId(), checked.moduleId());
    }

    void onGraded(@Observes QuizGraded graded) {
        completions.followQuiz(graded.quizId(), graded.officialId(), graded.moduleId());
    }
}
