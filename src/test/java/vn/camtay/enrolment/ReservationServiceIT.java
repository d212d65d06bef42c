package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.session.SessionCancelled;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class ReservationServiceIT {
    private EnrolmentWorld world;
    private long session;
    private long an;
    private long huong;
    private long head;

    @BeforeEach
    void aSessionOfTwoSeats(EntityManager database) {
        world = new EnrolmentWorld(database);
        session = world.session(2, 7);
        an = world.official("Nguyễn Văn An");
        huong = world.official("Đặng Thị Hường");
        head = world.official("Trần Văn Chủ");
        world.become(head, Role.HEAD);
    }

    @Test
    void keptSeatsAreForTheUnitOnlyAndFilledByName() {
        world.reservations.reserve(session, world.ward, 2);

        assertThatThrownBy(() -> world.enrolAs(huong, session)).isInstanceOf(EnrolmentRefusedException.class);
        world.become(head, Role.HEAD);
        world.reservations.fill(new FillSeatCommand(session, world.ward, an, null));

        assertThat(world.taken(session)).isEqualTo(1);
        assertThat(world.reserved(session)).isEqualTo(1);
        assertThat(world.mailsTo(an)).containsExactly("nominated");
        assertThat(world.reservations.reservations(session))
                .singleElement()
                .extracting(ReservationRow::open)
                .isEqualTo(1);
    }

    @Test
    void theListTakesTheSameStatementsHoweverManyUnitsKeepSeats(StatementCounter statements) {
        world.reservations.reserve(session, world.ward, 1);
        statements.reset();
        world.reservations.reservations(session);
        int forOne = statements.count();
        long other = world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        world.become(head, Role.COORDINATOR);
        world.reservations.reserve(session, other, 1);
        statements.reset();

        assertThat(world.reservations.reservations(session)).hasSize(2);

        assertThat(statements.count()).isEqualTo(forOne);
    }

    @Test
    void noMoreAreKeptThanAreFree() {
        assertThatThrownBy(() -> world.reservations.reserve(session, world.ward, 3))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly("session.refused.fewFree"));
    }

    @Test
    void anotherUnitsSeatsAreNotTheHeadsToKeep() {
        long elsewhere = world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);

        assertThatThrownBy(() -> world.reservations.reserve(session, elsewhere, 1))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aStrangerToTheUnitGetsNoneOfItsSeats() {
        long stranger =
                world.rows.official("Trần Văn Cường", world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null));
        world.reservations.reserve(session, world.ward, 1);

        assertThatThrownBy(() -> world.reservations.fill(new FillSeatCommand(session, world.ward, stranger, null)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly("enrolment.refused.notYourUnit"));
    }

    @Test
    void namesAreTakenUntilTwoDaysBefore() {
        world.reservations.reserve(session, world.ward, 1);
        world.clock.advance(Duration.ofDays(4));
        assertThat(world.clock.instant()).isEqualTo(EnrolmentWorld.STARTS.minus(Duration.ofDays(2)));
        world.reservations.fill(new FillSeatCommand(session, world.ward, an, null));
        world.clock.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> world.reservations.reserve(session, world.ward, 1))
                .isInstanceOf(ReservationRefusedException.class);
    }

    @Test
    void whatIsGivenBackGoesToWhoeverWaits() {
        world.reservations.reserve(session, world.ward, 2);
        world.waitAs(an, session);
        world.become(head, Role.HEAD);

        world.reservations.giveBack(session, world.ward);

        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(world.reserved(session)).isZero();
    }

    @Test
    void unusedSeatsAreReleasedADayBeforeOnce() {
        world.reservations.reserve(session, world.ward, 2);
        world.becomeTheSystem();
        assertThat(world.reservations.findDue()).isEmpty();
        world.clock.advance(Duration.ofDays(5));

        assertThat(world.reservations.findDue()).containsExactly(session);
        world.reservations.releaseDue(session);
        world.reservations.releaseDue(session);

        assertThat(world.reserved(session)).isZero();
        assertThat(world.reservations.findDue()).isEmpty();
    }

    @Test
    void aCancelledSessionKeepsNothing() {
        world.reservations.reserve(session, world.ward, 2);
        SessionObserver observer = new SessionObserver();
        observer.enrolments = world.enrolments;
        observer.reservations = world.reservations;

        observer.onCancelled(new SessionCancelled(1, world.clock.instant(), session, 1, 1));

        assertThat(world.reserved(session)).isZero();
    }
}
