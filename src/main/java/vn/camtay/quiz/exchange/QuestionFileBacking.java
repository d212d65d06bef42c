package vn.camtay.quiz.exchange;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.quiz.AnswerWords;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.PreviewCounts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** A file of questions, question by question what it would do, and after the word of a person what it did: {@code manage/question-file.xhtml}. */
@Named
@ViewScoped
public class QuestionFileBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WORDS = 160;

    @Inject
    QuestionFileService files;

    @Inject
    ModuleService modules;

    @Inject
    Language language;

    private String module;
    private Long moduleId;
    private transient Part file;
    private List<ModuleRow> allModules = List.of();
    private List<ExportOffer> offers = List.of();
    private List<PlannedQuestion> plans = List.of();
    private PreviewCounts counts;
    private boolean done;

    public void load() {
        allModules = modules.offered();
        moduleId = ViewParams.number(module);
        offers = moduleId == null ? List.of() : files.offers(moduleId);
    }

    /** @throws InvalidInputException when no module or file was chosen, or it is no file of questions */
    public void upload() throws IOException {
        if (moduleId == null) {
            throw new InvalidInputException("quiz.refused.moduleMissing");
        }
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            throw new InvalidInputException("quiz.refused.fileNone");
        }
        show(files.preview(moduleId, file.getInputStream()));
        done = false;
    }

    public void accept() {
        show(files.takeOver(moduleId, plans));
        done = true;
    }

    private void show(List<PlannedQuestion> shown) {
        plans = shown;
        counts = PreviewCounts.of(shown.stream().map(PlannedQuestion::outcome).toList());
    }

    /** Sends the empty table with its examples. */
    public void downloadTemplate() throws IOException {
        Texts texts = language.texts();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String name = texts.say("quiz.questionFile.template.name");
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, name)) {
            QuestionTable.writeTemplate(table, texts);
        }
        Faces.sendFile(content.toByteArray(), name + "." + SheetFormat.XLSX.extension(), true);
    }

    /** The first words of what is asked; empty for a question that was not read. */
    public String words(PlannedQuestion plan) {
        if (plan.question() == null) {
            return "";
        }
        String words = plan.question().content().stem().text().plain().replace('\n', ' ');
        return words.length() <= WORDS ? words : words.substring(0, WORDS) + "…";
    }

    /** What earns everything, in one line; empty for a question that was not read or is marked by hand. */
    public String right(PlannedQuestion plan) {
        return plan.question() == null
                ? ""
                : String.join(
                        " · ",
                        new AnswerWords(language.texts()).right(plan.question().content()));
    }

    /** Where it stands in the file. */
    public String place(Place place) {
        Texts texts = language.texts();
        return place.file().isEmpty()
                ? texts.say("quiz.questionFile.line", place.line())
                : texts.say("quiz.questionFile.part", place.file());
    }

    /** What each format would hold of the module that the page was opened for; empty when it was opened for none. */
    public List<ExportOffer> getOffers() {
        return offers;
    }

    public RowOutcome[] getOutcomes() {
        return RowOutcome.values();
    }

    /** Those that would do something or cannot; what stays as it is is only counted. */
    public List<PlannedQuestion> getShown() {
        return plans.stream()
                .filter(plan -> plan.outcome() != RowOutcome.UNCHANGED)
                .toList();
    }

    public List<ModuleRow> getAllModules() {
        return allModules;
    }

    public boolean isRead() {
        return counts != null;
    }

    public boolean isDone() {
        return done;
    }

    public PreviewCounts getCounts() {
        return counts;
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
