package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** The head of a ward and of its office is moved: what they still head follows the unit they now belong to. */
@ExtendWith(DatabaseExtension.class)
class AccountTransferIT {
    private final AccountService service = new AccountService();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private EntityManager entityManager;
    private Account account;
    private long ward;
    private long office;
    private long otherWard;
    private long official;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        MovingClock clock = MovingClock.at("2026-12-01T08:00");
        CityRows city = new CityRows(given);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        office = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        otherWard = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        official = city.official("Nguyễn Văn An", ward);
        service.accounts = new AccountRepository();
        service.signIns = new SignInRepository();
        service.accounts.entityManager = given;
        service.signIns.entityManager = given;
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        account = new Account("an", null, "Nguyễn Văn An", official, "vi", clock.instant());
        account.giveRoles(Set.of(
                AccountRole.of(Role.OFFICIAL), new AccountRole(Role.HEAD, ward), new AccountRole(Role.HEAD, office)));
        given.persist(account);
        given.flush();
    }

    @Test
    void inAnotherWardTheyHeadNothingAndStayAnOfficial() {
        service.followTransfer(official, Set.of(otherWard));

        assertThat(account.roles()).containsExactly(AccountRole.of(Role.OFFICIAL));
        assertThat(events.fired()).singleElement().isInstanceOf(RolesGiven.class);
    }

    @Test
    void ofAUnitThatIsNoLongerThereNobodyIsHeadAndOtherUnitsStay() {
        service.followUnitEnd(ward);

        assertThat(account.roles())
                .containsExactlyInAnyOrder(AccountRole.of(Role.OFFICIAL), new AccountRole(Role.HEAD, office));
        assertThat(events.fired()).singleElement().isInstanceOf(RolesGiven.class);
    }

    @Test
    void inAnOfficeOfTheirWardTheyStillHeadBoth() {
        service.followTransfer(official, Set.of(office, ward));

        assertThat(account.roles()).hasSize(3);
        assertThat(events.fired()).isEmpty();
    }

    @Test
    void backInTheWardItselfTheyNoLongerHeadItsOffice() {
        service.followTransfer(official, Set.of(ward));

        assertThat(account.roles())
                .containsExactlyInAnyOrder(AccountRole.of(Role.OFFICIAL), new AccountRole(Role.HEAD, ward));
    }
}
