package vn.camtay.session;

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

/** A file of sessions, session by session: {@code manage/session-file.xhtml}. */
@Named
@ViewScoped
public class SessionFileBacking extends FilePreviewBacking<PlannedSession> {
    private static final long serialVersionUID = 1L;

    @Inject
    SessionFileService files;

    @Override
    protected List<PlannedSession> preview(InputStream content) {
        return files.preview(content);
    }

    @Override
    protected List<PlannedSession> takeOver(List<PlannedSession> previewed) {
        return files.takeOver(previewed);
    }

    @Override
    protected RowOutcome outcome(PlannedSession plan) {
        return plan.outcome();
    }

    @Override
    protected void writeRefused(SheetWriter table, Texts texts, List<PlannedSession> shown) {
        SessionTable.writeRefused(table, texts, shown);
    }

    @Override
    protected String noFileKey() {
        return "session.refused.fileNone";
    }

    @Override
    protected String refusedFileKey() {
        return "session.sessionFile.refused.file";
    }

    /** Row and column before the sentence. */
    public String sentence(CellReason reason) {
        return texts().say("session.sessionFile.row", reason.row(), reason.sentence(texts()));
    }

    /** Those that would do something or cannot; what stays as it is is only counted. */
    public List<PlannedSession> getShown() {
        return getPlans().stream()
                .filter(plan -> plan.outcome() != RowOutcome.UNCHANGED)
                .toList();
    }
}
