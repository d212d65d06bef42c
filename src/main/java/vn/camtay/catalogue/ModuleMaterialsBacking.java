package vn.camtay.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** What a module gives to read: {@code manage/module-materials.xhtml}. */
@Named
@ViewScoped
public class ModuleMaterialsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ModuleService modules;

    @Inject
    ModuleMaterialService materials;

    @Inject
    Notices notices;

    private final MaterialForm text = new MaterialForm();
    private final MaterialForm link = new MaterialForm();
    private final MaterialForm file = new MaterialForm();
    private String id;
    private ModuleRow row;
    private List<MaterialRow> rows;

    public void load() {
        row = modules.require(ViewParams.requireId(id));
        rows = materials.of(row.id());
    }

    public String addText() {
        materials.add(row.id(), text.text());
        return done("catalogue.materials.done.added");
    }

    public String addLink() {
        materials.add(row.id(), link.link());
        return done("catalogue.materials.done.added");
    }

    public String addFile() throws IOException {
        materials.add(row.id(), file.getTitle(), file.upload());
        return done("catalogue.materials.done.added");
    }

    public String moveUp(long materialId) {
        materials.moveUp(materialId);
        return done("catalogue.materials.done.moved");
    }

    public String remove(long materialId) {
        materials.remove(materialId);
        return done("catalogue.materials.done.removed");
    }

    private String done(String key) {
        notices.done(key);
        return "/catalogue/manage/module-materials.xhtml?faces-redirect=true&id=" + row.id();
    }

    public ModuleRow getRow() {
        return row;
    }

    public List<MaterialRow> getRows() {
        return rows;
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
