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

    @Inject
    RequiredAttendanceService attendances;

    private String id;
    private ModuleDetail module;
    private List<MaterialRow> materials;
    private int requiredAttendance;

    public void load() {
        module = modules.requireDetail(ViewParams.requireId(id));
        materials = materialService.of(module.row().id());
        requiredAttendance = attendances.own(module.row().id()).orElseGet(attendances::usual);
    }

    public ModuleDetail getModule() {
        return module;
    }

    public List<MaterialRow> getMaterials() {
        return materials;
    }

    /** Share of the minutes that it asks for today, in percent. */
    public int getRequiredAttendance() {
        return requiredAttendance;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
