package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * One person takes a quiz once. IN_PROGRESS from the start; OVERDUE from the deadline until the grace is over, in which answers
 * that were given in time may still arrive; SUBMITTED by the person or, at the end, by the system; GRADED when every question has
 * a mark, and again when a question is corrected. ABANDONED when it ended without an answer. Quiz, person, seed and deadline
 * never change.
 */
@Entity
@Table(name = "quiz_attempt")
public class QuizAttempt extends BaseEntity {
    @Column(name = "quiz_id", nullable = false, updatable = false)
    private long quizId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 20)
    private AttemptStatus status;

    @Column(name = "seed", nullable = false, updatable = false)
    private long seed;

    @Column(name = "token", nullable = false, updatable = false, length = 64)
    private String token;

    @Column(name = "opened_in", length = 36)
    private String openedIn;

    @Column(name = "questions", nullable = false, updatable = false)
    private int questions;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;

    @Column(name = "grace_ends_at", nullable = false, updatable = false)
    private Instant graceEndsAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "submitted_by", length = 10)
    private Submitter submittedBy;

    @Column(name = "graded_at")
    private Instant gradedAt;

    @Column(name = "points")
    private BigDecimal points;

    @Column(name = "max_points", nullable = false, updatable = false)
    private int maxPoints;

    @Column(name = "passed")
    private Boolean passed;

    protected QuizAttempt() {}

    /** Who handed it in. */
    enum Submitter {
        PERSON,
        SYSTEM
    }

    /**
     * A person begins.
     *
     * @param number of the person's attempts at this quiz, from 1
     * @param extra  minutes given to the person on top
     * @param draw   the questions, drawn with the seed
     * @param token  random, which the person's browser sends with every answer
     */
    static QuizAttempt start(
            Quiz quiz, long officialId, int number, int extra, Draw draw, long seed, String token, Instant now) {
        QuizAttempt attempt = new QuizAttempt();
        attempt.quizId = quiz.id();
        attempt.officialId = officialId;
        attempt.number = number;
        attempt.status = AttemptStatus.IN_PROGRESS;
        attempt.seed = seed;
        attempt.token = token;
        attempt.questions = draw.questions().size();
        attempt.maxPoints = draw.points();
        attempt.startedAt = now;
        attempt.endsAt = quiz.deadline(now, extra);
        attempt.graceEndsAt = attempt.endsAt.plus(quiz.grace());
        return attempt;
    }

    /** What decides whether an answer to it is taken. */
    AnswerRepository.Gate gate() {
        return new AnswerRepository.Gate(officialId, token, status, questions, endsAt, graceEndsAt, openedIn);
    }

    /** A browser shows it; the one before learns of it with its next answer. @return the browser's name in this attempt */
    String openIn() {
        openedIn = UUID.randomUUID().toString();
        return openedIn;
    }

    /** The deadline has passed. */
    void becomeOverdue() {
        status = status.become(AttemptStatus.OVERDUE);
    }

    /** Hands it in. @throws QuizRefusedException when it was handed in before */
    void submit(Submitter by, Instant now) {
        status = status.become(AttemptStatus.SUBMITTED);
        submittedAt = now;
        submittedBy = by;
    }

    /** Ends it without an answer. */
    void abandon(Instant now) {
        status = status.become(AttemptStatus.ABANDONED);
        submittedAt = now;
        submittedBy = Submitter.SYSTEM;
    }

    /**
     * Every question has its mark.
     *
     * @param reached points, 0 to {@link #maxPoints()}
     */
    void grade(BigDecimal reached, int passPercent, Instant now) {
        status = status.become(AttemptStatus.GRADED);
        points = reached.setScale(3, RoundingMode.HALF_UP);
        passed = percent().compareTo(BigDecimal.valueOf(passPercent)) >= 0;
        gradedAt = now;
    }

    public long quizId() {
        return quizId;
    }

    public long officialId() {
        return officialId;
    }

    public int number() {
        return number;
    }

    public AttemptStatus status() {
        return status;
    }

    long seed() {
        return seed;
    }

    String token() {
        return token;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Instant graceEndsAt() {
        return graceEndsAt;
    }

    /** Null while it runs. */
    Instant submittedAt() {
        return submittedAt;
    }

    int maxPoints() {
        return maxPoints;
    }

    BigDecimal points() {
        return points;
    }

    /** Of the points, 0 to 100 with three decimals; only of a graded attempt. */
    BigDecimal percent() {
        return points.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(maxPoints), 3, RoundingMode.HALF_UP);
    }

    Boolean passed() {
        return passed;
    }
}
