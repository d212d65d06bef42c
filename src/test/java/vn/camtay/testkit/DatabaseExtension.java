package vn.camtay.testkit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(DatabaseExtension.class)}: each test starts with empty tables and may ask for an {@link EntityManager}
 * (with a transaction begun, rolled back at the end if still open), an {@link EntityManagerFactory}, the {@link TestDatabase}
 * or its {@link StatementCounter}.
 */
public class DatabaseExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(DatabaseExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        TestDatabase.get().clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        EntityManager entityManager = context.getStore(SPACE).remove(EntityManager.class, EntityManager.class);
        if (entityManager != null) {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == EntityManager.class
                || type == EntityManagerFactory.class
                || type == TestDatabase.class
                || type == StatementCounter.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        TestDatabase database = TestDatabase.get();
        if (type == TestDatabase.class) {
            return database;
        }
        if (type == StatementCounter.class) {
            return database.statements();
        }
        if (type == EntityManagerFactory.class) {
            return database.entityManagerFactory();
        }
        return context.getStore(SPACE)
                .getOrComputeIfAbsent(EntityManager.class, key -> begin(database), EntityManager.class);
    }

    private static EntityManager begin(TestDatabase database) {
        EntityManager entityManager = database.entityManagerFactory().createEntityManager();
        entityManager.getTransaction().begin();
        return entityManager;
    }
}
