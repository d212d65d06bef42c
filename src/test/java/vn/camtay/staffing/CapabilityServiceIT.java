package vn.camtay.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.Policies;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.staffing.WhatIfLine.Verdict;
import vn.camtay.standing.LevelState;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** Two wards, one of them western, whose registrars are asked level 2 of law and 1 of files; it is 1 December 2026. */
@ExtendWith(DatabaseExtension.class)
class CapabilityServiceIT {
    private static final PageQuery PAGE = PageQuery.page(1, 25);

    private final CapabilityService service = new CapabilityService();
    private final CurrentUser reader = new CurrentUser();
    private EntityManager entityManager;
    private CityRows city;
    private long ward;
    private long office;
    private long other;
    private long law;
    private long files;
    private long an;
    private long binh;
    private long dung;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        MovingClock clock = MovingClock.at("2026-12-01T08:00");
        city = new CityRows(given);
        service.people = new FindPeopleRepository();
        service.people.entityManager = given;
        service.profiles = CatalogueWorld.profiles(given, clock, new RecordedEvents<>());
        service.standings =
                StandingWorld.over(given, clock, new RecordedEvents<>()).service();
        service.units = OrganisationWorld.units(given, clock);
        service.policies = Policies.on(given, clock);
        service.currentUser = reader;
        service.clock = clock;
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        office = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        other = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        city.run("update unit set western_centre = 1 where id = ?1", ward);
        long post = city.post("P12", "Tư pháp - Hộ tịch");
        law = city.competency("C01");
        files = city.competency("C02");
        city.requirement(post, law, 2, "2025-07-01");
        city.requirement(post, files, 1, "2025-07-01");
        an = city.official("Nguyễn Văn An", ward, post);
        binh = city.official("Lê Thị Bình", office, post);
        dung = city.official("Phạm Dung", other, post);
        as(Role.COORDINATOR, Set.of());
    }

    private void as(Role role, Set<Long> units) {
        reader.become(new SignedIn(1, "u", "Người xem", dung, Set.of(role), units, "vi", Instant.EPOCH, 0));
    }

    private void held(long official, long competency, int level, String from, String until, String state) {
        city.run(
                "insert into held_level (official_id, competency_id, level, held_from, held_until, state)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)",
                official,
                competency,
                level,
                from,
                until,
                state);
    }

    private void held(long official, long competency, int level) {
        held(official, competency, level, "2026-01-01", "2030-01-01", "HELD");
    }

    private Page<FoundPerson> find(int level, LevelState state, Long unit, boolean western) {
        return service.find(new PeopleFilter(law, level, state, unit, western), PAGE);
    }

    @Test
    void theHighestComeFirstOnceEachAndOnlyWhoHoldsItToday(StatementCounter statements) {
        held(an, law, 2);
        held(an, law, 3);
        held(binh, law, 2, "2026-01-01", "2026-11-30", "HELD");
        held(dung, law, 4);
        held(dung, files, 4);
        entityManager.flush();
        statements.reset();

        Page<FoundPerson> found = find(2, null, null, false);

        assertThat(statements.count()).isEqualTo(2);
        assertThat(found.rows()).extracting(FoundPerson::fullName).containsExactly("Phạm Dung", "Nguyễn Văn An");
        assertThat(found.rows()).extracting(FoundPerson::level).containsExactly(4, 3);
        assertThat(found.total()).isEqualTo(2);
    }

    @Test
    void stateUnitAndTheWesternWardsNarrow() {
        held(an, law, 3, "2026-01-01", "2030-01-01", "PROVISIONAL");
        held(binh, law, 3);
        held(dung, law, 3);

        assertThat(find(3, LevelState.PROVISIONAL, null, false).rows())
                .extracting(FoundPerson::officialId)
                .containsExactly(an);
        assertThat(find(3, null, other, false).rows())
                .extracting(FoundPerson::officialId)
                .containsExactly(dung);
        assertThat(find(3, null, null, true).rows())
                .as("divisions too")
                .extracting(FoundPerson::officialId)
                .containsExactlyInAnyOrder(an, binh);
        assertThat(find(3, null, office, false).rows())
                .as("a division is named with its ward")
                .extracting(FoundPerson::unitName)
                .containsExactly("Phường Hải Dương · Văn phòng");
    }

    @Test
    void aHeadFindsTheirOwnPeopleOnly() {
        held(an, law, 3);
        held(dung, law, 3);
        as(Role.HEAD, Set.of(ward, office));

        assertThat(find(3, null, null, false).rows())
                .extracting(FoundPerson::officialId)
                .containsExactly(an);
        assertThat(find(3, null, other, false).rows()).isEmpty();
    }

    @Test
    void aLevelOutOfRangeIsNamed() {
        assertThatThrownBy(() -> find(0, null, null, false)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> find(5, null, null, false)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoGoesLeavesUncoveredWhatOnlyTheyCouldDoAndTheNearestIsNamed() {
        held(an, law, 2);
        held(binh, law, 1);
        held(binh, files, 1);
        held(an, files, 1);

        WhatIf now = service.whatIf(ward, null, Set.of());
        WhatIf without = service.whatIf(ward, null, Set.of(an));

        assertThat(now.lines()).extracting(WhatIfLine::verdict).containsExactly(Verdict.SINGLE, Verdict.COVERED);
        assertThat(without.lines()).extracting(WhatIfLine::verdict).containsExactly(Verdict.UNCOVERED, Verdict.SINGLE);
        WhatIfLine worst = without.lines().get(0);
        assertThat(worst.losing()).containsExactly("Nguyễn Văn An");
        assertThat(worst.nearest()).isEqualTo("Lê Thị Bình");
        assertThat(worst.nearestHas()).isEqualTo(1);
        assertThat(CityRows.lines(entityManager, "select count(*) from planned_change"))
                .containsExactly("0");
    }

    @Test
    void aUnitMergedIntoItBringsItsPeople() {
        held(dung, law, 2);

        assertThat(service.whatIf(ward, null, Set.of()).lines().get(0).verdict())
                .isEqualTo(Verdict.MISSING);
        WhatIf merged = service.whatIf(ward, other, Set.of());

        assertThat(merged.people()).hasSize(3);
        assertThat(merged.lines())
                .filteredOn(line -> line.level() == 2)
                .singleElement()
                .satisfies(line -> assertThat(line.verdict()).isEqualTo(Verdict.SINGLE));
    }

    @Test
    void aHeadThinksAboutUnitsInReachOnly() {
        as(Role.HEAD, Set.of(ward, office));

        assertThat(service.whatIf(ward, null, Set.of()).people()).hasSize(2);
        assertThatThrownBy(() -> service.whatIf(ward, other, Set.of())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.whatIf(other, null, Set.of())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aHeadFindsNobodyOfOtherUnitsUntilACoordinatorOpensItAndThenNameAndLevelOnly() {
        held(an, law, 3);
        held(binh, law, 2);
        held(dung, law, 4);
        as(Role.HEAD, Set.of(ward, office));

        assertThat(find(2, null, null, false).rows())
                .extracting(FoundPerson::fullName)
                .containsExactly("Nguyễn Văn An", "Lê Thị Bình");
        open("2026-12-02");
        assertThat(find(2, null, null, false).total())
                .as("open from tomorrow on")
                .isEqualTo(2);
        open("2026-12-01");
        Page<FoundPerson> found = find(2, null, null, false);

        assertThat(found.total()).isEqualTo(3);
        assertThat(found.rows().get(0)).isEqualTo(new FoundPerson(null, "Phạm Dung", null, null, null, 4, null));
        assertThat(found.rows().get(1).officialId()).isEqualTo(an);
        assertThat(find(2, LevelState.HELD, null, false).rows())
                .as("the state of others is not told")
                .extracting(FoundPerson::fullName)
                .containsExactly("Nguyễn Văn An", "Lê Thị Bình");
        assertThat(find(2, null, other, false).rows()).as("nor their unit").isEmpty();
        as(Role.COORDINATOR, Set.of());
        assertThat(find(2, null, null, false).rows()).noneMatch(FoundPerson::isElsewhere);
    }

    private void open(String from) {
        city.run("insert into policy_setting (setting, value, valid_from) values ('PEOPLE_ELSEWHERE', 1, ?1)", from);
        service.policies = Policies.on(entityManager, service.clock);
    }
}
