package vn.camtay.quiz;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.SearchKey;

/**
 * A quiz of a module: what it asks, who may take it, when, how often, and what of it counts. Shaped as a DRAFT; once OPEN its
 * questions, sections, points, shuffling, attempts kept and pass mark stand, so that everybody is asked and marked alike, and only the
 * window, the grace and what is shown afterwards may change; CLOSED ends it before its time. Whose post-test it is may be said at
 * any time: it changes nothing of what anybody is asked.
 */
@Entity
@Table(name = "quiz")
public class Quiz extends BaseEntity {
    static final int TITLE_LENGTH = 200;

    @Column(name = "module_id", nullable = false)
    private long moduleId;

    @Column(name = "pretest_id")
    private Long pretestId;

    @Column(name = "title", nullable = false, length = TITLE_LENGTH)
    private String title;

    @Column(name = "search_key", nullable = false, length = TITLE_LENGTH)
    private String searchKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 10)
    private QuizStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience", nullable = false, length = 10)
    private Audience audience;

    @Column(name = "opens_at", nullable = false)
    private Instant opensAt;

    @Column(name = "closes_at", nullable = false)
    private Instant closesAt;

    @Column(name = "limit_minutes")
    private Integer limitMinutes;

    @Column(name = "grace_minutes", nullable = false)
    private int graceMinutes;

    @Column(name = "attempts_allowed", nullable = false)
    private int attemptsAllowed;

    @Enumerated(EnumType.STRING)
    @Column(name = "keeping", nullable = false, length = 10)
    private Keeping keeping;

    @Column(name = "pass_percent", nullable = false)
    private int passPercent;

    @Column(name = "shuffle_questions", nullable = false)
    private boolean shuffleQuestions;

    @Column(name = "shuffle_choices", nullable = false)
    private boolean shuffleChoices;

    @Enumerated(EnumType.STRING)
    @Column(name = "show_marks", nullable = false, length = 20)
    private ShownWhen showMarks;

    @Enumerated(EnumType.STRING)
    @Column(name = "show_answers", nullable = false, length = 20)
    private ShownWhen showAnswers;

    @Enumerated(EnumType.STRING)
    @Column(name = "show_explanations", nullable = false, length = 20)
    private ShownWhen showExplanations;

    @Column(name = "second_marker_tolerance")
    private Integer secondMarkerTolerance;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @OneToMany(mappedBy = "quiz", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<QuizSection> sections = new ArrayList<>();

    @OneToMany(mappedBy = "quiz", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<QuizItem> items = new ArrayList<>();

    protected Quiz() {}

    static Quiz plan(QuizPlan plan, long madeBy, Instant now) {
        Quiz quiz = new Quiz();
        quiz.status = QuizStatus.DRAFT;
        quiz.madeBy = madeBy;
        quiz.madeAt = now;
        quiz.take(plan);
        return quiz;
    }

    /** @throws QuizRefusedException when it is closed, or open and the plan changes what everybody must be asked alike */
    void shape(QuizPlan plan) {
        if (status == QuizStatus.CLOSED) {
            throw new QuizRefusedException("quiz.refused.closed");
        }
        if (status == QuizStatus.OPEN && !keepsWhatStands(plan)) {
            throw new QuizRefusedException("quiz.refused.standsWhileOpen");
        }
        take(plan);
    }

    private boolean keepsWhatStands(QuizPlan plan) {
        return plan.moduleId() == moduleId
                && plan.attempts() == attemptsAllowed
                && plan.keeping() == keeping
                && plan.passPercent() == passPercent
                && plan.shuffleQuestions() == shuffleQuestions
                && plan.shuffleChoices() == shuffleChoices
                && plan.sections().equals(sections())
                && plan.items().equals(items());
    }

    private void take(QuizPlan plan) {
        moduleId = plan.moduleId();
        title = plan.title();
        searchKey = SearchKey.of(plan.title());
        audience = plan.audience();
        opensAt = plan.opensAt();
        closesAt = plan.closesAt();
        limitMinutes = plan.limitMinutes();
        graceMinutes = plan.graceMinutes();
        attemptsAllowed = plan.attempts();
        keeping = plan.keeping();
        passPercent = plan.passPercent();
        shuffleQuestions = plan.shuffleQuestions();
        shuffleChoices = plan.shuffleChoices();
        showMarks = plan.showMarks();
        showAnswers = plan.showAnswers();
        showExplanations = plan.showExplanations();
        for (int i = 0; i < plan.sections().size(); i++) {
            if (i < sections.size()) {
                sections.get(i).take(plan.sections().get(i));
            } else {
                sections.add(new QuizSection(this, i + 1, plan.sections().get(i)));
            }
        }
        for (int i = 0; i < plan.items().size(); i++) {
            PlannedItem item = plan.items().get(i);
            QuizSection section = item.section() == 0 ? null : sections.get(item.section() - 1);
            if (i < items.size()) {
                items.get(i).take(item, section);
            } else {
                items.add(new QuizItem(this, i + 1, item, section));
            }
        }
        while (items.size() > plan.items().size()) {
            items.remove(items.size() - 1);
        }
        while (sections.size() > plan.sections().size()) {
            sections.remove(sections.size() - 1);
        }
    }

    /**
     * Opens it to people.
     *
     * @param faults what keeps its questions from being drawn; empty when they can be
     * @throws QuizRefusedException when it is no draft, asks nothing, its window is over, or with the faults
     */
    void open(List<Reason> faults, Instant now) {
        List<Reason> reasons = new ArrayList<>(faults);
        if (status != QuizStatus.DRAFT) {
            reasons.add(Reason.of("quiz.refused.openTwice"));
        }
        if (items.isEmpty()) {
            reasons.add(Reason.of("quiz.refused.empty"));
        }
        plan().emptySections().forEach(section -> reasons.add(Reason.of("quiz.refused.sectionEmpty", section.name())));
        if (!now.isBefore(closesAt)) {
            reasons.add(Reason.of("quiz.refused.windowOver"));
        }
        if (!reasons.isEmpty()) {
            throw new QuizRefusedException(reasons);
        }
        status = QuizStatus.OPEN;
    }

    /** Ends it: nobody starts any more; whoever is at it goes on. @throws QuizRefusedException unless it is open */
    void close() {
        if (status != QuizStatus.OPEN) {
            throw new QuizRefusedException("quiz.refused.closeOfNoneOpen");
        }
        status = QuizStatus.CLOSED;
    }

    /**
     * Asks for a second marker, or for none.
     *
     * @param tolerance percent of a question's points by which the two may differ, 0 to 100; null for one marker
     * @throws QuizRefusedException unless it is a draft: everybody is marked alike
     * @throws InvalidInputException when it is out of bounds
     */
    void askForSecondMarker(Integer tolerance) {
        if (status != QuizStatus.DRAFT) {
            throw new QuizRefusedException("quiz.refused.standsWhileOpen");
        }
        if (tolerance != null && (tolerance < 0 || tolerance > 100)) {
            throw new InvalidInputException("quiz.refused.tolerance");
        }
        secondMarkerTolerance = tolerance;
    }

    /** Percent of a question's points by which two markers may differ; null where one marks. */
    Integer secondMarkerTolerance() {
        return secondMarkerTolerance;
    }

    /** The account of whoever made it. */
    long madeBy() {
        return madeBy;
    }

    /**
     * Makes it the post-test of another quiz, or of none.
     *
     * @param id       null for none
     * @param pretests as {@link Pairing#check} asks for them
     * @throws QuizRefusedException when it cannot come after that one
     */
    void follow(Long id, Map<Long, Long> pretests) {
        if (id != null) {
            Pairing.check(id(), id, pretests);
        }
        pretestId = id;
    }

    /**
     * Why somebody cannot start now; empty when they can.
     *
     * @param made     attempts of the person so far
     * @param running  whether one of them still runs
     * @param invited  whether the person belongs to the audience
     * @param extra    minutes given to the person on top, 0 for none
     */
    List<Reason> whyNotStart(int made, boolean running, boolean invited, int extra, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (status != QuizStatus.OPEN || !now.isBefore(closesAt.plus(Duration.ofMinutes(extra)))) {
            reasons.add(Reason.of("quiz.refused.notOpen"));
        } else if (now.isBefore(opensAt)) {
            reasons.add(Reason.of("quiz.refused.notYet"));
        }
        if (!invited) {
            reasons.add(Reason.of("quiz.refused.notInvited"));
        }
        if (running) {
            reasons.add(Reason.of("quiz.refused.running"));
        } else if (made >= attemptsAllowed) {
            reasons.add(Reason.of("quiz.refused.noAttemptLeft", attemptsAllowed));
        }
        return reasons;
    }

    /**
     * From when on no answer of anybody can count any more: the window's end with the most extra time that somebody has, and the
     * grace.
     */
    Instant overAt(int mostExtra) {
        return closesAt.plus(Duration.ofMinutes(mostExtra)).plus(grace());
    }

    /** Last moment (exclusive) for answers of an attempt started now: the time limit, and the window's end at the latest. */
    Instant deadline(Instant startedAt, int extra) {
        Instant windowEnds = closesAt.plus(Duration.ofMinutes(extra));
        if (limitMinutes == null) {
            return windowEnds;
        }
        Instant limitEnds = startedAt.plus(Duration.ofMinutes((long) limitMinutes + extra));
        return limitEnds.isBefore(windowEnds) ? limitEnds : windowEnds;
    }

    public long moduleId() {
        return moduleId;
    }

    /** The quiz whose post-test it is, null for none. */
    Long pretestId() {
        return pretestId;
    }

    public String title() {
        return title;
    }

    public QuizStatus status() {
        return status;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public Audience audience() {
        return audience;
    }

    Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }

    Keeping keeping() {
        return keeping;
    }

    public int passPercent() {
        return passPercent;
    }

    boolean shufflesQuestions() {
        return shuffleQuestions;
    }

    boolean shufflesChoices() {
        return shuffleChoices;
    }

    List<PlannedSection> sections() {
        return sections.stream().map(QuizSection::planned).toList();
    }

    /** Ids of its sections in their order. */
    List<Long> sectionIds() {
        return sections.stream().map(QuizSection::id).toList();
    }

    List<PlannedItem> items() {
        sections.size(); // read together, before each line asks for its own
        return items.stream().map(QuizItem::planned).toList();
    }

    QuizPlan plan() {
        return new QuizPlan(
                moduleId,
                title,
                audience,
                opensAt,
                closesAt,
                limitMinutes,
                graceMinutes,
                attemptsAllowed,
                keeping,
                passPercent,
                shuffleQuestions,
                shuffleChoices,
                showMarks,
                showAnswers,
                showExplanations,
                sections(),
                items());
    }
}
