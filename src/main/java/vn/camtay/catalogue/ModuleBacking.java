package vn.camtay.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.shared.web.ViewParams;

/** One module's page: {@code module.xhtml}. */
@Named
@RequestScoped
public class ModuleBacking {
    @Inject
    ModuleService modules;

    @Inject
    ModuleMaterialService materialService;

    private String id;
    private ModuleDetail module;
    private List<MaterialRow> materials;

    public void load() {
        module = modules.requireDetail(ViewParams.requireId(id));
        materials = materialService.of(module.row().id());
    }

    public ModuleDetail getModule() {
        return module;
    }

    public List<MaterialRow> getMaterials() {
        return materials;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
