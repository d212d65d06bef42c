package vn.camtay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schema is made by migrations alone and every entity's mapping fits it. */
@ExtendWith(DatabaseExtension.class)
class DatabaseIT {
    @Test
    void everyEntityCanBeReadFromTheMigratedSchema(EntityManager entityManager) {
        var entities = entityManager.getMetamodel().getEntities();

        assertThat(entities).isNotEmpty();
        for (var entity : entities) {
            assertThat(entityManager
                            .createQuery("SELECT e FROM " + entity.getName() + " e")
                            .setMaxResults(1)
                            .getResultList())
                    .as(entity.getName())
                    .isEmpty();
        }
    }

    @Test
    void statementsAreCounted(EntityManager entityManager, StatementCounter statements) {
        statements.reset();

        entityManager.createNativeQuery("select 1").getSingleResult();
        entityManager.createNativeQuery("select 2").getSingleResult();

        assertThat(statements.count()).isEqualTo(2);
    }
}
