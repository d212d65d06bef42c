package vn.camtay.competency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.quiz.PairedQuiz;
import vn.camtay.quiz.QuizResultService;
import vn.camtay.quiz.QuizStatus;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Which quiz a module asks for to be completed, from a day on: what is decided later takes nothing back. */
@Stateless
@DenyAll
public class ModuleQuizService {
    @Inject
    ModuleQuizRepository quizzes;

    @Inject
    QuizResultService results;

    @Inject
    ModuleService modules;

    @Inject
    CompletionService completions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * What a module asks for, and what it may ask for. Three statements.
     *
     * @throws NotFoundException when there is no such module
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ModuleQuizDetail require(long moduleId) {
        return new ModuleQuizDetail(modules.require(moduleId), quizzes.asked(moduleId), choices(moduleId));
    }

    /** A draft can be passed by nobody. */
    private List<PairedQuiz> choices(long moduleId) {
        return results.ofModule(moduleId).stream()
                .filter(quiz -> quiz.status() != QuizStatus.DRAFT)
                .toList();
    }

    /**
     * Asks for that quiz from today on; the same again changes nothing. Who attended a session that asks for it is weighed anew.
     *
     * @param quizId null for none
     * @param mark   percent, null for the quiz's own
     * @throws NotFoundException      when there is no such module
     * @throws ReviewRefusedException when it is no quiz of the module that was opened, or no such mark
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void ask(long moduleId, Long quizId, Integer mark) {
        modules.require(moduleId);
        LocalDate today = LocalDate.now(clock);
        if (quizId != null && choices(moduleId).stream().noneMatch(quiz -> quiz.id() == quizId)) {
            throw new ReviewRefusedException("competency.refused.quizOfModule");
        }
        Integer own = quizId == null ? null : mark;
        AskedQuiz before = quizzes.asked(moduleId).stream().findFirst().orElse(null);
        if (before == null
                ? quizId == null
                : Objects.equals(before.quizId(), quizId) && Objects.equals(before.own(), own)) {
            return;
        }
        ModuleQuiz row = quizzes.find(moduleId, today).orElseGet(() -> new ModuleQuiz(moduleId, today));
        row.ask(quizId, own, currentUser.accountId(), clock.instant());
        quizzes.add(row);
        completions.followAsked(moduleId);
        events.fire(new ModuleQuizAsked(currentUser.accountId(), clock.instant(), moduleId, quizId, own));
    }
}
