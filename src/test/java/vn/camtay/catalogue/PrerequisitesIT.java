package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** Three modules; a coordinator says which comes first. */
@ExtendWith(DatabaseExtension.class)
class PrerequisitesIT {
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private EntityManager entityManager;
    private ModuleService service;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void fill(EntityManager given) {
        entityManager = given;
        service = CatalogueWorld.modules(given, MovingClock.at("2026-11-24T08:00"), events);
        CityRows city = new CityRows(given);
        first = city.module("M01", "Văn bản");
        second = city.module("M02", "Chứng thực");
        third = city.module("M03", "Hộ tịch");
    }

    @Test
    void whatAModuleAsksForIsKeptAndReplaced(StatementCounter statements) {
        ask(third, first, second);
        ask(third, second);

        statements.reset();
        assertThat(service.prerequisites(third)).extracting(ModuleRow::code).containsExactly("M02");
        assertThat(statements.count()).isEqualTo(1);
        assertThat(service.prerequisites(second)).isEmpty();
        assertThat(events.fired()).last().isInstanceOfSatisfying(PrerequisitesChanged.class, changed -> assertThat(
                        changed.requiredModuleIds())
                .containsExactly(second));
    }

    @Test
    void aCycleIsRefusedWithItsWayNamed() {
        ask(second, first);
        ask(third, second);

        assertThatThrownBy(() -> ask(first, third))
                .isInstanceOfSatisfying(ModuleRefusedException.class, refusal -> assertThat(refusal.reasons())
                        .containsExactly(Reason.of("catalogue.refused.prerequisiteCycle", "M01 → M03 → M02 → M01")));
    }

    @Test
    void aModuleThatIsNotThereCannotBeAskedFor() {
        assertThatThrownBy(() -> ask(first, third + 99)).isInstanceOf(ModuleRefusedException.class);
    }

    @Test
    void somebodyElsesChangeInBetweenIsNotOverwritten() {
        long version = service.requireDetail(first).version();
        ask(first, second);

        assertThatThrownBy(() -> service.askFor(first, version, Set.of())).isInstanceOf(OptimisticLockException.class);
    }

    private void ask(long module, Long... required) {
        service.askFor(module, service.requireDetail(module).version(), Set.of(required));
        entityManager.flush();
        entityManager.clear();
    }
}
