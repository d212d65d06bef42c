package vn.camtay.catalogue;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import vn.camtay.file.FileUpload;

/** What is typed or chosen for a new material: a title with a text, an address or a file. */
public class MaterialForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String title;
    private String content;
    private transient Part file;

    public Material text() {
        return Material.text(title, content);
    }

    public Material link() {
        return Material.link(title, content);
    }

    public FileUpload upload() throws IOException {
        return FileUpload.of(file);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
