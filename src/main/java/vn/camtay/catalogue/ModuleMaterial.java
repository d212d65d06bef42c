package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One material of a module. */
@Entity
@Table(name = "module_material")
public class ModuleMaterial extends PlacedMaterial {
    @Column(name = "module_id")
    private long moduleId;

    protected ModuleMaterial() {}

    ModuleMaterial(long moduleId, int position, Material material) {
        super(position, material);
        this.moduleId = moduleId;
    }

    long moduleId() {
        return moduleId;
    }
}
