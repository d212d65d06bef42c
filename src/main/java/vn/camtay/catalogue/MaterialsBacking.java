package vn.camtay.catalogue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.web.Notices;

/** Adds, moves and removes what a module or a session gives to read: {@code includes/edit-materials.xhtml}. */
public abstract class MaterialsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Notices notices;

    private final MaterialForm text = new MaterialForm();
    private final MaterialForm link = new MaterialForm();
    private final MaterialForm file = new MaterialForm();
    private String id;

    /** In the order in which they are shown. */
    public abstract List<MaterialRow> getRows();

    protected abstract void add(Material material);

    protected abstract void add(String title, FileUpload upload);

    protected abstract void up(long materialId);

    protected abstract void take(long materialId);

    /** Where the page stands, with its parameters. */
    protected abstract String address();

    public String addText() {
        add(text.text());
        return done("catalogue.materials.done.added");
    }

    public String addLink() {
        add(link.link());
        return done("catalogue.materials.done.added");
    }

    public String addFile() throws IOException {
        add(file.getTitle(), file.upload());
        return done("catalogue.materials.done.added");
    }

    public String moveUp(long materialId) {
        up(materialId);
        return done("catalogue.materials.done.moved");
    }

    public String remove(long materialId) {
        take(materialId);
        return done("catalogue.materials.done.removed");
    }

    private String done(String key) {
        notices.done(key);
        return address();
    }

    public MaterialForm getText() {
        return text;
    }

    public MaterialForm getLink() {
        return link;
    }

    public MaterialForm getFile() {
        return file;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
