package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class UnitRepositoryIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final UnitRepository units = new UnitRepository();
    private long cityId;

    @BeforeEach
    void aCity(EntityManager database) {
        units.entityManager = database;
        cityId = opened(Facts.city());
    }

    @Test
    void findsEverythingBelowAUnitInOneStatementALevel(StatementCounter statements) {
        long ward = opened(Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", cityId));
        long division = opened(Facts.unit("10525-VP", UnitKind.DIVISION, "Văn phòng", ward));
        long department = opened(Facts.unit("SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", cityId));
        statements.reset();

        assertThat(units.withBelow(Set.of(cityId))).containsExactlyInAnyOrder(cityId, ward, division, department);
        assertThat(statements.count()).isEqualTo(3);
        assertThat(units.withBelow(Set.of(ward))).containsExactlyInAnyOrder(ward, division);
        assertThat(units.withBelow(Set.of(division))).containsExactly(division);
        assertThat(units.withBelow(Set.of())).isEmpty();
    }

    @Test
    void listsOpenUnitsOfAKindInVietnameseOrder() {
        opened(Facts.unit("3", UnitKind.WARD, "Phường Đồ Sơn", cityId));
        opened(Facts.unit("1", UnitKind.WARD, "Phường An Dương", cityId));
        opened(Facts.unit("2", UnitKind.WARD, "Phường Dương Kinh", cityId));
        opened(Facts.unit("4", UnitKind.WARD, "Phường Ái Quốc", cityId));
        opened(Facts.unit("SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", cityId));
        opened(Facts.ended("5", UnitKind.WARD, "Phường Bình Hàn", cityId, TODAY.minusDays(1)));

        assertThat(units.listOpen(List.of(UnitKind.WARD), TODAY))
                .extracting(UnitRow::name)
                .containsExactly("Phường Ái Quốc", "Phường An Dương", "Phường Dương Kinh", "Phường Đồ Sơn");
    }

    @Test
    void keepsAUnitOnItsLastDay() {
        opened(Facts.ended("5", UnitKind.WARD, "Phường Bình Hàn", cityId, TODAY));

        assertThat(units.listOpen(List.of(UnitKind.WARD), TODAY)).hasSize(1);
    }

    @Test
    void findsAUnitByItsCodeAsWritten() {
        long ward = opened(Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", cityId));

        assertThat(units.findByCode("10525"))
                .contains(new UnitRow(ward, "10525", UnitKind.WARD, "Phường Hải Dương", null, cityId));
        assertThat(units.findByCode("010525")).isEmpty();
        assertThat(units.findByCode("Sở")).isEmpty();
    }

    @Test
    void takesAChangedNameAndDates() {
        long ward = opened(Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", cityId));

        units.find(ward).orElseThrow().change(Facts.ended("10525", UnitKind.WARD, "Phường Thành Đông", cityId, TODAY));
        units.entityManager.flush();

        UnitDetail detail = units.findDetail(ward).orElseThrow();
        assertThat(detail.name()).isEqualTo("Phường Thành Đông");
        assertThat(detail.validTo()).isEqualTo(TODAY);
        assertThat(detail.version()).isEqualTo(2);
    }

    private long opened(UnitCommand command) {
        Unit unit = Unit.open(command);
        units.add(unit);
        return unit.id();
    }
}
