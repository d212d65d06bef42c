package vn.camtay.quiz;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.SearchKey;

/**
 * A question of the bank: the module and skill it asks about, the legal document it rests on, and the number of the wording in
 * use. Written as a DRAFT; REVIEWED by somebody else than its writer, which is what lets a quiz ask it; a new wording makes it a
 * draft again; RETIRED when it is asked no more, and brought back as a draft. Never deleted: attempts keep what they saw.
 */
@Entity
@Table(name = "question")
public class Question extends BaseEntity {
    static final int TITLE_LENGTH = 200;
    static final int DOCUMENT_LENGTH = 200;

    @Column(name = "module_id", nullable = false)
    private long moduleId;

    @Column(name = "skill_id")
    private Long skillId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 10)
    private QuestionStatus status;

    @Column(name = "current_number", nullable = false)
    private int currentNumber;

    @Column(name = "title", nullable = false, length = TITLE_LENGTH)
    private String title;

    @Column(name = "search_key", nullable = false, length = TITLE_LENGTH)
    private String searchKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false, length = 20)
    private QuestionType type;

    @Column(name = "legal_document", length = DOCUMENT_LENGTH)
    private String legalDocument;

    @Column(name = "legal_from")
    private LocalDate legalFrom;

    @Column(name = "legal_until")
    private LocalDate legalUntil;

    @Column(name = "written_by", nullable = false)
    private long writtenBy;

    @Column(name = "written_by_official")
    private Long writtenByOfficial;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(name = "reviewed_by")
    private Long reviewedBy;

    @Column(name = "reviewed_by_official")
    private Long reviewedByOfficial;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @ElementCollection
    @CollectionTable(name = "question_tag", joinColumns = @JoinColumn(name = "question_id"))
    @Column(name = "tag", nullable = false, length = QuestionFacts.TAG_LENGTH)
    private Set<String> tags = new HashSet<>();

    protected Question() {}

    /**
     * Who writes or reviews.
     *
     * @param officialId the person behind the account, null when it belongs to none
     */
    record Hand(long accountId, Long officialId, Instant at) {}

    /** A new question with its first wording. */
    static Question write(QuestionFacts facts, QuestionType type, String title, Hand hand) {
        Question question = new Question();
        question.currentNumber = 1;
        question.take(facts, type, title, hand);
        return question;
    }

    /** Says the facts anew and, with another wording, turns to the next number; a review given before is over. */
    void writeAnew(QuestionFacts facts, QuestionType newType, String newTitle, boolean newWording, Hand hand) {
        if (newWording) {
            currentNumber++;
        }
        take(facts, newType, newTitle, hand);
    }

    private void take(QuestionFacts facts, QuestionType newType, String newTitle, Hand hand) {
        moduleId = facts.moduleId();
        skillId = facts.skillId();
        legalDocument = facts.legalDocument();
        legalFrom = facts.legalFrom();
        legalUntil = facts.legalUntil();
        tags = new HashSet<>(facts.tags());
        type = newType;
        title = newTitle;
        searchKey = SearchKey.of(newTitle);
        status = QuestionStatus.DRAFT;
        writtenBy = hand.accountId();
        writtenByOfficial = hand.officialId();
        writtenAt = hand.at();
        reviewedBy = null;
        reviewedByOfficial = null;
        reviewedAt = null;
    }

    /**
     * Lets quizzes ask it.
     *
     * @throws QuestionRefusedException when it is no draft, its legal document is no longer in force, or by its own writer
     */
    void review(Hand hand, LocalDate today) {
        if (status != QuestionStatus.DRAFT) {
            throw new QuestionRefusedException("quiz.refused.reviewOfNoDraft");
        }
        if (hand.accountId() == writtenBy) {
            throw new QuestionRefusedException("quiz.refused.reviewByWriter");
        }
        if (isStale(today)) {
            throw new QuestionRefusedException("quiz.refused.reviewOfStale");
        }
        status = QuestionStatus.REVIEWED;
        reviewedBy = hand.accountId();
        reviewedByOfficial = hand.officialId();
        reviewedAt = hand.at();
    }

    /** Takes it out of use. @throws QuestionRefusedException when it is out already */
    void retire() {
        if (status == QuestionStatus.RETIRED) {
            throw new QuestionRefusedException("quiz.refused.retiredAlready");
        }
        status = QuestionStatus.RETIRED;
    }

    /** Brings it back as a draft. @throws QuestionRefusedException when it is in use */
    void bringBack() {
        if (status != QuestionStatus.RETIRED) {
            throw new QuestionRefusedException("quiz.refused.notRetired");
        }
        status = QuestionStatus.DRAFT;
        reviewedBy = null;
        reviewedByOfficial = null;
        reviewedAt = null;
    }

    /** Whether the document it rests on was replaced: {@code legalUntil} is its last day in force. */
    boolean isStale(LocalDate today) {
        return legalUntil != null && legalUntil.isBefore(today);
    }

    public long moduleId() {
        return moduleId;
    }

    Long skillId() {
        return skillId;
    }

    boolean isWrittenBy(long accountId) {
        return writtenBy == accountId;
    }

    public QuestionStatus status() {
        return status;
    }

    public int currentNumber() {
        return currentNumber;
    }

    /** Null for none. */
    String legalDocument() {
        return legalDocument;
    }

    /** Null where unknown. */
    LocalDate legalFrom() {
        return legalFrom;
    }

    /** Last day in force, null while it is. */
    LocalDate legalUntil() {
        return legalUntil;
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }
}
