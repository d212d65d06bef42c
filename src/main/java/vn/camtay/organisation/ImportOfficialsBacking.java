package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.error.InvalidInputException;

/** Page where a file of officials is uploaded: import-officials.xhtml. */
@Named
@ViewScoped
public class ImportOfficialsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OfficialImportService imports;

    private transient Part file;
    private List<OfficialImportDetail> latest;

    public void load() {
        latest = imports.latest();
    }

    /** @throws InvalidInputException when no file was chosen, or it is no table of officials */
    public String upload() throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            throw new InvalidInputException("organisation.refused.importNoFile");
        }
        long id = imports.preview(file.getInputStream(), file.getSubmittedFileName());
        return "/organisation/manage/official-import.xhtml?faces-redirect=true&id=" + id;
    }

    public List<OfficialImportDetail> getLatest() {
        return latest;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
