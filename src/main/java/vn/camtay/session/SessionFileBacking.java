package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.PreviewCounts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** A file of sessions, session by session what it would do, and after the word of a person what it did: {@code manage/session-file.xhtml}. */
@Named
@ViewScoped
public class SessionFileBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SessionFileService files;

    @Inject
    Language language;

    private transient Part file;
    private List<PlannedSession> plans = List.of();
    private PreviewCounts counts;
    private boolean done;

    /** @throws InvalidInputException when no file was chosen, or it is no table of sessions */
    public void upload() throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            throw new InvalidInputException("session.refused.fileNone");
        }
        show(files.preview(file.getInputStream()));
        done = false;
    }

    public void accept() {
        show(files.takeOver(plans));
        done = true;
    }

    private void show(List<PlannedSession> shown) {
        plans = shown;
        counts = PreviewCounts.of(shown.stream().map(PlannedSession::outcome).toList());
    }

    /** Sends the refused sessions' rows with their reasons, to be corrected and loaded again. */
    public void downloadRefused() throws IOException {
        Texts texts = language.texts();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String name = texts.say("session.sessionFile.refused.file");
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, name)) {
            SessionTable.writeRefused(table, texts, plans);
        }
        Faces.sendFile(content.toByteArray(), name + "." + SheetFormat.XLSX.extension(), true);
    }

    /** Row and column before the sentence. */
    public String sentence(CellReason reason) {
        Texts texts = language.texts();
        return texts.say("session.sessionFile.row", reason.row(), reason.sentence(texts));
    }

    public RowOutcome[] getOutcomes() {
        return RowOutcome.values();
    }

    /** Those that would do something or cannot; what stays as it is is only counted. */
    public List<PlannedSession> getShown() {
        return plans.stream()
                .filter(plan -> plan.outcome() != RowOutcome.UNCHANGED)
                .toList();
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
