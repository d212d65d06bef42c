package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.MaterialForm;
import vn.camtay.catalogue.MaterialRow;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** What a session gives to read: {@code manage/materials.xhtml}. */
@Named
@ViewScoped
public class SessionMaterialsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    SessionMaterialService materials;

    @Inject
    Notices notices;

    private final MaterialForm text = new MaterialForm();
    private final MaterialForm link = new MaterialForm();
    private final MaterialForm file = new MaterialForm();
    private String id;
    private SessionDetail session;
    private List<MaterialRow> rows;

    public void load() {
        session = sessions.requireManaged(ViewParams.requireId(id));
        rows = materials.of(session);
    }

    public String addText() {
        materials.add(session.id(), text.text());
        return done("catalogue.materials.done.added");
    }

    public String addLink() {
        materials.add(session.id(), link.link());
        return done("catalogue.materials.done.added");
    }

    public String addFile() throws IOException {
        materials.add(session.id(), file.getTitle(), file.upload());
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
        return "/session/manage/materials.xhtml?faces-redirect=true&id=" + session.id();
    }

    public SessionDetail getSession() {
        return session;
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
