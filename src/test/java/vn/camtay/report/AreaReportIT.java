package vn.camtay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.competency.CompetencyWorld;
import vn.camtay.competency.Share;
import vn.camtay.organisation.AreaCommand;
import vn.camtay.organisation.AreaRow;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.quiz.GainSum;
import vn.camtay.quiz.QuizWorld;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.StatementCounter;

/** Two wards in an area and one outside it; one of them has a division. */
@ExtendWith(DatabaseExtension.class)
class AreaReportIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final AreaReportService service = new AreaReportService();
    private CityRows city;
    private long area;
    private long ward;
    private long law;
    private long an;
    private long binh;
    private long chi;
    private long dung;
    private long module;

    @BeforeEach
    void wire(EntityManager entityManager) {
        city = new CityRows(entityManager);
        service.activities = new AreaRepository();
        service.activities.entityManager = entityManager;
        service.overviews = CompetencyWorld.overviews(entityManager, clock);
        service.quizzes = QuizWorld.results(entityManager);
        service.areas = OrganisationWorld.areas(entityManager, clock);
        service.units = OrganisationWorld.units(entityManager, clock);
        service.clock = clock;
        long haiPhong = city.unit("31", "CITY", "Hải Phòng", null);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", haiPhong);
        long division = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        long second = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", haiPhong);
        long outside = city.unit("11000", "WARD", "Phường Khác", haiPhong);
        long post = city.post("P12", "Tư pháp - Hộ tịch");
        law = city.competency("C01");
        city.requirement(post, law, 2, "2025-07-01");
        an = city.official("Nguyễn Văn An", ward, post);
        binh = city.official("Lê Thị Bình", division, post);
        chi = city.official("Trần Chi", second, post);
        dung = city.official("Phạm Dung", outside, post);
        module = city.module("M01", "Chứng thực");
        area = service.areas.save(new AreaCommand("Hai phường", Set.of(ward, second)));
    }

    @Test
    void anAreaShowsWhatItsUnitsDidAndWhatHasChangedSince() {
        held(an, 2, "2026-11-01");
        held(binh, 2, "2026-12-05");
        held(dung, 2, "2026-11-01");
        long both = session("2026-12-02T01:00:00Z", "2026-12-02T04:00:00Z", an, binh, chi);
        city.mark(both, 1, an, "LATE", 170);
        city.mark(both, 1, binh, "PRESENT", 180);
        city.mark(both, 1, chi, "LEFT_EARLY", 100);
        long silent = session("2026-12-03T01:00:00Z", "2026-12-03T04:00:00Z", an, chi, dung);
        city.mark(silent, 1, chi, "ABSENT", 0);
        city.mark(silent, 1, dung, "PRESENT", 180);
        long before = session("2026-11-30T01:00:00Z", "2026-11-30T04:00:00Z", an);
        city.mark(before, 1, an, "PRESENT", 180);
        session("2026-12-10T00:30:00Z", "2026-12-10T04:00:00Z", an);

        AreaReport report = service.report(area, FIRST, LocalDate.of(2026, 12, 10));

        assertThat(report.name()).isEqualTo("Hai phường");
        assertThat(report.lines())
                .extracting(line -> line.unit().name())
                .containsExactlyInAnyOrder("Phường Hải Dương", "Phường Lê Thanh Nghị");
        AreaLine first = line(report, "Phường Hải Dương");
        assertThat(first.people()).isEqualTo(2);
        assertThat(first.before()).isEqualTo(new Share(2, 1));
        assertThat(first.after()).isEqualTo(new Share(2, 2));
        assertThat(first.change()).isEqualTo(50);
        assertThat(List.of(first.sessions(), first.minutes(), first.present(), first.absent(), first.unrecorded()))
                .containsExactly(1L, 350L, 2L, 0L, 1L);
        AreaLine second = line(report, "Phường Lê Thanh Nghị");
        assertThat(List.of(second.sessions(), second.minutes(), second.present(), second.absent()))
                .as("nobody of the ward was at the second session")
                .containsExactly(1L, 100L, 1L, 1L);
        assertThat(second.attendance()).isEqualTo(50);
        assertThat(report.whole().sessions())
                .as("both wards were at the same one")
                .isEqualTo(1);
        assertThat(report.whole().minutes()).isEqualTo(450);
        assertThat(report.whole().after()).isEqualTo(new Share(3, 2));
        assertThat(report.whole().shares()).containsExactly(new Share(3, 2));
    }

    /**
     * An 4 then 7, Bình of the division 6 then 8: means 50 and 75, half of what was left. Bình's second try, An's quiz outside the
     * time, Chi who took one alone and Dũng who began the second test first do not count.
     */
    @Test
    void whatPeopleGainedIsReadFromPairsOfTheTime() {
        long pretest = city.quiz(module, null);
        long posttest = city.quiz(module, pretest);
        long late = city.quiz(module, pretest);
        attempt(pretest, an, 1, 4, "2026-11-20T02:00:00Z");
        attempt(posttest, an, 1, 7, "2026-12-01T02:00:00Z");
        attempt(late, an, 1, 10, "2026-11-29T02:00:00Z");
        attempt(pretest, binh, 1, 6, "2026-11-20T02:00:00Z");
        attempt(posttest, binh, 1, 8, "2026-12-02T02:00:00Z");
        attempt(posttest, binh, 2, 10, "2026-12-03T02:00:00Z");
        attempt(posttest, chi, 1, 9, "2026-12-02T02:00:00Z");
        attempt(posttest, dung, 1, 9, "2026-12-02T02:00:00Z");
        attempt(pretest, dung, 1, 1, "2026-12-03T02:00:00Z");

        AreaReport report = service.report(null, FIRST, LocalDate.of(2026, 12, 10));

        assertThat(line(report, "Phường Hải Dương").learned()).isEqualTo(new GainSum(2, 100, 150));
        assertThat(report.learners()).containsExactly(line(report, "Phường Hải Dương"));
        assertThat(report.whole().learned()).isEqualTo(new GainSum(2, 100, 150));
        assertThat(report.whole().learned().normalised()).isEqualTo(0.5);
        assertThat(report.whole().learned().raw()).isEqualTo(25);
        assertThat(line(report, "Phường Lê Thanh Nghị").learned()).isEqualTo(GainSum.NONE);
        assertThat(line(report, "Phường Lê Thanh Nghị").learned().normalised()).isNull();
    }

    /** Of ten points, in ten minutes. */
    private void attempt(long quiz, long official, int number, int points, String began) {
        LocalDateTime from = LocalDateTime.ofInstant(Instant.parse(began), ZoneOffset.UTC);
        city.run(
                "insert into quiz_attempt (quiz_id, official_id, number, status, seed, token, questions, started_at, ends_at,"
                        + " grace_ends_at, submitted_at, submitted_by, graded_at, points, max_points, passed) values (?1, ?2,"
                        + " ?3, 'GRADED', 1, 'a', 10, ?5, ?6, ?6, ?6, 'PERSON', ?6, ?4, 10, true)",
                quiz,
                official,
                number,
                points,
                from,
                from.plusMinutes(10));
    }

    @Test
    void theWholeCityIsEverybodyAndATimeEndsToday() {
        AreaReport report = service.report(null, null, LocalDate.of(2027, 3, 1));

        assertThat(report.lines()).hasSize(3);
        assertThat(report.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(report.to()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(report.whole().people()).isEqualTo(4);
        assertThat(report.whole().attendance()).isNull();
    }

    @Test
    void aTimeThatEndsBeforeItBeginsAndAnUnknownAreaAreRefused() {
        assertThatThrownBy(() -> service.report(area, FIRST, FIRST.minusDays(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(service.report(area, FIRST, FIRST).to()).isEqualTo(FIRST);
        assertThatThrownBy(() -> service.report(area + 1, FIRST, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyUnitsThatAreOpenAreInAnArea() {
        city.run("update unit set valid_to = '2026-12-09' where code = '10532'");

        assertThat(service.report(area, FIRST, null).lines()).hasSize(1);
        assertThat(service.areas.list()).extracting(AreaRow::unitIds).allMatch(units -> units.size() == 2);
    }

    @Test
    void theNumberOfStatementsIsTheSameHoweverManyPeopleThereAre(StatementCounter statements) {
        service.report(area, FIRST, null);
        statements.reset();
        service.report(area, FIRST, null);
        assertThat(statements.count())
                .as("nobody draws the city twice in a minute")
                .isEqualTo(7);

        session("2026-12-02T01:00:00Z", "2026-12-02T04:00:00Z", an, binh, chi, dung);
        statements.reset();
        service.report(null, FIRST, null);
        assertThat(statements.count()).isEqualTo(7);
    }

    private AreaLine line(AreaReport report, String unit) {
        return report.lines().stream()
                .filter(line -> line.unit().name().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private long session(String from, String to, long... people) {
        long session = city.session(module, "COMPLETED", ward, Instant.parse(from), Instant.parse(to));
        for (long person : people) {
            city.enrolment(session, person, "ENROLLED");
        }
        return session;
    }

    private void held(long official, int level, String from) {
        city.run(
                "insert into held_level (official_id, competency_id, level, held_from, state)"
                        + " values (?1, ?2, ?3, ?4, 'CONFIRMED')",
                official,
                law,
                level,
                from);
    }
}
