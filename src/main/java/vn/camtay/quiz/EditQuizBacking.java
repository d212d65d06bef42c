package vn.camtay.quiz;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Makes a quiz: {@code manage/edit-quiz.xhtml}. */
@Named
@ViewScoped
public class EditQuizBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_OPEN = 7;
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    @Inject
    QuizService quizzes;

    @Inject
    QuestionService questions;

    @Inject
    ModuleService modules;

    @Inject
    Dates dates;

    @Inject
    Notices notices;

    private String id;
    private String module;
    private QuizDetail detail;
    private ModuleRow ofModule;
    private List<ModuleRow> allModules = List.of();
    private List<QuestionRow> bank = List.of();
    private List<Map.Entry<String, Long>> tags = List.of();
    private String title;
    private Audience audience = Audience.ENROLLED;
    private LocalDateTime opensAt;
    private LocalDateTime closesAt;
    private Integer limitMinutes;
    private Integer graceMinutes = QuizPlan.DEFAULT_GRACE_MINUTES;
    private Integer attempts = 1;
    private Keeping keeping = Keeping.HIGHEST;
    private Integer passPercent = 50;
    private boolean shuffleQuestions = true;
    private boolean shuffleChoices = true;
    private ShownWhen showMarks = ShownWhen.AFTER_SUBMITTING;
    private ShownWhen showAnswers = ShownWhen.AFTER_CLOSING;
    private ShownWhen showExplanations = ShownWhen.AFTER_CLOSING;
    private List<PairedQuiz> others = List.of();
    private String pretest;
    private boolean secondMarker;
    private Integer tolerance = 10;
    private final List<SectionForm> sections = new ArrayList<>();
    private Serializable here;

    public void load() {
        Long moduleId = ViewParams.number(module);
        if (id != null) {
            detail = quizzes.requireDetail(ViewParams.requireId(id));
            moduleId = detail.plan().moduleId();
            take(detail.plan());
            secondMarker = detail.secondMarkerTolerance() != null;
            tolerance = secondMarker ? detail.secondMarkerTolerance() : tolerance;
            pretest = detail.pretestId() == null ? null : String.valueOf(detail.pretestId());
        } else {
            opensAt = dates.getToday().plusDays(1).atTime(OPENS);
            closesAt = dates.getToday().plusDays(1L + DAYS_OPEN).atTime(CLOSES);
        }
        if (moduleId == null) {
            allModules = modules.offered();
            return;
        }
        ofModule = modules.require(moduleId);
        bank = questions
                .find(
                        new QuestionFilter(null, moduleId, QuestionStatus.REVIEWED, null, null, false),
                        PageQuery.page(1, PageQuery.MAX_SIZE))
                .rows();
        Long own = detail == null ? null : Long.valueOf(detail.row().id());
        others = quizzes.ofModule(moduleId).stream()
                .filter(other -> !Long.valueOf(other.id()).equals(own))
                .toList();
        tags = new ArrayList<>(questions.tags(moduleId).entrySet());
        if (sections.isEmpty()) {
            sections.add(new SectionForm());
        }
        if (isDraft()) {
            sections.forEach(SectionForm::addLines);
        }
    }

    private void take(QuizPlan plan) {
        title = plan.title();
        audience = plan.audience();
        opensAt = LocalDateTime.ofInstant(plan.opensAt(), dates.getZone());
        closesAt = LocalDateTime.ofInstant(plan.closesAt(), dates.getZone());
        limitMinutes = plan.limitMinutes();
        graceMinutes = plan.graceMinutes();
        attempts = plan.attempts();
        keeping = plan.keeping();
        passPercent = plan.passPercent();
        shuffleQuestions = plan.shuffleQuestions();
        shuffleChoices = plan.shuffleChoices();
        showMarks = plan.showMarks();
        showAnswers = plan.showAnswers();
        showExplanations = plan.showExplanations();
        plan.sections().forEach(section -> sections.add(SectionForm.of(section)));
        if (sections.isEmpty()) {
            sections.add(new SectionForm());
        }
        plan.items()
                .forEach(item ->
                        sections.get(Math.max(0, item.section() - 1)).getItems().add(ItemForm.of(item)));
    }

    /** Room for more questions. @param section from 0 */
    public void addLines(int section) {
        SectionForm to = sections.get(section);
        int first = to.getItems().size();
        to.addLines();
        here = to.getItems().get(first);
    }

    /** Room for one more section. */
    public void addSection() {
        SectionForm section = new SectionForm();
        section.addLines();
        sections.add(section);
        here = section;
    }

    /**
     * One place up or down; from the first or last place of a section into the one beside it.
     *
     * @param section from 0
     * @param line    from 0
     * @param by      −1 for up, 1 for down
     */
    public void moveLine(int section, int line, int by) {
        SectionForm from = sections.get(section);
        here = from.getItems().get(line);
        if (!from.swap(line, line + by) && isSection(section + by)) {
            sections.get(section + by).take(from.getItems().remove(line), by < 0);
        }
    }

    /** With all its lines. @param by −1 for up, 1 for down */
    public void moveSection(int section, int by) {
        here = sections.get(section);
        if (isSection(section + by)) {
            Collections.swap(sections, section, section + by);
        }
    }

    /** Whether this section or line was moved or added just now, so that the page goes on there. */
    public boolean isHere(Object form) {
        return form == here;
    }

    private boolean isSection(int index) {
        return index >= 0 && index < sections.size();
    }

    public String save() {
        long quiz = keep();
        notices.done("quiz.editQuiz.done.saved");
        return page(quiz);
    }

    private long keep() {
        long quiz = detail == null ? quizzes.plan(plan()) : detail.row().id();
        if (detail != null) {
            quizzes.shape(quiz, detail.version(), plan());
        }
        detail = quizzes.requireDetail(quiz); // kept already, should the pair be refused
        if (!Objects.equals(detail.pretestId(), ViewParams.number(pretest))) {
            quizzes.pair(quiz, ViewParams.number(pretest));
            detail = quizzes.requireDetail(quiz);
        }
        Integer asked = secondMarker ? orNone(tolerance) : null;
        if (isDraft() && !Objects.equals(detail.secondMarkerTolerance(), asked)) {
            quizzes.askForSecondMarker(quiz, asked);
            detail = quizzes.requireDetail(quiz);
        }
        return quiz;
    }

    /** Of a closed quiz nothing else can be changed. */
    public String savePair() {
        quizzes.pair(detail.row().id(), ViewParams.number(pretest));
        notices.done("quiz.editQuiz.done.saved");
        return page(detail.row().id());
    }

    /** What was typed is saved even when it cannot be opened yet. */
    public String open() {
        long quiz = keep();
        quizzes.open(quiz);
        notices.done("quiz.editQuiz.done.opened");
        return page(quiz);
    }

    public String close() {
        quizzes.close(detail.row().id());
        notices.done("quiz.editQuiz.done.closed");
        return page(detail.row().id());
    }

    private static String page(long quiz) {
        return "/quiz/manage/edit-quiz.xhtml?faces-redirect=true&id=" + quiz;
    }

    private QuizPlan plan() {
        List<SectionForm> said =
                sections.stream().filter(section -> !section.isUntouched()).toList();
        boolean alone = said.size() < 2 && said.stream().allMatch(SectionForm::isUnnamed);
        return new QuizPlan(
                ofModule.id(),
                title,
                audience,
                moment(opensAt),
                moment(closesAt),
                limitMinutes,
                orNone(graceMinutes),
                orNone(attempts),
                keeping,
                orNone(passPercent),
                shuffleQuestions,
                shuffleChoices,
                showMarks,
                showAnswers,
                showExplanations,
                alone ? List.of() : said.stream().map(SectionForm::planned).toList(),
                IntStream.range(0, said.size())
                        .mapToObj(i -> said.get(i).planned(alone ? 0 : i + 1))
                        .flatMap(List::stream)
                        .toList());
    }

    private Instant moment(LocalDateTime local) {
        if (local == null) {
            throw new InvalidInputException("quiz.refused.window");
        }
        return local.atZone(dates.getZone()).toInstant();
    }

    private static int orNone(Integer number) {
        return number == null ? -1 : number;
    }

    /** Whether what everybody is asked may still be changed. */
    public boolean isDraft() {
        return detail == null || detail.row().status() == QuizStatus.DRAFT;
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public Keeping[] getKeepings() {
        return Keeping.values();
    }

    public ShownWhen[] getShowings() {
        return ShownWhen.values();
    }

    /** Null for a new quiz. */
    public QuizDetail getDetail() {
        return detail;
    }

    /** Null until a module is chosen. */
    public ModuleRow getOfModule() {
        return ofModule;
    }

    public List<ModuleRow> getAllModules() {
        return allModules;
    }

    /** Reviewed questions of the module, the newest first, at most 200. */
    public List<QuestionRow> getBank() {
        return bank;
    }

    public List<Map.Entry<String, Long>> getTags() {
        return tags;
    }

    /** The other quizzes of the module, the oldest first. */
    public List<PairedQuiz> getOthers() {
        return others;
    }

    /** Whether two people mark what is left to people. */
    public boolean isSecondMarker() {
        return secondMarker;
    }

    public void setSecondMarker(boolean secondMarker) {
        this.secondMarker = secondMarker;
    }

    public Integer getTolerance() {
        return tolerance;
    }

    public void setTolerance(Integer tolerance) {
        this.tolerance = tolerance;
    }

    public String getPretest() {
        return pretest;
    }

    public void setPretest(String pretest) {
        this.pretest = pretest;
    }

    /** The parts of the form; one alone without a name is a quiz without sections. */
    public List<SectionForm> getSections() {
        return sections;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public LocalDateTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(LocalDateTime opensAt) {
        this.opensAt = opensAt;
    }

    public LocalDateTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }

    public Integer getLimitMinutes() {
        return limitMinutes;
    }

    public void setLimitMinutes(Integer limitMinutes) {
        this.limitMinutes = limitMinutes;
    }

    public Integer getGraceMinutes() {
        return graceMinutes;
    }

    public void setGraceMinutes(Integer graceMinutes) {
        this.graceMinutes = graceMinutes;
    }

    public Integer getAttempts() {
        return attempts;
    }

    public void setAttempts(Integer attempts) {
        this.attempts = attempts;
    }

    public Keeping getKeeping() {
        return keeping;
    }

    public void setKeeping(Keeping keeping) {
        this.keeping = keeping;
    }

    public Integer getPassPercent() {
        return passPercent;
    }

    public void setPassPercent(Integer passPercent) {
        this.passPercent = passPercent;
    }

    public boolean isShuffleQuestions() {
        return shuffleQuestions;
    }

    public void setShuffleQuestions(boolean shuffleQuestions) {
        this.shuffleQuestions = shuffleQuestions;
    }

    public boolean isShuffleChoices() {
        return shuffleChoices;
    }

    public void setShuffleChoices(boolean shuffleChoices) {
        this.shuffleChoices = shuffleChoices;
    }

    public ShownWhen getShowMarks() {
        return showMarks;
    }

    public void setShowMarks(ShownWhen showMarks) {
        this.showMarks = showMarks;
    }

    public ShownWhen getShowAnswers() {
        return showAnswers;
    }

    public void setShowAnswers(ShownWhen showAnswers) {
        this.showAnswers = showAnswers;
    }

    public ShownWhen getShowExplanations() {
        return showExplanations;
    }

    public void setShowExplanations(ShownWhen showExplanations) {
        this.showExplanations = showExplanations;
    }
}
