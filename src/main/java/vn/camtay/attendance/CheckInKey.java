package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * The secret that signs check-in codes and tickets of one day, whose number it has; made once by whichever node needs it first,
 * shared by all, dropped two days later.
 */
@Entity
@Table(name = "check_in_key")
public class CheckInKey extends BaseEntity {
    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "secret", nullable = false, updatable = false, length = 64)
    private String secret;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected CheckInKey() {}
}
