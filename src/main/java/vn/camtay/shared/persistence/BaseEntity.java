package vn.camtay.shared.persistence;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;

/** What every entity has: a key given by the database, and a version that makes two simultaneous changes collide. */
@MappedSuperclass
public abstract class BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    /** Null until the row is stored. */
    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other instanceof BaseEntity entity
                        && id != null
                        && getClass() == entity.getClass()
                        && Objects.equals(id, entity.id);
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
