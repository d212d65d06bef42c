package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.camtay.shared.persistence.BaseEntity;

/** One material of a module, at its place among the others; its content never changes, a better one is another material. */
@Entity
@Table(name = "module_material")
public class ModuleMaterial extends BaseEntity {
    @Column(name = "module_id")
    private long moduleId;

    private int position;

    @Embedded
    private Material material;

    protected ModuleMaterial() {}

    ModuleMaterial(long moduleId, int position, Material material) {
        this.moduleId = moduleId;
        this.position = position;
        this.material = material;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    long moduleId() {
        return moduleId;
    }

    Material material() {
        return material;
    }
}
