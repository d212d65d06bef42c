package vn.camtay.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.catalogue.MaterialRow;
import vn.camtay.catalogue.ModuleMaterialService;
import vn.camtay.shared.web.ViewParams;

/** What a browser keeps of a session for reading without network: {@code kept-session.xhtml}, for reading only. */
@Named
@RequestScoped
public class KeptSessionBacking {
    @Inject
    SessionService sessions;

    @Inject
    SessionMaterialService materialService;

    @Inject
    ModuleMaterialService moduleMaterialService;

    private String id;
    private SessionDetail session;
    private List<MaterialRow> materials;
    private List<MaterialRow> moduleMaterials;

    public void load() {
        session = sessions.require(ViewParams.requireId(id));
        materials = materialService.of(session);
        moduleMaterials = moduleMaterialService.of(session.moduleId());
    }

    public SessionDetail getSession() {
        return session;
    }

    public List<MaterialRow> getMaterials() {
        return materials;
    }

    public List<MaterialRow> getModuleMaterials() {
        return moduleMaterials;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
