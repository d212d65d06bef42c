package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.camtay.catalogue.Material;
import vn.camtay.catalogue.PlacedMaterial;

/** One material of a session. */
@Entity
@Table(name = "session_material")
public class SessionMaterial extends PlacedMaterial {
    @Column(name = "session_id")
    private long sessionId;

    protected SessionMaterial() {}

    SessionMaterial(long sessionId, int position, Material material) {
        super(position, material);
        this.sessionId = sessionId;
    }

    long sessionId() {
        return sessionId;
    }
}
