package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class LeaveRepositoryIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final LeaveRepository leaves = new LeaveRepository();

    @Test
    void leavesBetweenTwoDaysAreFoundByPersonAndTime(EntityManager database) {
        leaves.entityManager = database;
        CityRows rows = new CityRows(database);
        long ward = rows.unit("10525", "WARD", "UBND phường Hải Dương", null);
        long lan = rows.official("Trần Thị Lan", ward);
        long vinh = rows.official("Phạm Quang Vinh", ward);
        rows.leave(lan, DAY, "AFTERNOON");
        rows.leave(lan, DAY, "MORNING");
        rows.leave(lan, DAY.minusDays(1), "MORNING");
        rows.leave(lan, DAY.plusDays(2), "MORNING");
        rows.leave(vinh, DAY.plusDays(1), "MORNING");

        assertThat(leaves.of(List.of(lan, vinh), DAY, DAY.plusDays(1)))
                .containsExactly(
                        new OfficialLeave(lan, HalfDay.morning(DAY)),
                        new OfficialLeave(lan, HalfDay.afternoon(DAY)),
                        new OfficialLeave(vinh, HalfDay.morning(DAY.plusDays(1))));
        assertThat(leaves.of(List.of(), DAY, DAY)).isEmpty();
    }
}
