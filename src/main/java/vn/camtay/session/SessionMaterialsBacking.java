package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.Material;
import vn.camtay.catalogue.MaterialRow;
import vn.camtay.catalogue.MaterialsBacking;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.web.ViewParams;

/** What a session gives to read: {@code manage/materials.xhtml}. */
@Named
@ViewScoped
public class SessionMaterialsBacking extends MaterialsBacking {
    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    SessionMaterialService materials;

    private SessionDetail session;
    private List<MaterialRow> rows;

    public void load() {
        session = sessions.requireManaged(ViewParams.requireId(getId()));
        rows = materials.of(session);
    }

    @Override
    protected void add(Material material) {
        materials.add(session.id(), material);
    }

    @Override
    protected void add(String title, FileUpload upload) {
        materials.add(session.id(), title, upload);
    }

    @Override
    protected void up(long materialId) {
        materials.moveUp(materialId);
    }

    @Override
    protected void take(long materialId) {
        materials.remove(materialId);
    }

    @Override
    protected String address() {
        return "/session/manage/materials.xhtml?faces-redirect=true&id=" + session.id();
    }

    public SessionDetail getSession() {
        return session;
    }

    @Override
    public List<MaterialRow> getRows() {
        return rows;
    }
}
