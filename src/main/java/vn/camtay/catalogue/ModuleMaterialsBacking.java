package vn.camtay.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.web.ViewParams;

/** What a module gives to read: {@code manage/module-materials.xhtml}. */
@Named
@ViewScoped
public class ModuleMaterialsBacking extends MaterialsBacking {
    private static final long serialVersionUID = 1L;

    @Inject
    ModuleService modules;

    @Inject
    ModuleMaterialService materials;

    private ModuleRow row;
    private List<MaterialRow> rows;

    public void load() {
        row = modules.require(ViewParams.requireId(getId()));
        rows = materials.of(row.id());
    }

    @Override
    protected void add(Material material) {
        materials.add(row.id(), material);
    }

    @Override
    protected void add(String title, FileUpload upload) {
        materials.add(row.id(), title, upload);
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
        return "/catalogue/manage/module-materials.xhtml?faces-redirect=true&id=" + row.id();
    }

    public ModuleRow getRow() {
        return row;
    }

    @Override
    public List<MaterialRow> getRows() {
        return rows;
    }
}
