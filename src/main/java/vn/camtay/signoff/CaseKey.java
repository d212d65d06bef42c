package vn.camtay.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** The secret under which case numbers are kept; drawn once by whichever node needs it first, shared by all. */
@Entity
@Table(name = "case_key")
public class CaseKey extends BaseEntity {
    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "secret", nullable = false, updatable = false, length = 64)
    private String secret;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected CaseKey() {}

    int number() {
        return number;
    }

    String secret() {
        return secret;
    }
}
