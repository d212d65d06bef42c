package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;

/** What a quiz tells those who take it. */
@ApplicationScoped
class QuizMails {
    @Inject
    OfficialService officials;

    @Inject
    MailService mails;

    /** Your attempt ended without a single answer. */
    void abandoned(QuizAttempt attempt, Quiz quiz) {
        officials.contacts(Set.of(attempt.officialId())).forEach(person -> mails.enqueue(draft(attempt, quiz, person)));
    }

    private static MailDraft draft(QuizAttempt attempt, Quiz quiz, OfficialContact person) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(quiz.title()));
        model.put("quizId", quiz.id());
        model.put("title", quiz.title());
        model.put("number", attempt.number());
        model.put("started", attempt.startedAt());
        model.put("ended", attempt.endsAt());
        return new MailDraft(
                "quiz/abandoned/" + attempt.id(),
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "quiz/abandoned",
                model,
                List.of());
    }
}
