package vn.camtay.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.web.ViewParams;

/** One module's page: {@code module.xhtml}. */
@Named
@RequestScoped
public class ModuleBacking {
    @Inject
    ModuleService modules;

    private String id;
    private ModuleDetail module;

    public void load() {
        module = modules.requireDetail(ViewParams.requireId(id));
    }

    public ModuleDetail getModule() {
        return module;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
