package vn.camtay.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class DatesAsTheyAreIT {
    private final TimeZone here = TimeZone.getDefault();
    private EntityManager entityManager;
    private CityRows city;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
    }

    @AfterEach
    void goHome() {
        TimeZone.setDefault(here);
    }

    @Test
    void aDateIsReadWhereverTheServerStands() {
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        city.run("update unit set valid_from = '2018-11-04', valid_to = null where id = ?1", ward);

        for (String zone : List.of("UTC", "America/New_York", "America/Sao_Paulo", "Asia/Ho_Chi_Minh")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone)); // in São Paulo that day had no midnight
            assertThat(dates(ward)).as(zone).containsExactly(LocalDate.of(2018, 11, 4), null);
        }
    }

    @Test
    void theDriversOwnDateIsReadWithoutACalendarBetween() {
        assertThat(entityManager
                        .unwrap(JpaEntityManager.class)
                        .getServerSession()
                        .getReadConnectionPool()
                        .getLogin())
                .isInstanceOf(DatesAsTheyAre.class);
    }

    private Object[] dates(long unit) {
        return entityManager
                .createQuery("SELECT u.validFrom, u.validTo FROM Unit u WHERE u.id = :unit", Object[].class)
                .setParameter("unit", unit)
                .getSingleResult();
    }
}
