package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class OfferServiceIT {
    private final OfferService offers = new OfferService();
    private EnrolmentWorld world;
    private long an;
    private long head;

    @BeforeEach
    void wire(EntityManager database) {
        world = new EnrolmentWorld(database);
        offers.enrolments = world.places.enrolments;
        offers.own = world.enrolments;
        offers.nominations = world.nominations;
        offers.places = world.places;
        offers.sessions = world.places.sessions;
        offers.officials = world.places.officials;
        offers.currentUser = world.currentUser;
        an = world.official("Nguyễn Văn An");
        head = world.official("Trần Văn Chủ");
    }

    @Test
    void aClashIsNamedAndAPlaceIsSeen() {
        long taken = world.session(5, 7);
        long clashing = world.session(5, 7);
        long free = world.session(5, 9);
        world.enrolAs(an, taken);

        List<Offer> found = offers.offers(an, List.of(world.module));

        assertThat(found).extracting(Offer::sessionId).containsExactly(taken, clashing, free);
        assertThat(found.get(0).isTaken()).isTrue();
        assertThat(found.get(1).against()).extracting(Reason::key).containsExactly("enrolment.refused.clash");
        assertThat(found.get(2).isFitting()).isTrue();
    }

    @Test
    void aCounterThatWouldFallShortStandsAgainstItWhereTheHeadIsAskedToo() {
        long post = world.rows.post("P05", "Hộ tịch");
        long lan = world.rows.official("Trần Thị Lan", world.ward, post);
        world.rows.counter(world.ward, "Hộ tịch", 1, post);
        world.approvalSession(5, 9);
        world.become(lan, Role.OFFICIAL);

        assertThat(offers.offers(lan, List.of(world.module)))
                .singleElement()
                .satisfies(offer ->
                        assertThat(offer.against()).extracting(Reason::key).containsExactly("enrolment.refused.cover"));
    }

    @Test
    void aPersonEnrolsAndAHeadSends() {
        long session = world.session(2, 9);
        world.become(an, Role.OFFICIAL);
        assertThat(offers.take(session, an)).isEqualTo(EnrolmentStatus.ENROLLED);
        long binh = world.official("Lê Văn Bình");
        world.become(head, Role.HEAD);
        assertThat(offers.take(session, binh)).isEqualTo(EnrolmentStatus.ENROLLED);

        assertThatThrownBy(() -> offers.take(session, an))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting(Reason::key)
                        .contains("enrolment.refused.alreadyEnrolled"));
        assertThat(world.taken(session)).isEqualTo(2);
    }

    @Test
    void nobodyElseSeesWhatAPersonCouldHave() {
        world.session(5, 9);
        long stranger =
                world.rows.official("Trần Văn Cường", world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null));
        world.become(an, Role.OFFICIAL);
        assertThatThrownBy(() -> offers.offers(stranger, List.of(world.module))).isInstanceOf(NotFoundException.class);
        world.become(head, Role.HEAD);
        assertThatThrownBy(() -> offers.offers(stranger, List.of(world.module))).isInstanceOf(NotFoundException.class);
        assertThat(offers.offers(an, List.of(world.module))).hasSize(1);
    }
}
