package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import vn.camtay.organisation.LeaveImportService;
import vn.camtay.organisation.LeaveTable;
import vn.camtay.organisation.PlannedLeave;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.PreviewCounts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** import-leave.xhtml: a file of leave, row by row what it would do, and after the word of a person what it did. */
@Named
@ViewScoped
public class ImportLeaveBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    LeaveImportService imports;

    @Inject
    Language language;

    private transient Part file;
    private List<PlannedLeave> plans = List.of();
    private PreviewCounts counts;
    private boolean done;

    public void load() {
        imports.requireKeeper();
    }

    /** @throws InvalidInputException when no file was chosen, or it is no table of leave */
    public void upload() throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            throw new InvalidInputException("organisation.refused.importNoFile");
        }
        show(imports.preview(file.getInputStream()));
        done = false;
    }

    public void accept() {
        show(imports.takeOver(plans.stream().map(PlannedLeave::row).toList()));
        done = true;
    }

    private void show(List<PlannedLeave> shown) {
        plans = shown;
        counts = PreviewCounts.of(shown.stream().map(PlannedLeave::outcome).toList());
    }

    /** Sends the refused rows with their reasons, to be corrected and loaded again. */
    public void downloadRefused() throws IOException {
        Texts texts = language.texts();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String name = texts.say("enrolment.importLeave.refused.file");
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, name)) {
            LeaveTable.writeRefused(table, texts, plans);
        }
        Faces.sendFile(content.toByteArray(), name + "." + SheetFormat.XLSX.extension(), true);
    }

    public String reasons(PlannedLeave plan) {
        return LeaveTable.reasons(plan, language.texts());
    }

    public RowOutcome[] getOutcomes() {
        return RowOutcome.values();
    }

    public boolean isRead() {
        return counts != null;
    }

    public boolean isDone() {
        return done;
    }

    public List<PlannedLeave> getPlans() {
        return plans;
    }

    public PreviewCounts getCounts() {
        return counts;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
