package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.FilePreviewBacking;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;

/** A file of a session's attendance, row by row: import-attendance.xhtml. */
@Named
@ViewScoped
public class ImportAttendanceBacking extends FilePreviewBacking<PlannedMark> {
    private static final long serialVersionUID = 1L;

    @Inject
    ManyMarksService imports;

    @Inject
    StatusSetService sets;

    @Inject
    SessionService sessions;

    private String session;
    private SessionDetail detail;
    private StatusSet statuses;

    public void load() {
        detail = sessions.requireManaged(ViewParams.requireId(session));
        statuses = sets.ofSession(detail.id());
    }

    @Override
    protected List<PlannedMark> preview(InputStream content) {
        return imports.preview(detail.id(), content);
    }

    @Override
    protected List<PlannedMark> takeOver(List<PlannedMark> previewed) {
        return imports.make(previewed, Means.IMPORT);
    }

    @Override
    protected RowOutcome outcome(PlannedMark plan) {
        return plan.outcome();
    }

    @Override
    protected void writeRefused(SheetWriter table, Texts texts, List<PlannedMark> shown) {
        AttendanceTable.writeRefused(table, texts, shown);
    }

    @Override
    protected String noFileKey() {
        return "attendance.refused.attendanceNoFile";
    }

    @Override
    protected String refusedFileKey() {
        return "attendance.import.refused.file";
    }

    /** Why the row is refused, each reason with its column. */
    public String reasons(PlannedMark plan) {
        return CellReason.sentences(plan.reasons(), texts());
    }

    public boolean isWritable() {
        return Marks.isWritable(detail);
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public SessionDetail getDetail() {
        return detail;
    }

    /** What the marks are called. */
    public StatusSet getStatuses() {
        return statuses;
    }
}
