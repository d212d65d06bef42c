package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Quizzes as trainers and coordinators make them. */
@Stateless
@DenyAll
public class QuizService {
    @Inject
    QuizRepository quizzes;

    @Inject
    QuestionRepository questions;

    @Inject
    ModuleService modules;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** The newest first. @param text part of the title, with or without marks; null asks nothing, likewise the others */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Page<QuizRow> find(String text, Long moduleId, QuizStatus status, PageQuery query) {
        return quizzes.search(text == null ? "" : text.strip(), moduleId, status, query);
    }

    /** @throws NotFoundException when there is no such quiz */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public QuizDetail requireDetail(long id) {
        Quiz quiz = quizzes.find(id).orElseThrow(NotFoundException::new);
        return new QuizDetail(
                quizzes.findRow(id).orElseThrow(),
                quiz.version(),
                quiz.plan(),
                quiz.pretestId(),
                quiz.secondMarkerTolerance());
    }

    /**
     * Makes a new quiz, as a draft.
     *
     * @return its id
     * @throws InvalidInputException when a question is not of the module
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public long plan(QuizPlan plan) {
        check(plan);
        Quiz quiz = Quiz.plan(plan, currentUser.accountId(), clock.instant());
        quizzes.add(quiz);
        tell(quiz);
        return quiz.id();
    }

    /**
     * Says anew what a quiz is.
     *
     * @param version as read with {@link #requireDetail}: somebody else's change in between is not overwritten
     * @throws QuizRefusedException when it is closed, open and the plan changes what everybody must be asked alike, or
     *     one of a pair and the plan is of another module
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void shape(long id, long version, QuizPlan plan) {
        check(plan);
        Quiz quiz = quizzes.lock(id).orElseThrow(NotFoundException::new);
        if (quiz.version() != version) {
            throw new OptimisticLockException();
        }
        if (plan.moduleId() != quiz.moduleId() && (quiz.pretestId() != null || quizzes.isPretest(id))) {
            throw new QuizRefusedException("quiz.refused.moduleOfPair");
        }
        quiz.shape(plan);
        tell(quiz);
    }

    /** Opens it to people. @throws QuizRefusedException with everything that keeps it from being taken */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void open(long id) {
        Quiz quiz = quizzes.lock(id).orElseThrow(NotFoundException::new);
        quiz.open(faults(quiz), clock.instant());
        tell(quiz);
    }

    /** Ends it: nobody starts any more, whoever is at it goes on. @throws QuizRefusedException unless it is open */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void close(long id) {
        Quiz quiz = quizzes.lock(id).orElseThrow(NotFoundException::new);
        quiz.close();
        tell(quiz);
    }

    /** Quizzes of a module, the oldest first. One statement. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<PairedQuiz> ofModule(long moduleId) {
        return quizzes.ofModule(moduleId);
    }

    /**
     * Makes a quiz the post-test of another of its module, so that what people learned between the two can be read; whatever its
     * status.
     *
     * @param pretestId null for none
     * @throws QuizRefusedException when the two cannot be a pair
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void pair(long id, Long pretestId) {
        Quiz seen = quizzes.find(id).orElseThrow(NotFoundException::new);
        Map<Long, Long> pretests = quizzes.lockPretests(seen.moduleId());
        Quiz quiz = quizzes.lock(id).orElseThrow(NotFoundException::new);
        if (!Objects.equals(quiz.pretestId(), pretestId)) {
            quiz.follow(pretestId, pretests);
            tell(quiz);
        }
    }

    /**
     * Asks for a second marker, or for none.
     *
     * @param tolerance percent of a question's points by which the two may differ; null for one marker
     * @throws QuizRefusedException unless it is a draft
     * @throws InvalidInputException when it is out of bounds
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void askForSecondMarker(long id, Integer tolerance) {
        Quiz quiz = quizzes.lock(id).orElseThrow(NotFoundException::new);
        if (!Objects.equals(quiz.secondMarkerTolerance(), tolerance)) {
            quiz.askForSecondMarker(tolerance);
            tell(quiz);
        }
    }

    /** Who has more time in a quiz, by given name. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<ExtraTimeRow> extraTimes(long quizId) {
        return quizzes.extraTimes(quizId);
    }

    /**
     * Gives one person more time; a second time replaces the first.
     *
     * @param minutes on top of the time limit and of the window, 1 to 600
     * @throws InvalidInputException without a person or a reason, or with minutes out of their bounds
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void giveExtraTime(long quizId, long officialId, int minutes, String reason) {
        quizzes.find(quizId).orElseThrow(NotFoundException::new);
        if (officials.contacts(List.of(officialId)).isEmpty()) {
            throw new InvalidInputException("quiz.refused.extraPerson");
        }
        ExtraTime time = quizzes.extraTime(quizId, officialId).orElseGet(() -> ExtraTime.to(quizId, officialId));
        time.give(minutes, reason, currentUser.accountId(), clock.instant());
        quizzes.keep(time);
        events.fire(new ExtraTimeGiven(currentUser.accountId(), clock.instant(), quizId, officialId, time.minutes()));
    }

    private List<Reason> faults(Quiz quiz) {
        try {
            Draw.of(quiz.items(), questions.askable(quiz.moduleId(), LocalDate.now(clock)), false, 0);
            return List.of();
        } catch (QuizRefusedException cannotBeDrawn) {
            return cannotBeDrawn.reasons();
        }
    }

    private void check(QuizPlan plan) {
        modules.require(plan.moduleId());
        List<Long> named = plan.items().stream()
                .filter(item -> !item.isPool())
                .map(PlannedItem::questionId)
                .toList();
        if (!questions.allOf(plan.moduleId(), named)) {
            throw new InvalidInputException("quiz.refused.questionOfOtherModule");
        }
    }

    private void tell(Quiz quiz) {
        events.fire(new QuizChanged(currentUser.accountId(), clock.instant(), quiz.id(), quiz.status()));
    }
}
