package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** The wording of a question at one time, with its key of answers and the legal document it rested on then; never changes. */
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

    @Column(name = "legal_document", updatable = false, length = Question.DOCUMENT_LENGTH)
    private String legalDocument;

    @Column(name = "written_by", nullable = false, updatable = false)
    private long writtenBy;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    protected QuestionVersion() {}

    /** The wording that the question turned to; {@code content} is its JSON. */
    static QuestionVersion of(Question question, String content, Question.Hand hand) {
        QuestionVersion version = new QuestionVersion();
        version.questionId = question.id();
        version.number = question.currentNumber();
        version.content = content;
        version.legalDocument = question.legalDocument();
        version.writtenBy = hand.accountId();
        version.writtenAt = hand.at();
        return version;
    }

    String content() {
        return content;
    }
}
