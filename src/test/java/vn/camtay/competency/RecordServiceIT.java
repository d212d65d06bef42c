package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.ChangeOfficialCommand;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.RegisterOfficialCommand;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** An official with a post that asks for level 2 of one competency and 1 of another; a level is good for 24 months. */
@ExtendWith(DatabaseExtension.class)
class RecordServiceIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final CurrentUser reader = new CurrentUser();
    private EntityManager entityManager;
    private RecordService service;
    private EvidenceBook book;
    private OfficialService officials;
    private CityRows city;
    private long ward;
    private long registrar;
    private long law;
    private long files;
    private long an;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        var standings = StandingWorld.over(given, clock, new RecordedEvents<>()).service();
        book = CompetencyWorld.evidence(given, clock, standings, reader);
        officials = OrganisationWorld.officials(given, clock);
        service = CompetencyWorld.records(given, clock, standings, reader);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        registrar = city.post("P12", "Tư pháp - Hộ tịch");
        law = city.competency("C01");
        files = city.competency("C02");
        city.requirement(registrar, law, 2, "2025-07-01");
        city.requirement(registrar, files, 1, "2025-07-01");
        an = city.official("Nguyễn Văn An", ward, registrar);
        as(an, Role.OFFICIAL);
    }

    @Test
    void whatIsShownIsProposedAndWhatIsConfirmedClosesTheGap() {
        shown(law, 2, DAY);
        LevelLine line = line(law, DAY);
        assertThat(line.held()).isZero();
        assertThat(line.gap()).isEqualTo(2);
        assertThat(line.proposed()).isEqualTo(2);
        assertThat(line.standing()).isEqualTo(LevelStanding.MISSING);

        confirmed(law, 2);

        assertThat(line(law, DAY).gap()).isZero();
        assertThat(line(law, DAY).standing()).isEqualTo(LevelStanding.MET);
        assertThat(record(DAY).gaps()).extracting(gap -> gap.competency().id()).containsExactly(files);
    }

    @Test
    void fourHundredDaysShowExpiringExpiredAndRenewed() {
        city.run("update competency set validity_months = 12 where id = ?1", law);
        shown(law, 2, DAY);
        confirmed(law, 2);
        LocalDate last = LocalDate.of(2027, 12, 10);

        assertThat(line(law, last.minusDays(91)).standing()).isEqualTo(LevelStanding.MET);
        assertThat(line(law, last.minusDays(90)).standing()).isEqualTo(LevelStanding.EXPIRING);
        assertThat(line(law, last).standing()).isEqualTo(LevelStanding.EXPIRING);
        assertThat(line(law, last.plusDays(1)).standing()).isEqualTo(LevelStanding.EXPIRED);
        moveTo("2028-01-14T08:00"); // 400 days later, nobody has run anything
        LevelLine ended = record(null).lines().get(0);
        assertThat(ended.standing()).isEqualTo(LevelStanding.EXPIRED);
        assertThat(ended.lost()).isEqualTo(2);
        assertThat(ended.lostOn()).isEqualTo(last);

        book.settle(
                EvidenceSource.ATTENDANCE, 2, List.of(new Shown(an, law, 2, LocalDate.of(2028, 1, 14), null, null)));
        assertThat(line(law, LocalDate.of(2028, 1, 14)).proposed()).isEqualTo(2);
        confirmed(law, 2);
        assertThat(record(null).lines().get(0).standing()).isEqualTo(LevelStanding.MET);
        assertThat(line(law, last).held()).isEqualTo(2);
    }

    @Test
    void renewedInTimeALevelGoesOnWithoutTheHead() {
        city.run("update competency set validity_months = 12 where id = ?1", law);
        shown(law, 2, DAY);
        confirmed(law, 2);
        moveTo("2027-11-30T08:00");

        book.settle(
                EvidenceSource.ATTENDANCE, 2, List.of(new Shown(an, law, 2, LocalDate.of(2027, 11, 30), null, null)));

        LevelLine line = line(law, LocalDate.of(2028, 1, 14));
        assertThat(line.standing()).isEqualTo(LevelStanding.MET);
        assertThat(line.heldUntil()).isEqualTo(LocalDate.of(2028, 11, 30));
        assertThat(line.proposed()).isZero();
    }

    @Test
    void anotherPostAsksForOtherLevelsFromItsDayOnOnly() {
        long clerk = city.post("P05", "Văn thư");
        city.requirement(clerk, files, 3, "2025-07-01");
        moveTo("2027-03-01T08:00");
        officials.change(new ChangeOfficialCommand(
                an,
                null,
                new RegisterOfficialCommand(null, "Nguyễn Văn An", null, ward, List.of(clerk), null, null, "vi"),
                OfficialStatus.ACTIVE));
        entityManager.flush();
        LocalDate moved = LocalDate.of(2027, 3, 1);

        assertThat(gaps(moved.minusDays(1))).containsExactly(law + " 2", files + " 1");
        assertThat(gaps(moved)).containsExactly(files + " 3");
    }

    @Test
    void aNewVersionOfTheProfileAsksFromItsDayOnOnly() {
        city.requirement(registrar, law, 4, "2027-01-01");
        city.requirement(registrar, files, 0, "2027-01-01");

        assertThat(gaps(LocalDate.of(2026, 12, 31))).containsExactly(law + " 2", files + " 1");
        assertThat(gaps(LocalDate.of(2027, 1, 1))).containsExactly(law + " 4");
    }

    @Test
    void opinionsAreShownAndProveNothing() {
        book.say(EvidenceSource.SELF, new Shown(an, law, 4, DAY, null, null), false);
        book.say(EvidenceSource.HEAD, new Shown(an, law, 1, DAY, null, null), false);

        LevelLine line = line(law, DAY);
        assertThat(line.self()).isEqualTo(4);
        assertThat(line.appraised()).isEqualTo(1);
        assertThat(line.proposed()).isZero();
    }

    @Test
    void aRecordIsReadByItsPersonTheirHeadAndCoordinatorsOnly() {
        long binh = city.official("Lê Bình", ward);
        as(binh, Role.OFFICIAL);
        assertThatThrownBy(() -> record(DAY)).isInstanceOf(NotFoundException.class);
        as(binh, Role.TRAINER);
        assertThatThrownBy(() -> record(DAY)).isInstanceOf(NotFoundException.class);
        reader.become(signedIn(binh, Role.HEAD, Set.of(ward + 1)));
        assertThatThrownBy(() -> record(DAY)).isInstanceOf(NotFoundException.class);
        reader.become(signedIn(binh, Role.HEAD, Set.of(ward)));
        assertThat(record(DAY).head()).isTrue();
        as(binh, Role.COORDINATOR);
        assertThat(record(DAY).head()).isTrue();
        reader.become(signedIn(an, Role.HEAD, Set.of(ward)));
        assertThat(record(DAY).head()).isFalse();
    }

    @Test
    void aRecordIsReadInAsManyStatementsHoweverMuchIsInIt(StatementCounter statements) {
        for (int fact = 1; fact <= 5; fact++) {
            book.settle(
                    EvidenceSource.ATTENDANCE,
                    fact,
                    List.of(new Shown(an, law, 2, DAY, null, null), new Shown(an, files, 3, DAY, null, null)));
        }
        confirmed(law, 2);
        record(DAY); // settings and framework are read once and kept
        entityManager.flush();
        entityManager.clear();
        statements.reset();

        assertThat(record(DAY).history()).hasSize(11);

        assertThat(statements.count()).isEqualTo(11);
    }

    @Test
    void whoOpenedTheRecordIsShownToThePersonOnceADayAndToNobodyElse() {
        long head = city.official("Lê Bình", ward);
        record(DAY);
        reader.become(signedIn(head, Role.HEAD, Set.of(ward)));
        assertThat(record(DAY).looked()).isEmpty();
        record(DAY.minusDays(30));
        moveTo("2026-12-11T08:00");
        record(null);
        reader.become(new SignedIn(2, "x", "x", null, Set.of(Role.COORDINATOR), Set.of(), "vi", Instant.EPOCH, 0));
        record(null);
        assertThat(record(null).looked()).isEmpty();

        as(an, Role.OFFICIAL);
        assertThat(record(null).looked())
                .extracting(view -> view.on() + " " + view.fullName() + " " + view.unitName())
                .containsExactly(
                        "2026-12-11 null null",
                        "2026-12-11 Lê Bình Phường Hải Dương",
                        "2026-12-10 Lê Bình Phường Hải Dương");

        moveTo("2027-12-11T08:00");
        assertThat(record(null).looked()).isEmpty();
    }

    private void moveTo(String local) {
        clock.advance(Duration.between(clock.instant(), MovingClock.at(local).instant()));
    }

    private void shown(long competency, int level, LocalDate on) {
        book.settle(EvidenceSource.ATTENDANCE, 1, List.of(new Shown(an, competency, level, on, null, null)));
        entityManager.flush();
    }

    private void confirmed(long competency, int level) {
        clock.advance(Duration.ofMinutes(1));
        Instant now = clock.instant();
        city.run(
                "insert into level_word (official_id, competency_id, level, kind, said_on, said_at, said_by)"
                        + " values (?1, ?2, ?3, 'CONFIRMED', ?4, ?5, 0)",
                an,
                competency,
                level,
                LocalDate.now(clock),
                CityRows.utc(now));
        book.derive(List.of(an), List.of(competency));
        entityManager.flush();
    }

    private CompetencyRecord record(LocalDate day) {
        return service.record(an, day);
    }

    private LevelLine line(long competency, LocalDate day) {
        return record(day).lines().stream()
                .filter(line -> line.competency().id() == competency)
                .findFirst()
                .orElseThrow();
    }

    private List<String> gaps(LocalDate day) {
        return record(day).gaps().stream()
                .map(line -> line.competency().id() + " " + line.required())
                .toList();
    }

    private void as(long official, Role role) {
        reader.become(signedIn(official, role, Set.of()));
    }

    private static SignedIn signedIn(long official, Role role, Set<Long> units) {
        return new SignedIn(1, "x", "x", official, Set.of(role), units, "vi", Instant.EPOCH, 0);
    }
}
