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

/** A file of post profiles, post by post: {@code manage/profile-file.xhtml}. */
@Named
@ViewScoped
public class ProfileFileBacking extends FilePreviewBacking<PlannedProfile> {
    private static final long serialVersionUID = 1L;

    @Inject
    ProfileFileService files;

    @Override
    protected List<PlannedProfile> preview(InputStream content) {
        return files.preview(content);
    }

    @Override
    protected List<PlannedProfile> takeOver(List<PlannedProfile> previewed) {
        return files.takeOver(previewed);
    }

    @Override
    protected RowOutcome outcome(PlannedProfile plan) {
        return plan.outcome();
    }

    @Override
    protected void writeRefused(SheetWriter table, Texts texts, List<PlannedProfile> shown) {
        ProfileTable.writeRefused(table, texts, shown);
    }

    @Override
    protected String noFileKey() {
        return "catalogue.refused.profilesNone";
    }

    @Override
    protected String refusedFileKey() {
        return "catalogue.profileFile.refused.file";
    }

    /** Row and column before the sentence. */
    public String sentence(CellReason reason) {
        return texts().say("catalogue.profileFile.row", reason.row(), reason.sentence(texts()));
    }

    /** Those that would change something or cannot; what stays as it is is only counted. */
    public List<PlannedProfile> getShown() {
        return getPlans().stream()
                .filter(plan -> plan.outcome() != RowOutcome.UNCHANGED)
                .toList();
    }
}
