package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Nfc;

/** The bank of questions: written by trainers and coordinators, each question reviewed by somebody else than its writer. */
@Stateless
@DenyAll
public class QuestionService {
    @Inject
    QuestionRepository questions;

    @Inject
    AttemptRepository attempts;

    @Inject
    ModuleService modules;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    MediumService media;

    @Inject
    Event<DomainEvent> events;

    /** The newest first. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Page<QuestionRow> find(QuestionFilter filter, PageQuery query) {
        return questions.search(filter, LocalDate.now(clock), query);
    }

    /** Tags of a module's questions, in the alphabet's order, each with the number of its questions. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Map<String, Long> tags(long moduleId) {
        return questions.tags(moduleId);
    }

    /**
     * The module's questions in use, by id, each with its wording.
     *
     * @throws NotFoundException when there is no such module
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<BankedQuestion> ofModule(long moduleId) {
        modules.require(moduleId);
        return questions.banked(moduleId);
    }

    /** @throws NotFoundException when there is no such question */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public QuestionDetail requireDetail(long id) {
        Question question = questions.find(id).orElseThrow(NotFoundException::new);
        QuestionRow row = questions.findRow(id).orElseThrow(NotFoundException::new);
        return new QuestionDetail(
                row,
                question.version(),
                question.skillId(),
                question.tags().stream().sorted().toList(),
                QuestionJson.read(questions.wording(id, row.number()).content()),
                question.isWrittenBy(currentUser.accountId()));
    }

    /**
     * Writes a new question, as a draft.
     *
     * @param title by which the bank lists it; null or blank for the first words of its text
     * @return its id
     * @throws InvalidInputException when the skill is not the module's, or the title is too long
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public long write(QuestionFacts facts, String title, QuestionContent content) {
        check(facts);
        Question.Hand hand = hand();
        Question question = Question.write(facts, content.type(), title(title, content), hand);
        questions.add(question);
        addWording(question, content, QuestionJson.write(content), hand);
        tell(question, hand.at());
        return question.id();
    }

    /**
     * Writes a question anew, which makes it a draft; attempts keep the wording they saw. What is said anew of its legal document
     * holds for answers given before: from the day after it ended they are no evidence, and results that rest on it are weighed
     * anew soon after.
     *
     * @param version as read with {@link #requireDetail}: somebody else's change in between is not overwritten
     * @throws InvalidInputException when the skill is not the module's, or the title is too long
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void writeAnew(long id, long version, QuestionFacts facts, String title, QuestionContent content) {
        check(facts);
        Question question = questions.lock(id).orElseThrow(NotFoundException::new);
        if (question.version() != version) {
            throw new OptimisticLockException();
        }
        Question.Hand hand = hand();
        String json = QuestionJson.write(content);
        boolean newWording =
                !questions.wording(id, question.currentNumber()).content().equals(json);
        LegalChange change = LegalChange.of(question, facts, LocalDate.now(clock));
        question.writeAnew(facts, content.type(), title(title, content), newWording, hand);
        boolean followed = false;
        for (QuestionVersion wording : questions.wordings(id)) {
            followed |= wording.follow(change, wording.number() == question.currentNumber());
        }
        if (newWording) {
            addWording(question, content, json, hand);
        }
        if (followed) {
            attempts.weighAnew(id);
        }
        tell(question, hand.at());
    }

    private void addWording(Question question, QuestionContent content, String json, Question.Hand hand) {
        QuestionVersion version = QuestionVersion.of(question, json, hand);
        questions.add(version);
        media.show(version, content);
    }

    /** Lets quizzes ask it. @throws QuestionRefusedException when it cannot be reviewed, or not by this person */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void review(long id) {
        Question question = questions.lock(id).orElseThrow(NotFoundException::new);
        if (QuestionJson.read(questions.wording(id, question.currentNumber()).content()) instanceof Scenario scenario
                && scenario.parts().stream().anyMatch(Essay::asksForFiles)) {
            throw new QuestionRefusedException("quiz.refused.partFile");
        }
        question.review(hand(), LocalDate.now(clock));
        tellStatus(question);
    }

    /** Takes it out of use; quizzes ask it no more. @throws QuestionRefusedException when it is out already */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void retire(long id) {
        Question question = questions.lock(id).orElseThrow(NotFoundException::new);
        question.retire();
        tellStatus(question);
    }

    /** Brings a retired question back, as a draft. @throws QuestionRefusedException when it is in use */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void bringBack(long id) {
        Question question = questions.lock(id).orElseThrow(NotFoundException::new);
        question.bringBack();
        tellStatus(question);
    }

    private void check(QuestionFacts facts) {
        boolean ofModule = facts.skillId() == null
                ? modules.require(facts.moduleId()) != null
                : modules.requireDetail(facts.moduleId()).skills().stream()
                        .anyMatch(skill -> skill.id() == facts.skillId());
        if (!ofModule) {
            throw new InvalidInputException("quiz.refused.skillOfOtherModule");
        }
    }

    private static String title(String given, QuestionContent content) {
        if (given != null && !given.isBlank()) {
            String title = Nfc.clean(given);
            if (title.length() > Question.TITLE_LENGTH) {
                throw new InvalidInputException("quiz.refused.questionTitleTooLong", Question.TITLE_LENGTH);
            }
            return title;
        }
        String words = Nfc.clean(content.stem().text().plain());
        return words.length() <= Question.TITLE_LENGTH ? words : words.substring(0, Question.TITLE_LENGTH - 1) + "…";
    }

    private Question.Hand hand() {
        return new Question.Hand(
                currentUser.accountId(),
                currentUser.officialId().isPresent() ? currentUser.officialId().getAsLong() : null,
                clock.instant());
    }

    private void tell(Question question, Instant at) {
        events.fire(new QuestionWritten(
                currentUser.accountId(), at, question.id(), question.currentNumber(), question.status()));
    }

    private void tellStatus(Question question) {
        events.fire(
                new QuestionStatusChanged(currentUser.accountId(), clock.instant(), question.id(), question.status()));
    }
}
