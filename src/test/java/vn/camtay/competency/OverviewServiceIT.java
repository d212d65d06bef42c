package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.Policies;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** A ward with a division: three people whose post asks for level 2 of law and 1 of files; another ward with one person. */
@ExtendWith(DatabaseExtension.class)
class OverviewServiceIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final LevelsFilter ALL = new LevelsFilter(null, null, null, null);

    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final CurrentUser reader = new CurrentUser();
    private final OverviewService service = new OverviewService();
    private EntityManager entityManager;
    private CityRows city;
    private long ward;
    private long division;
    private long other;
    private long law;
    private long files;
    private long an;
    private long binh;
    private long chi;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        var standings = StandingWorld.over(given, clock, new RecordedEvents<>()).service();
        service.drawings = new CityDrawings();
        service.overviews = new OverviewRepository();
        service.overviews.entityManager = given;
        service.levels = CompetencyWorld.records(given, clock, standings, reader).levels;
        service.standings = standings;
        service.profiles = CatalogueWorld.profiles(given, clock, new RecordedEvents<>());
        service.units = OrganisationWorld.units(given, clock);
        service.policies = Policies.on(given, clock);
        service.currentUser = reader;
        service.clock = clock;
        long haiPhong = city.unit("31", "CITY", "Hải Phòng", null);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", haiPhong);
        division = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        other = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", haiPhong);
        city.run("update unit set western_centre = 1 where id = ?1", ward);
        long post = city.post("P12", "Tư pháp - Hộ tịch");
        law = city.competency("C01");
        files = city.competency("C02");
        city.requirement(post, law, 2, "2025-07-01");
        city.requirement(post, files, 1, "2025-07-01");
        an = city.official("Nguyễn Văn An", ward, post);
        binh = city.official("Lê Thị Bình", division, post);
        chi = city.official("Trần Chi", division, post);
        city.official("Phạm Dung", other, post);
        as(Role.HEAD, Set.of(ward, division));
    }

    @Test
    void aHeadSeesTheirPeopleAndWhatEachCanDo() {
        held(an, law, 2, "2028-01-01");

        UnitLevels levels = unit(ALL);

        assertThat(levels.people().rows())
                .extracting(PersonLevels::fullName)
                .containsExactly("Nguyễn Văn An", "Lê Thị Bình", "Trần Chi");
        assertThat(levels.people().rows().get(0).lines())
                .extracting(LevelLine::tone)
                .containsExactly("g0", "g2");
    }

    @Test
    void unitPostAndStandingNarrowThePeopleAndNeverBeyondTheReach() {
        held(binh, law, 2, "2027-01-10");

        assertThat(names(new LevelsFilter(division, null, null, null))).containsExactly("Lê Thị Bình", "Trần Chi");
        assertThat(names(new LevelsFilter(null, null, LevelStanding.EXPIRING, null)))
                .containsExactly("Lê Thị Bình");
        assertThat(names(new LevelsFilter(null, null, LevelStanding.EXPIRED, LocalDate.of(2027, 1, 11))))
                .containsExactly("Lê Thị Bình");
        assertThat(names(new LevelsFilter(null, city.post("P99", "Khác"), null, null)))
                .isEmpty();
        assertThat(names(new LevelsFilter(other, null, null, null))).isEmpty();
        LevelsFilter expiring = new LevelsFilter(division, null, LevelStanding.EXPIRING, null);
        assertThat(service.ids(expiring)).containsExactly(binh, chi);
        assertThat(service.linesOf(List.of(an, binh, chi), expiring))
                .extracting(PersonLevels::fullName)
                .as("an is of another unit, chi has nothing that runs out")
                .containsExactly("Lê Thị Bình");
    }

    @Test
    void whatOnlyOnePersonCanDoAloneIsNamedWithWhoIsNearest() {
        held(an, law, 3, null);
        held(binh, law, 1, null);
        held(an, files, 2, null);
        held(chi, files, 2, null);

        assertThat(unit(ALL).singles()).singleElement().satisfies(single -> {
            assertThat(single.competency().id()).isEqualTo(law);
            assertThat(single.fullName()).isEqualTo("Nguyễn Văn An");
            assertThat(single.nextName()).isEqualTo("Lê Thị Bình");
            assertThat(single.nextLevel()).isEqualTo(1);
        });
        assertThat(unit(new LevelsFilter(null, null, null, LocalDate.of(2026, 11, 30)))
                        .singles())
                .as("nothing was held then")
                .isEmpty();
    }

    @Test
    void theCityAddsUpPeopleLevelsAndAttendanceByUnit() {
        held(an, law, 2, null);
        held(binh, law, 1, null);
        long session = city.session(
                city.module("M01", "Chứng thực"),
                "COMPLETED",
                ward,
                Instant.parse("2026-12-07T01:00:00Z"),
                Instant.parse("2026-12-07T04:00:00Z"));
        for (long official : List.of(an, binh, chi)) {
            city.enrolment(session, official, "ENROLLED");
        }
        city.mark(session, 1, an, "LATE", 100);
        city.mark(session, 1, binh, "ABSENT", 0);
        as(Role.COORDINATOR, Set.of());

        CityLevels all = service.city(false, null);

        assertThat(all.units())
                .extracting(row -> row.unit().name())
                .containsExactlyInAnyOrder("Phường Hải Dương", "Phường Lê Thanh Nghị");
        CityUnit here = service.city(true, null).units().get(0);
        assertThat(here.people()).isEqualTo(3);
        assertThat(here.shares()).containsExactly(new Share(3, 1), new Share(3, 0));
        assertThat(List.of(here.present(), here.absent(), here.excused(), here.unrecorded()))
                .containsExactly(1L, 1L, 0L, 1L);
        assertThat(here.attendance()).isEqualTo(50);
        assertThat(here.whole().percent()).isEqualTo(16);
    }

    @Test
    void unitsWhereNobodyIsAskedForAnythingComeLast() {
        city.official("Phạm Văn Đức", city.unit("BQL", "DEPARTMENT", "Ban Quản lý", null));
        as(Role.COORDINATOR, Set.of());

        List<CityUnit> units = service.city(false, null).units();

        assertThat(units.get(0).unit().name()).isEqualTo("Phường Hải Dương");
        assertThat(units).extracting(row -> row.unit().name()).contains("Ban Quản lý");
    }

    @Test
    void aTrendFollowsLevelsAndRequirementsFromMonthToMonth(StatementCounter statements) {
        city.run(
                "insert into held_level (official_id, competency_id, level, held_from, held_until, state)"
                        + " values (?1, ?2, 2, '2026-03-31', '2026-10-30', 'CONFIRMED')",
                an,
                law);
        held(chi, files, 1, "2027-01-05");
        city.requirement(city.post("P99", "Khác"), files, 1, "2026-01-01");
        service.trend(ward, null); // settings and framework are read once and kept
        statements.reset();

        UnitTrend trend = service.trend(ward, null);

        assertThat(statements.count()).isEqualTo(7);
        assertThat(trend.people()).isEqualTo(3);
        assertThat(trend.points()).hasSize(13);
        assertThat(trend.points()).extracting(UnitTrend.Point::day).startsWith(LocalDate.of(2025, 12, 31));
        assertThat(trend.points().get(2).met()).as("the end of February").isEqualTo(new Share(6, 0));
        assertThat(trend.points().get(3).met()).as("the end of March").isEqualTo(new Share(6, 1));
        assertThat(trend.points().get(9).met()).as("the end of September").isEqualTo(new Share(6, 1));
        assertThat(trend.points().get(10).met()).as("the day after the last").isEqualTo(new Share(6, 0));
        assertThat(trend.points().get(12)).isEqualTo(new UnitTrend.Point(DAY, new Share(6, 1), 1));
        assertThat(service.trend(division, null).people()).isEqualTo(2);
        assertThatThrownBy(() -> service.trend(other, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theLineOfATrendRisesFromLeftToRightAndLeavesOutDaysWithoutRequirements() {
        UnitTrend trend = new UnitTrend(
                1,
                List.of(
                        new UnitTrend.Point(DAY.minusMonths(2), Share.NONE, 0),
                        new UnitTrend.Point(DAY.minusMonths(1), new Share(4, 1), 0),
                        new UnitTrend.Point(DAY, new Share(4, 4), 0)));

        assertThat(trend.line()).isEqualTo("360,160 680,40");
        assertThat(trend.change()).isEqualTo(75);
    }

    @Test
    void theCityIsDrawnAnewAfterAMinuteAndForAnotherDay(StatementCounter statements) {
        as(Role.COORDINATOR, Set.of());
        CityLevels first = service.city(false, null);
        held(an, law, 2, null);
        statements.reset();
        clock.advance(Duration.ofSeconds(60));

        assertThat(service.city(false, null)).isSameAs(first);
        assertThat(statements.count()).isZero();
        assertThat(service.city(true, DAY).whole())
                .isEqualTo(first.only(Set.of(ward)).whole());
        clock.advance(Duration.ofSeconds(1));
        assertThat(service.city(false, null).whole().met())
                .isEqualTo(first.whole().met() + 1);
        assertThat(service.city(false, DAY.minusDays(30)).whole().met()).isZero();
    }

    @Test
    void whileOneDrawsTheCityTheOthersHaveTheDrawingBefore() throws Exception {
        CityDrawings drawings = new CityDrawings();
        CityLevels before = new CityLevels(false, DAY, DAY, Instant.EPOCH, List.of(), List.of());
        CityLevels after = new CityLevels(false, DAY, DAY, Instant.EPOCH.plusSeconds(61), List.of(), List.of());
        drawings.current(DAY, Instant.EPOCH, () -> before);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread one = new Thread(() -> drawings.current(DAY, after.drawnAt(), () -> {
            begun.countDown();
            await(go);
            return after;
        }));
        one.start();
        await(begun);

        CityLevels meanwhile = drawings.current(DAY, after.drawnAt(), () -> {
            throw new AssertionError("drawn twice");
        });
        go.countDown();
        one.join();

        assertThat(meanwhile).isSameAs(before);
        assertThat(drawings.current(DAY, after.drawnAt(), () -> before)).isSameAs(after);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aUnitAndTheCityAreReadInAsManyStatementsHoweverManyPeopleThereAre(StatementCounter statements) {
        unit(ALL);
        statements.reset();
        unit(ALL);
        int forThree = statements.count();
        for (int i = 0; i < 5; i++) {
            held(city.official("Người " + i, division), law, 2, null);
        }
        statements.reset();
        unit(ALL);
        assertThat(statements.count()).isEqualTo(forThree).isLessThanOrEqualTo(15);

        as(Role.COORDINATOR, Set.of());
        statements.reset();
        service.city(false, null);
        assertThat(statements.count()).isLessThanOrEqualTo(14);
    }

    private UnitLevels unit(LevelsFilter filter) {
        return service.unit(filter, PageQuery.page(1, 50));
    }

    private List<String> names(LevelsFilter filter) {
        return unit(filter).people().rows().stream().map(PersonLevels::fullName).toList();
    }

    private void held(long official, long competency, int highest, String until) {
        for (int level = 1; level <= highest; level++) {
            city.run(
                    "insert into held_level (official_id, competency_id, level, held_from, held_until, state)"
                            + " values (?1, ?2, ?3, '2026-12-01', ?4, 'CONFIRMED')",
                    official,
                    competency,
                    level,
                    until);
        }
    }

    private void as(Role role, Set<Long> units) {
        reader.become(new SignedIn(1, "x", "x", null, Set.of(role), units, "vi", Instant.EPOCH, 0));
    }
}
