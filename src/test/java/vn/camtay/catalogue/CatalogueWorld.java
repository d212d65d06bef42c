package vn.camtay.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.camtay.file.KeptFiles;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.Policies;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.persistence.EditionWorld;

/** The catalogue wired by hand over one entity manager. */
public final class CatalogueWorld {
    private CatalogueWorld() {}

    public static RequiredAttendanceService attendances(EntityManager entityManager, Clock clock) {
        RequiredAttendanceService service = new RequiredAttendanceService();
        service.attendances = new ModuleAttendanceRepository();
        service.attendances.entityManager = entityManager;
        service.policies = Policies.on(entityManager, clock);
        service.currentUser = new CurrentUser();
        service.clock = clock;
        return service;
    }

    public static ModuleService modules(EntityManager entityManager, Clock clock, Event<DomainEvent> events) {
        ModuleService service = new ModuleService();
        service.modules = new ModuleRepository();
        service.modules.entityManager = entityManager;
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        return service;
    }

    public static ModuleMaterialService materials(EntityManager entityManager, Clock clock, Event<DomainEvent> events) {
        ModuleMaterialService service = new ModuleMaterialService();
        service.materials = new ModuleMaterialRepository();
        service.materials.entityManager = entityManager;
        service.modules = new ModuleRepository();
        service.modules.entityManager = entityManager;
        service.files = KeptFiles.on(entityManager, clock);
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        return service;
    }

    public static ValidityService validities(EntityManager entityManager, Clock clock, Event<DomainEvent> events) {
        ValidityService service = new ValidityService();
        service.validities = new ValidityRepository();
        service.validities.entityManager = entityManager;
        service.competencies = new CompetencyRepository();
        service.competencies.entityManager = entityManager;
        service.policies = Policies.on(entityManager, clock);
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        return service;
    }

    public static ProfileService profiles(EntityManager entityManager, Clock clock, Event<DomainEvent> events) {
        ProfileService service = new ProfileService();
        service.profiles = new ProfileRepository();
        service.profiles.entityManager = entityManager;
        service.edition = new FrameworkEdition();
        service.edition.profiles = service.profiles;
        service.edition.competencies = new CompetencyRepository();
        service.edition.competencies.entityManager = entityManager;
        service.edition.editions = EditionWorld.over(entityManager);
        service.posts = OrganisationWorld.posts(entityManager);
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        return service;
    }

    /** Runs each item in the test's own transaction; a refusal is reported as in one of its own. */
    static BatchRunner batch() {
        return new BatchRunner() {
            @Override
            public <T> BatchReport<T> each(List<T> items, Consumer<T> action) {
                int ok = 0;
                List<BatchReport.Failure<T>> failed = new ArrayList<>();
                for (T item : items) {
                    try {
                        action.accept(item);
                        ok++;
                    } catch (DomainException refusal) {
                        failed.add(new BatchReport.Failure<>(item, refusal.reasons()));
                    }
                }
                return new BatchReport<>(ok, failed);
            }
        };
    }
}
