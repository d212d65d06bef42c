package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class OfficialTest {
    @Test
    void worksFromTheDayOfRegistration() {
        Official official = Official.register(OfficialFacts.of(Facts.named("Lê An", 1)), Facts.FIRST_DAY);

        assertThat(official.status()).isEqualTo(OfficialStatus.ACTIVE);
    }

    @Test
    void mayLeaveAndComeBack() {
        OfficialFacts facts = OfficialFacts.of(Facts.named("Lê An", 1));
        Official official = Official.register(facts, Facts.FIRST_DAY);

        official.change(facts, OfficialStatus.LEFT, Facts.FIRST_DAY);
        assertThat(official.status()).isEqualTo(OfficialStatus.LEFT);

        official.change(facts, OfficialStatus.ACTIVE, Facts.FIRST_DAY);
        assertThat(official.status()).isEqualTo(OfficialStatus.ACTIVE);
    }

    @Test
    void holdsOneMainPostAmongSeveral() {
        Official official = Official.register(OfficialFacts.of(Facts.named("Lê An", 1, 5L, 3L, 9L)), Facts.FIRST_DAY);

        assertThat(official.posts()).hasSize(3);
        assertThat(official.posts())
                .filteredOn(HeldPost::isMainPost)
                .extracting(HeldPost::postId)
                .containsExactly(5L);
    }

    @Test
    void letsGoOfPostsThatAreNoLongerNamed() {
        Official official = Official.register(OfficialFacts.of(Facts.named("Lê An", 1, 5L, 3L)), Facts.FIRST_DAY);

        official.change(OfficialFacts.of(Facts.named("Lê An", 1, 3L)), OfficialStatus.ACTIVE, Facts.FIRST_DAY);

        assertThat(official.posts())
                .extracting(HeldPost::postId, HeldPost::isMainPost)
                .containsExactly(tuple(3L, true));
    }
}
