package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class AccountRepositoryIT {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final PageQuery FIRST = PageQuery.page(1, 50);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final AccountFilter ALL = new AccountFilter(null, Set.of(), null, null, false, null);

    private final AccountRepository accounts = new AccountRepository();
    private final SignInRepository signIns = new SignInRepository();
    private long ward;
    private long division;
    private Account huong;
    private Account dung;
    private Account admin;

    @BeforeEach
    void fill(EntityManager entityManager) {
        accounts.entityManager = entityManager;
        signIns.entityManager = entityManager;
        CityRows city = new CityRows(entityManager);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        division = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        huong = account("huongnt", "huong@demo.camtay.example", "Nguyễn Thị Hương", city, division);
        dung = account("dungdv", null, "Đặng Văn Dũng", city, ward);
        admin = accounts.add(new Account("admin", null, "Administrator", null, "vi", NOW));
        admin.giveRoles(List.of(AccountRole.of(Role.ADMINISTRATOR)));
        entityManager.flush();
        entityManager.clear();
    }

    private Account account(String userName, String mail, String name, CityRows city, long unitId) {
        Account account = new Account(userName, mail, name, city.official(name, unitId), "vi", NOW);
        account.giveRoles(List.of(AccountRole.of(Role.OFFICIAL)));
        return accounts.add(account);
    }

    @Test
    void peopleAreFoundByNameWithoutMarksByUserNameAndByMail() {
        assertThat(names(text("nguyen thi huong"))).containsExactly("huongnt");
        assertThat(names(text("dang"))).containsExactly("dungdv");
        assertThat(names(text("huong@demo"))).containsExactly("huongnt");
        assertThat(names(text("adm"))).containsExactly("admin");
        assertThat(names(text("100%"))).isEmpty();
    }

    @Test
    void headsAreWhoHasTheRoleAndWhoeverActsForOneOnTheDay(EntityManager entityManager) {
        CityRows city = new CityRows(entityManager);
        city.run("update account set status = 'ACTIVE', password_hash = 'x'");
        city.run("insert into account_role (account_id, role, unit_id) values (?1, 'HEAD', ?2)", huong.id(), ward);
        String deputy = "insert into deputyship (unit_id, official_id, task, valid_from, valid_to, revoked)"
                + " select ?1, official_id, 'HEAD', ?2, ?3, ?4 from account where id = ?5";
        city.run(deputy, ward, TODAY.minusDays(3), TODAY.minusDays(1), false, dung.id());
        city.run(deputy, ward, TODAY, TODAY, true, dung.id());

        assertThat(accounts.heads(TODAY)).extracting(head -> head[0]).containsExactly(huong.id());

        city.run(deputy, ward, TODAY, TODAY, false, dung.id());
        assertThat(accounts.heads(TODAY.minusDays(1)))
                .extracting(head -> head[0])
                .containsExactly(huong.id(), dung.id());
        assertThat(accounts.heads(TODAY)).extracting(head -> head[0]).containsExactly(huong.id(), dung.id());
        assertThat(accounts.heads(TODAY.plusDays(1)))
                .extracting(head -> head[0])
                .containsExactly(huong.id());
        assertThat(accounts.unitsInReach(dung.id(), TODAY)).containsExactlyInAnyOrder(ward, division);

        city.run("update account set status = 'DISABLED' where id = ?1", huong.id());
        assertThat(accounts.heads(TODAY)).extracting(head -> head[0]).containsExactly(dung.id());
    }

    @Test
    void theListIsByGivenNameAndNarrowedByUnitRoleAndState() {
        assertThat(names(ALL)).containsExactly("admin", "dungdv", "huongnt");
        assertThat(names(new AccountFilter(null, Set.of(division), null, null, false, null)))
                .containsExactly("huongnt");
        assertThat(names(new AccountFilter(null, Set.of(), Role.ADMINISTRATOR, null, false, null)))
                .containsExactly("admin");
        assertThat(names(new AccountFilter(null, Set.of(), null, AccountStatus.INVITED, false, true)))
                .containsExactly("huongnt");
        assertThat(names(new AccountFilter(null, Set.of(), null, AccountStatus.ACTIVE, false, null)))
                .isEmpty();
    }

    @Test
    void thoseWhoWaitAfterFailuresAreFoundUntilTheWaitEnds() {
        SignInFailure failure = signIns.lockFailure(SignInFailure.ofAccount(dung.id()), NOW);
        for (int i = 0; i < 5; i++) {
            failure.count(LockOut.BY_NAME, NOW);
        }
        AccountFilter waiting = new AccountFilter(null, Set.of(), null, null, true, null);

        assertThat(accounts.search(waiting, NOW.plusSeconds(29), FIRST).rows())
                .extracting(AccountRow::userName)
                .containsExactly("dungdv");
        assertThat(accounts.search(waiting, NOW.plusSeconds(30), FIRST).rows()).isEmpty();
    }

    @Test
    void aListOfAnyLengthTakesFourStatementsAndThreeFromThePeopleOn(StatementCounter statements) {
        statements.reset();

        Page<AccountRow> page = accounts.search(ALL, NOW, FIRST);

        assertThat(page.rows().get(2).roles()).containsExactly(Role.OFFICIAL);
        assertThat(statements.count()).isEqualTo(4);
        statements.reset();
        accounts.search(ALL, NOW, PageQuery.page(2, 1));
        assertThat(statements.count()).isEqualTo(3);
    }

    @Test
    void everyPageFollowsTheOneBeforeItFromTechnicalAccountsToPeople() {
        List<String> read = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            Page<AccountRow> rows = accounts.search(ALL, NOW, PageQuery.page(page, 1));
            assertThat(rows.total()).isEqualTo(3);
            rows.rows().forEach(row -> read.add(row.userName()));
        }

        assertThat(read).containsExactly("admin", "dungdv", "huongnt");
        assertThat(accounts.search(ALL, NOW, PageQuery.page(1, 2)).rows())
                .extracting(AccountRow::userName)
                .containsExactly("admin", "dungdv");
        assertThat(accounts.search(ALL, NOW, PageQuery.page(2, 2)).rows())
                .extracting(AccountRow::userName)
                .containsExactly("huongnt");
    }

    @Test
    void aHeadReachesTheirUnitAndEverythingBelowIt(EntityManager entityManager) {
        accounts.require(huong.id()).giveRoles(List.of(new AccountRole(Role.HEAD, ward)));
        accounts.require(dung.id()).giveRoles(List.of(new AccountRole(Role.HEAD, division)));
        entityManager.flush();

        assertThat(accounts.unitsInReach(huong.id(), TODAY)).containsExactlyInAnyOrder(ward, division);
        assertThat(accounts.unitsInReach(dung.id(), TODAY)).containsExactly(division);
        assertThat(accounts.unitsInReach(admin.id(), TODAY)).isEmpty();
    }

    private void deputyship(EntityManager entityManager, String task, boolean revoked) {
        new CityRows(entityManager)
                .run(
                        "insert into deputyship (unit_id, official_id, task, valid_from, valid_to, revoked) values"
                                + " (?1, ?2, ?3, ?4, ?5, ?6)",
                        ward,
                        huong.officialId(),
                        task,
                        TODAY,
                        TODAY.plusDays(2),
                        revoked);
    }

    @Test
    void aDeputyReachesTheUnitFromTheFirstDayToTheLast(EntityManager entityManager) {
        deputyship(entityManager, "HEAD", false);

        for (int day = 0; day <= 2; day++) {
            assertThat(accounts.actingUnits(huong.id(), TODAY.plusDays(day))).containsExactly(ward);
            assertThat(accounts.unitsInReach(huong.id(), TODAY.plusDays(day)))
                    .containsExactlyInAnyOrder(ward, division);
        }
        for (LocalDate outside : List.of(TODAY.minusDays(1), TODAY.plusDays(3))) {
            assertThat(accounts.actingUnits(huong.id(), outside)).isEmpty();
            assertThat(accounts.unitsInReach(huong.id(), outside)).isEmpty();
        }
        assertThat(accounts.actingUnits(dung.id(), TODAY)).isEmpty();
    }

    @Test
    void aClerkAndARevokedDeputyReachNothing(EntityManager entityManager) {
        deputyship(entityManager, "LEAVE", false);
        deputyship(entityManager, "HEAD", true);

        assertThat(accounts.actingUnits(huong.id(), TODAY)).isEmpty();
        assertThat(accounts.unitsInReach(huong.id(), TODAY)).isEmpty();
    }

    @Test
    void theStampTellsFromDayToDayWhetherSomebodyActs(EntityManager entityManager) {
        Account account = accounts.require(huong.id());
        account.choosePassword("hash");
        entityManager.flush();
        deputyship(entityManager, "HEAD", false);

        long before = accounts.findStamp(huong.id(), TODAY.minusDays(1)).orElseThrow();
        long acting = accounts.findStamp(huong.id(), TODAY).orElseThrow();

        assertThat(before).isEqualTo(account.stamp());
        assertThat(acting).isNotEqualTo(before).isEqualTo(SignInStamp.of(account.stamp(), Set.of(ward)));
        assertThat(accounts.findStamp(huong.id(), TODAY.plusDays(3))).contains(before);
        assertThat(SignInStamp.sameAccount(before, acting)).isTrue();
        assertThat(SignInStamp.sameAccount(before + 1, acting)).isFalse();
    }

    @Test
    void rolesTakenAwayAreGoneFromTheDatabase(EntityManager entityManager) {
        accounts.require(huong.id()).giveRoles(List.of(new AccountRole(Role.HEAD, ward), AccountRole.of(Role.TRAINER)));
        entityManager.flush();
        entityManager.clear();
        accounts.require(huong.id()).giveRoles(List.of(AccountRole.of(Role.TRAINER)));
        entityManager.flush();

        assertThat(accounts.roles(huong.id())).containsExactly(new GivenRole(Role.TRAINER, null, null, null));
    }

    @Test
    void aDivisionIsNamedWithItsWard() {
        assertThat(accounts.findRow(huong.id()).orElseThrow().unitName()).isEqualTo("Phường Hải Dương · Văn phòng");
        assertThat(accounts.findRow(dung.id()).orElseThrow().unitName()).isEqualTo("Phường Hải Dương");
        assertThat(accounts.findRow(admin.id()).orElseThrow().unitName()).isNull();
    }

    @Test
    void twoAccountsCannotHaveOneUserName() {
        assertThatThrownBy(() -> accounts.add(new Account("admin", null, "B", null, "vi", NOW)))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void theStampOfAnAccountThatMayNotBeUsedIsNotFound(EntityManager entityManager) {
        Account account = accounts.require(huong.id());
        assertThat(accounts.findStamp(huong.id(), TODAY)).isEmpty();

        account.choosePassword("hash");
        entityManager.flush();
        assertThat(accounts.findStamp(huong.id(), TODAY)).contains(account.stamp());

        account.lock();
        entityManager.flush();
        assertThat(accounts.findStamp(huong.id(), TODAY)).isEmpty();
    }

    @Test
    void aLinkIsFoundByItsTokenAndKeptAsAHashOnly(EntityManager entityManager) {
        signIns.add(new OneTimeLink(huong.id(), LinkPurpose.INVITATION, "token", NOW));

        assertThat(signIns.findLink("token", true)).isPresent();
        assertThat(signIns.findLink("Token", false)).isEmpty();
        assertThat(entityManager
                        .createNativeQuery("select token_hash from one_time_link")
                        .getSingleResult())
                .isEqualTo(Secrets.hash("token"));
    }

    @Test
    void aRememberedBrowserIsFoundByItsTokenAndTheOneBefore() {
        RememberToken remembered = new RememberToken(accounts.require(huong.id()), "first", NOW);
        signIns.add(remembered);
        remembered.rotate("second", NOW.plusSeconds(10));

        RememberToken found = signIns.findRemembered(Secrets.hash("first")).orElseThrow();

        assertThat(found.isCurrent(Secrets.hash("second"))).isTrue();
        assertThat(found.isInGrace(NOW.plusSeconds(70))).isTrue();
        assertThat(found.isInGrace(NOW.plusSeconds(71))).isFalse();
        assertThat(signIns.findRemembered(Secrets.hash("third"))).isEmpty();
    }

    private static AccountFilter text(String text) {
        return new AccountFilter(text, Set.of(), null, null, false, null);
    }

    private List<String> names(AccountFilter filter) {
        return accounts.search(filter, NOW, FIRST).rows().stream()
                .map(AccountRow::userName)
                .toList();
    }
}
