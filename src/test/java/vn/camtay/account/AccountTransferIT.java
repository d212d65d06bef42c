package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.MailDraft;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.organisation.Officials;
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
    private final List<MailDraft> mails = new ArrayList<>();
    private EntityManager entityManager;
    private CityRows city;
    private Account account;
    private long ward;
    private long office;
    private long otherWard;
    private long official;
    private long coordinator;
    private long administrator;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        MovingClock clock = MovingClock.at("2026-12-01T08:00");
        city = new CityRows(given);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        office = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        otherWard = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        official = city.official("Nguyễn Văn An", ward);
        service.accounts = new AccountRepository();
        service.signIns = new SignInRepository();
        service.accounts.entityManager = given;
        service.signIns.entityManager = given;
        service.currentUser = new CurrentUser();
        service.officials = Officials.over(given, service.currentUser);
        service.clock = clock;
        service.events = events;
        service.headless = AccountWorld.headless(given, clock, mails);
        account = new Account("an", null, "Nguyễn Văn An", official, "vi", clock.instant());
        account.giveRoles(Set.of(
                AccountRole.of(Role.OFFICIAL), new AccountRole(Role.HEAD, ward), new AccountRole(Role.HEAD, office)));
        given.persist(account);
        given.flush();
        coordinator = account("binh", "Lê Thị Bình", AccountRole.of(Role.COORDINATOR));
        administrator = account("cuong", "Trần Văn Cường", AccountRole.of(Role.ADMINISTRATOR));
        given.flush();
        account = given.find(Account.class, account.id());
    }

    private long account(String userName, String fullName, AccountRole role) {
        long person = city.official(fullName, otherWard);
        Account made = new Account(userName, null, fullName, person, "vi", service.clock.instant());
        made.giveRoles(Set.of(AccountRole.of(Role.OFFICIAL), role));
        entityManager.persist(made);
        return person;
    }

    private List<String> told() {
        return mails.stream()
                .map(mail -> mail.officialId() + " " + mail.model().get("unitId") + " "
                        + mail.model().get("appoints"))
                .toList();
    }

    @Test
    void whoeverAppointsHeadsIsToldOnceOfEachUnitThatHasNoneNow() {
        service.followTransfer(official, Set.of(ward));
        service.followTransfer(official, Set.of(ward));

        assertThat(told())
                .containsExactly(coordinator + " " + office + " false", administrator + " " + office + " true");
        assertThat(mails).extracting(MailDraft::template).containsOnly("account/headless");
        assertThat(mails).extracting(mail -> mail.model().get("unit")).containsOnly("Văn phòng");
    }

    @Test
    void nobodyIsToldOfAUnitThatSomebodyElseHeads() {
        account("dung", "Phạm Văn Dũng", new AccountRole(Role.HEAD, ward));

        service.followTransfer(official, Set.of(otherWard));

        assertThat(told())
                .as("of the office only")
                .containsExactly(coordinator + " " + office + " false", administrator + " " + office + " true");
    }

    @Test
    void aHeadWhoLeftThemselvesLeavesTheUnitWithoutOne() {
        account("dung", "Phạm Văn Dũng", new AccountRole(Role.HEAD, ward));
        entityManager.flush();
        city.run("update account set status = 'DISABLED' where user_name = 'dung'");
        entityManager.clear();

        service.followTransfer(official, Set.of(otherWard));

        assertThat(told()).contains(coordinator + " " + ward + " false", coordinator + " " + office + " false");
    }

    @Test
    void ofTwoHeadsWhoLeaveAtTheSameMomentTheLaterOneIsTheLast(EntityManagerFactory factory) throws Exception {
        long dung = account("dung", "Phạm Văn Dũng", new AccountRole(Role.HEAD, ward));
        entityManager.getTransaction().commit();
        entityManager.getTransaction().begin();
        List<MailDraft> ofTheOther = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);

        service.followTransfer(official, Set.of(otherWard));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> other = threads.submit(() -> {
                try (EntityManager own = factory.createEntityManager()) {
                    own.getTransaction().begin();
                    AccountService there = new AccountService();
                    there.accounts = new AccountRepository();
                    there.accounts.entityManager = own;
                    there.currentUser = new CurrentUser();
                    there.clock = service.clock;
                    there.events = new RecordedEvents<>();
                    there.headless = AccountWorld.headless(own, service.clock, ofTheOther);
                    begun.countDown();
                    there.followTransfer(dung, Set.of(otherWard));
                    own.getTransaction().commit();
                }
            });
            begun.await();
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS))
                    .as("waits for the first one's transaction")
                    .isInstanceOf(TimeoutException.class);
            entityManager.getTransaction().commit();
            entityManager.getTransaction().begin();
            other.get(20, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(told()).as("the office").hasSize(2);
        assertThat(ofTheOther)
                .extracting(mail -> mail.officialId() + " " + mail.model().get("unitId"))
                .as("the ward")
                .containsExactly(coordinator + " " + ward, administrator + " " + ward);
    }

    @Test
    void whoLeavesHeadsNothingEvenAfterTheyComeBackAndItIsTold() {
        service.followOfficial(official, OfficialStatus.LEFT);
        service.followOfficial(official, OfficialStatus.ACTIVE);

        assertThat(account.roles()).containsExactly(AccountRole.of(Role.OFFICIAL));
        assertThat(told()).hasSize(4).contains(administrator + " " + ward + " true");
    }

    @Test
    void aUnitThatIsNoLongerThereNeedsNoHead() {
        city.run("update unit set valid_to = '2026-11-30', merged_into_id = ?1 where id = ?2", otherWard, ward);
        city.run("update unit set valid_to = '2026-11-30' where id = ?1", office);
        entityManager.clear();

        service.followTransfer(official, Set.of(otherWard));

        assertThat(told()).isEmpty();
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
