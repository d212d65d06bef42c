package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.camtay.catalogue.Material;
import vn.camtay.shared.persistence.BaseEntity;

/** One material of a session, at its place among the others; its content never changes, a better one is another material. */
@Entity
@Table(name = "session_material")
public class SessionMaterial extends BaseEntity {
    @Column(name = "session_id")
    private long sessionId;

    private int position;

    @Embedded
    private Material material;

    protected SessionMaterial() {}

    SessionMaterial(long sessionId, int position, Material material) {
        this.sessionId = sessionId;
        this.position = position;
        this.material = material;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    long sessionId() {
        return sessionId;
    }

    Material material() {
        return material;
    }
}
