package vn.camtay.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.FilePreviewBacking;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;

/** A file of competencies, row by row: {@code manage/competency-file.xhtml}. */
@Named
@ViewScoped
public class CompetencyFileBacking extends FilePreviewBacking<PlannedCompetency> {
    private static final long serialVersionUID = 1L;

    @Inject
    CompetencyFileService files;

    @Override
    protected List<PlannedCompetency> preview(InputStream content) {
        return files.preview(content);
    }

    @Override
    protected List<PlannedCompetency> takeOver(List<PlannedCompetency> previewed) {
        return files.takeOver(previewed);
    }

    @Override
    protected RowOutcome outcome(PlannedCompetency plan) {
        return plan.outcome();
    }

    @Override
    protected void writeRefused(SheetWriter table, Texts texts, List<PlannedCompetency> shown) {
        CompetencyTable.writeRefused(table, texts, shown);
    }

    @Override
    protected String noFileKey() {
        return "catalogue.refused.competenciesNone";
    }

    @Override
    protected String refusedFileKey() {
        return "catalogue.competencyFile.refused.file";
    }

    /** Row and column before the sentence. */
    public String sentence(CellReason reason) {
        return texts().say("catalogue.competencyFile.row", reason.row(), reason.sentence(texts()));
    }

    /** Those that would change something or cannot; what stays as it is is only counted. */
    public List<PlannedCompetency> getShown() {
        return getPlans().stream()
                .filter(plan -> plan.outcome() != RowOutcome.UNCHANGED)
                .toList();
    }
}
