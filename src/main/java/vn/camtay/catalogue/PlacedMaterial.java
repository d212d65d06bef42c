package vn.camtay.catalogue;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.util.Collections;
import java.util.List;
import vn.camtay.shared.persistence.BaseEntity;

/** One material of a module or of a session, at its place among the others; its content never changes, a better one is another one. */
@MappedSuperclass
public abstract class PlacedMaterial extends BaseEntity {
    private int position;

    @Embedded
    private Material material;

    protected PlacedMaterial() {}

    /** @param position from 1 */
    protected PlacedMaterial(int position, Material material) {
        this.position = position;
        this.material = material;
    }

    public Material material() {
        return material;
    }

    /**
     * Puts one a place nearer to the first; the first one stays where it is.
     *
     * @param order all of its module or session, in their order
     */
    public static <M extends PlacedMaterial> void moveUp(M moved, List<M> order) {
        int place = order.indexOf(moved);
        Collections.swap(order, place, Math.max(0, place - 1));
        int next = 1;
        for (PlacedMaterial each : order) {
            each.position = next++;
        }
    }
}
