package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class AreaServiceIT {
    private final AreaService areas = new AreaService();
    private final RecordedEvents<AreaChanged> told = new RecordedEvents<>();
    private EntityManager entityManager;
    private long one;
    private long other;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        areas.areas = new AreaRepository();
        areas.areas.entityManager = given;
        areas.currentUser = new CurrentUser();
        areas.changed = told;
        areas.clock = Clock.fixed(Instant.parse("2026-11-27T01:00:00Z"), ZoneOffset.UTC);
        CityRows city = new CityRows(given);
        one = city.unit("10525", "WARD", "Phường Hải Dương", null);
        other = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
    }

    @Test
    void anAreaIsSavedChangedAndRemoved(StatementCounter statements) {
        long id = areas.save(new AreaCommand(" Phía Tây ", Set.of(one)));
        areas.change(id, areas.require(id).version(), new AreaCommand("Hai phường", Set.of(one, other)));
        areas.save(new AreaCommand("A", Set.of(other)));
        entityManager.flush();
        statements.reset();

        assertThat(areas.list()).extracting(AreaRow::name).containsExactly("A", "Hai phường");
        assertThat(statements.count()).isEqualTo(1);
        assertThat(areas.require(id).unitIds()).containsExactlyInAnyOrder(one, other);
        areas.remove(id, areas.require(id).version());
        entityManager.flush();
        assertThatThrownBy(() -> areas.require(id)).isInstanceOf(NotFoundException.class);
        assertThat(told.fired()).extracting(AreaChanged::removed).containsExactly(false, false, false, true);
    }

    @Test
    void aNameAndUnitsAreNeededAndTheNameIsNobodyElses() {
        areas.save(new AreaCommand("Phía Tây", Set.of(one)));

        assertThatThrownBy(() -> areas.save(new AreaCommand(" ", Set.of(one))))
                .extracting(
                        refusal -> ((DomainException) refusal).reasons().get(0).key())
                .isEqualTo("organisation.refused.areaName");
        assertThatThrownBy(() -> areas.save(new AreaCommand("x".repeat(Area.NAME_MAX + 1), Set.of(one))))
                .isInstanceOf(AreaRefusedException.class);
        assertThatThrownBy(() -> areas.save(new AreaCommand("Phía Đông", Set.of())))
                .extracting(
                        refusal -> ((DomainException) refusal).reasons().get(0).key())
                .isEqualTo("organisation.refused.areaEmpty");
        assertThatThrownBy(() -> areas.save(new AreaCommand("phía tây", Set.of(other))))
                .extracting(
                        refusal -> ((DomainException) refusal).reasons().get(0).key())
                .isEqualTo("organisation.refused.areaNameTaken");
    }

    @Test
    void whoReadAnOlderOneChangesNothing() {
        long id = areas.save(new AreaCommand("Phía Tây", Set.of(one)));

        assertThatThrownBy(() ->
                        areas.change(id, areas.require(id).version() - 1, new AreaCommand("Phía Đông", Set.of(one))))
                .isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> areas.remove(id, areas.require(id).version() - 1))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(areas.require(id).name()).isEqualTo("Phía Tây");
    }
}
