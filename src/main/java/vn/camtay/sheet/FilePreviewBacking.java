package vn.camtay.sheet;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;

/**
 * Behind a page that takes a file: shows what each part of it would do, after a person's word what it did, and gives the refused
 * ones back to be corrected and loaded again. Each feature says what a part is.
 *
 * @param <P> what taking over one part of the file would do
 */
public abstract class FilePreviewBacking<P extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Language language;

    private transient Part file;
    private List<P> plans = List.of();
    private PreviewCounts counts;
    private boolean done;

    /** What each part of the file would do; nothing is taken over. */
    protected abstract List<P> preview(InputStream content);

    /** Takes over the good ones; what became of each. */
    protected abstract List<P> takeOver(List<P> previewed);

    protected abstract RowOutcome outcome(P plan);

    /** Those of them that were refused, as they stood in the file, with their reasons. */
    protected abstract void writeRefused(SheetWriter table, Texts texts, List<P> shown);

    /** Key of the sentence for whoever chose no file. */
    protected abstract String noFileKey();

    /** Key of the name of the file with what was refused. */
    protected abstract String refusedFileKey();

    /** @throws InvalidInputException when no file was chosen, or it is no table of the feature's */
    public void upload() throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            throw new InvalidInputException(noFileKey());
        }
        show(preview(file.getInputStream()));
        done = false;
    }

    public void accept() {
        show(takeOver(plans));
        done = true;
    }

    private void show(List<P> shown) {
        plans = shown;
        counts = PreviewCounts.of(shown.stream().map(this::outcome).toList());
    }

    /** Sends what was refused with its reasons, to be corrected and loaded again. */
    public void downloadRefused() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String name = texts().say(refusedFileKey());
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, name)) {
            writeRefused(table, texts(), plans);
        }
        Faces.sendFile(content.toByteArray(), name + "." + SheetFormat.XLSX.extension(), true);
    }

    protected Texts texts() {
        return language.texts();
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

    /** In the order of the file. */
    public List<P> getPlans() {
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
