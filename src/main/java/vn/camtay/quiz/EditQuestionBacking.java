package vn.camtay.quiz;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.SkillRow;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Writes a question and shows it as the official will see it: {@code manage/edit-question.xhtml}. */
@Named
@ViewScoped
public class EditQuestionBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/quiz/manage/questions.xhtml?faces-redirect=true&module=";

    @Inject
    QuestionService questions;

    @Inject
    MediumService media;

    @Inject
    ModuleService modules;

    @Inject
    Notices notices;

    private String id;
    private String module;
    private Long moduleId;
    private Long skillId;
    private String title;
    private String tags;
    private String legalDocument;
    private LocalDate legalFrom;
    private LocalDate legalUntil;
    private QuestionForm form = new QuestionForm();
    private QuestionDetail detail;
    private String preview;
    private boolean simplified;
    private List<ModuleRow> allModules = List.of();
    private List<SkillRow> skills = List.of();

    public void load() {
        allModules = modules.offered();
        if (id == null) {
            moduleId = ViewParams.number(module);
        } else {
            detail = questions.requireDetail(ViewParams.requireId(id));
            moduleId = detail.row().moduleId();
            skillId = detail.skillId();
            title = detail.row().title();
            tags = String.join(", ", detail.tags());
            legalDocument = detail.row().legalDocument();
            legalFrom = detail.row().legalFrom();
            legalUntil = detail.row().legalUntil();
            form = QuestionForm.of(detail.content());
            simplified = !QuestionForm.holds(detail.content());
            preview = shown();
        }
        readSkills();
    }

    private void readSkills() {
        skills = moduleId == null ? List.of() : modules.requireDetail(moduleId).taught();
    }

    /** Another type asks for other fields, another module offers other skills; what was typed stays. */
    public void change() {
        readSkills();
        preview = null;
    }

    /** Keeps the file that was chosen in this part of the form and puts it into the question; saved with it. */
    public void addMedium(QuestionForm part) throws IOException {
        QuestionMedium chosen = part.chosen();
        part.add(chosen);
        media.keep(List.of(chosen));
        preview = null;
    }

    public void show() {
        preview = shown();
    }

    /** The question as a browser gets it. */
    private String shown() {
        return new Showing(form.content(), 1, true).toJson().toString();
    }

    public String save() {
        long written = write();
        notices.done("quiz.editQuestion.done.saved");
        return "/quiz/manage/edit-question.xhtml?faces-redirect=true&id=" + written;
    }

    private long write() {
        if (moduleId == null) {
            throw new InvalidInputException("quiz.refused.moduleMissing");
        }
        QuestionFacts facts = new QuestionFacts(moduleId, skillId, tagSet(), legalDocument, legalFrom, legalUntil);
        if (detail == null) {
            return questions.write(facts, title, form.content());
        }
        questions.writeAnew(detail.row().id(), detail.version(), facts, title, form.content());
        return detail.row().id();
    }

    private Set<String> tagSet() {
        return tags == null ? Set.of() : Arrays.stream(tags.split("[,;]")).collect(Collectors.toSet());
    }

    public String review() {
        questions.review(detail.row().id());
        notices.done("quiz.editQuestion.done.reviewed");
        return LIST + moduleId;
    }

    public String retire() {
        questions.retire(detail.row().id());
        notices.done("quiz.editQuestion.done.retired");
        return LIST + moduleId;
    }

    public String bringBack() {
        questions.bringBack(detail.row().id());
        notices.done("quiz.editQuestion.done.broughtBack");
        return "/quiz/manage/edit-question.xhtml?faces-redirect=true&id="
                + detail.row().id();
    }

    public QuestionType[] getTypes() {
        return QuestionType.values();
    }

    /** What a part of a scenario may be: anything but another scenario. */
    public List<QuestionType> getPartTypes() {
        return Arrays.stream(QuestionType.values())
                .filter(type -> type != QuestionType.SCENARIO)
                .toList();
    }

    /** How parts may add up: below nothing only where choices are taken. */
    public Map<QuestionType, List<Scoring>> getScorings() {
        List<Scoring> plain = List.of(Scoring.ALL_OR_NOTHING, Scoring.PARTIAL);
        return Map.of(
                QuestionType.MULTIPLE_CHOICE, List.of(Scoring.values()),
                QuestionType.MATCHING, plain,
                QuestionType.ORDERING, plain);
    }

    public TextMatch[] getMatches() {
        return TextMatch.values();
    }

    public AnswerLine.GapKind[] getGapKinds() {
        return AnswerLine.GapKind.values();
    }

    /** Whether saving would leave out what an import said and the form cannot show. */
    public boolean isSimplified() {
        return simplified;
    }

    public QuestionForm getForm() {
        return form;
    }

    /** Null for a new question. */
    public QuestionDetail getDetail() {
        return detail;
    }

    /** JSON of the question as it is shown; null before it was asked for. */
    public String getPreview() {
        return preview;
    }

    public List<ModuleRow> getAllModules() {
        return allModules;
    }

    public List<SkillRow> getSkills() {
        return skills;
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

    public Long getModuleId() {
        return moduleId;
    }

    public void setModuleId(Long moduleId) {
        this.moduleId = moduleId;
    }

    public Long getSkillId() {
        return skillId;
    }

    public void setSkillId(Long skillId) {
        this.skillId = skillId;
    }

    /** What may be handed in to an essay. */
    public Essay.Form[] getForms() {
        return Essay.Form.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getLegalDocument() {
        return legalDocument;
    }

    public void setLegalDocument(String legalDocument) {
        this.legalDocument = legalDocument;
    }

    public LocalDate getLegalFrom() {
        return legalFrom;
    }

    public void setLegalFrom(LocalDate legalFrom) {
        this.legalFrom = legalFrom;
    }

    public LocalDate getLegalUntil() {
        return legalUntil;
    }

    public void setLegalUntil(LocalDate legalUntil) {
        this.legalUntil = legalUntil;
    }
}
