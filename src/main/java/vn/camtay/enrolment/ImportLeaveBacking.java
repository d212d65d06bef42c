package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.LeaveImportService;
import vn.camtay.organisation.LeaveTable;
import vn.camtay.organisation.PlannedLeave;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.FilePreviewBacking;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;

/** A file of leave, row by row: import-leave.xhtml. */
@Named
@ViewScoped
public class ImportLeaveBacking extends FilePreviewBacking<PlannedLeave> {
    private static final long serialVersionUID = 1L;

    @Inject
    LeaveImportService imports;

    public void load() {
        imports.requireKeeper();
    }

    @Override
    protected List<PlannedLeave> preview(InputStream content) {
        return imports.preview(content);
    }

    @Override
    protected List<PlannedLeave> takeOver(List<PlannedLeave> previewed) {
        return imports.takeOver(previewed.stream().map(PlannedLeave::row).toList());
    }

    @Override
    protected RowOutcome outcome(PlannedLeave plan) {
        return plan.outcome();
    }

    @Override
    protected void writeRefused(SheetWriter table, Texts texts, List<PlannedLeave> shown) {
        LeaveTable.writeRefused(table, texts, shown);
    }

    @Override
    protected String noFileKey() {
        return "organisation.refused.importNoFile";
    }

    @Override
    protected String refusedFileKey() {
        return "enrolment.importLeave.refused.file";
    }

    public String reasons(PlannedLeave plan) {
        return LeaveTable.reasons(plan, texts());
    }
}
