package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * The wording of a question at one time, with its key of answers, which never change, and the legal document it rests on. That follows
 * what is learned of the document: its last day, its right name. From the day after the last one, answers to the wording are no
 * evidence ({@link QuizScore#lastDay}).
 */
@Entity
@Table(name = "question_version")
public class QuestionVersion extends BaseEntity {
    @Column(name = "question_id", nullable = false, updatable = false)
    private long questionId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Lob
    @Column(name = "content", nullable = false, updatable = false)
    private String content;

    @Column(name = "legal_document", length = Question.DOCUMENT_LENGTH)
    private String legalDocument;

    @Column(name = "legal_until")
    private LocalDate legalUntil;

    @Column(name = "written_by", nullable = false, updatable = false)
    private long writtenBy;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    protected QuestionVersion() {}

    /** The wording that the question turned to; {@code content} is its JSON. */
    static QuestionVersion of(Question question, String content, Question.Hand hand) {
        return of(question, question.id(), content, hand);
    }

    static QuestionVersion of(Question question, long questionId, String content, Question.Hand hand) {
        QuestionVersion version = new QuestionVersion();
        version.questionId = questionId;
        version.number = question.currentNumber();
        version.content = content;
        version.legalDocument = question.legalDocument();
        version.legalUntil = question.legalUntil();
        version.writtenBy = hand.accountId();
        version.writtenAt = hand.at();
        return version;
    }

    /**
     * Follows what is said now of the question's document. The wording in use rests on that document. So does one that rested on a
     * document of the same name, or of the name that is corrected. Any other rested on a document that was replaced: it ends the
     * day before the new one begins, or, where that is not known, the day before today.
     *
     * @return whether anything changed
     */
    boolean follow(LegalChange change, boolean inUse) {
        String document = legalDocument;
        LocalDate until = legalUntil;
        if (inUse || document != null && change.speaksOf(document)) {
            document = change.document();
            until = change.until();
        } else if (document != null && (until == null || until.isAfter(change.replacedUntil()))) {
            until = change.replacedUntil();
        }
        boolean changed = !Objects.equals(document, legalDocument) || !Objects.equals(until, legalUntil);
        legalDocument = document;
        legalUntil = until;
        return changed;
    }

    String legalDocument() {
        return legalDocument;
    }

    LocalDate legalUntil() {
        return legalUntil;
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }
}
