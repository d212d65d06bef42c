package vn.camtay.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;

/** Whoever changes a row of an edition, by whatever means, gives it a new stamp, and no other edition. */
@ExtendWith(DatabaseExtension.class)
class EditionRepositoryIT {
    private EntityManager entityManager;
    private EditionRepository editions;
    private CityRows city;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        editions = EditionWorld.over(given).editions;
        city = new CityRows(given);
        long law = city.competency("C01");
        long registrar = city.post("P12", "Tư pháp - Hộ tịch");
        city.requirement(registrar, law, 2, "2025-07-01");
        city.run("insert into policy_setting (setting, valid_from, value) values ('YEARLY_DUTY', '2026-01-01', 56)");
    }

    @ParameterizedTest
    @CsvSource({
        "FRAMEWORK, POLICY, update competency set validity_months = 7",
        "FRAMEWORK, POLICY, update competency_level set behaviour_vi = 'tự làm'",
        "FRAMEWORK, POLICY, delete from competency_level",
        "FRAMEWORK, POLICY, update post_requirement set level = 3",
        "FRAMEWORK, POLICY, delete from post_requirement",
        "POLICY, FRAMEWORK, update policy_setting set value = 57",
        "POLICY, FRAMEWORK, delete from policy_setting"
    })
    void aChangeBeginsANewEdition(Edition changed, Edition other, String change) {
        String before = editions.stamp(changed);
        String beside = editions.stamp(other);

        city.run(change);

        assertThat(editions.stamp(changed)).isNotEqualTo(before);
        assertThat(editions.stamp(other)).isEqualTo(beside);
    }

    @Test
    void aNewRowBeginsANewEdition() {
        String before = editions.stamp(Edition.FRAMEWORK);
        long files = city.competency("C02");
        String withCompetency = editions.stamp(Edition.FRAMEWORK);
        city.requirement(city.post("P13", "Văn thư"), files, 1, "2025-07-01");

        assertThat(withCompetency).isNotEqualTo(before);
        assertThat(editions.stamp(Edition.FRAMEWORK)).isNotEqualTo(withCompetency);
    }

    @Test
    void aStampStaysWhileNothingChanges() {
        assertThat(editions.stamp(Edition.POLICY)).isEqualTo(editions.stamp(Edition.POLICY));
    }
}
