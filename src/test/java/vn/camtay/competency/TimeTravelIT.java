package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.catalogue.Validity;
import vn.camtay.catalogue.ValidityService;
import vn.camtay.enrolment.RosterWorld;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.staffing.ChangeCommand;
import vn.camtay.staffing.ChangeKind;
import vn.camtay.staffing.StaffingService;
import vn.camtay.staffing.StaffingWorld;
import vn.camtay.standing.LevelHeld;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/**
 * What time alone does to levels and gaps. Everything is done and read through the services, and only the clock is moved: no job runs
 * and no row is touched in between, other than the job that carries a planned move out on its day. It is 1 December 2026; what a
 * document shows of the competency "law" is good for 12 months, and its renewal begins 90 days before.
 */
@ExtendWith(DatabaseExtension.class)
class TimeTravelIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 1);

    private final ReviewService reviews = new ReviewService();
    private EntityManager entityManager;
    private RosterWorld rosters;
    private MovingClock clock;
    private StandingService standings;
    private RecordService records;
    private OverviewService overviews;
    private StaffingService staffing;
    private ValidityService validities;
    private long ward;
    private long otherWard;
    private long clerk;
    private long registrar;
    private long law;
    private long files;
    private long an;
    private long head;
    private long otherHead;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        rosters = new RosterWorld(given);
        clock = rosters.clock();
        CityRows city = rosters.rows();
        standings = StandingWorld.over(given, clock, new RecordedEvents<>()).service();
        records = CompetencyWorld.records(given, clock, standings, rosters.currentUser());
        reviews.book = CompetencyWorld.evidence(given, clock, standings, rosters.currentUser());
        reviews.levels = records.levels;
        reviews.evidence = reviews.book.evidence;
        reviews.records = records.records;
        reviews.reach = records.reach;
        reviews.quizzes = records.quizzes;
        reviews.views = records.views;
        reviews.officials = reviews.book.officials;
        reviews.currentUser = rosters.currentUser();
        reviews.batch = new InOneTransaction();
        reviews.clock = clock;
        reviews.events = new RecordedEvents<>();
        overviews = CompetencyWorld.overviews(given, clock);
        overviews.currentUser = rosters.currentUser();
        staffing = StaffingWorld.over(given, rosters, standings, new RecordedEvents<>());
        ward = rosters.ward();
        otherWard = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        clerk = city.post("P11", "Văn thư");
        registrar = city.post("P12", "Tư pháp - Hộ tịch");
        law = city.competency("C01");
        files = city.competency("C02");
        clock.advance(Duration.ofDays(-1));
        validities = CatalogueWorld.validities(given, clock, new RecordedEvents<>());
        validities.decide(law, new Validity(12, null));
        clock.advance(Duration.ofDays(1));
        city.requirement(clerk, files, 1, "2025-07-01");
        city.requirement(clerk, law, 1, "2025-07-01");
        city.requirement(registrar, law, 2, "2025-07-01");
        city.requirement(registrar, law, 3, "2027-06-01");
        an = city.official("Nguyễn Văn An", ward, clerk);
        head = city.official("Đặng Thị Hường", ward);
        otherHead = city.official("Lê Bình", otherWard);
    }

    @Nested
    class ATransfer {
        private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

        @BeforeEach
        void planned() {
            asHead();
            shownAndConfirmed(law, 1);
            rosters.become(head, Role.COORDINATOR);
            assertThat(staffing.plan(
                            new ChangeCommand(an, ChangeKind.MOVE, DAY, otherWard, registrar, "Quyết định 12")))
                    .isFalse();
            entityManager.flush();
        }

        @Test
        void changesNothingBeforeItsDay() {
            assertThat(gaps(null)).containsExactly(files + ": 0 of 1");
            travelTo(DAY.minusDays(1));
            assertThat(staffing.findDue()).isEmpty();
            assertThat(gaps(null)).containsExactly(files + ": 0 of 1");
        }

        @Test
        void changesGapsFromItsDayAndLeavesTheDaysBeforeAsTheyWere() {
            travelTo(DAY);
            carryOut();

            assertThat(gaps(null)).containsExactly(law + ": 1 of 2");
            assertThat(gaps(DAY)).containsExactly(law + ": 1 of 2");
            assertThat(gaps(DAY.minusDays(1))).containsExactly(files + ": 0 of 1");
            assertThat(gaps(TODAY)).containsExactly(files + ": 0 of 1");

            travelTo(DAY.plusDays(60));
            assertThat(gaps(null)).containsExactly(law + ": 1 of 2");
            assertThat(gaps(DAY.minusDays(1))).containsExactly(files + ": 0 of 1");
        }

        @Test
        void takesWhatIsHeldAlongAndALaterProfileAsksFromItsOwnDay() {
            List<LevelHeld> before = standings.levels(Set.of(an));
            travelTo(DAY);
            carryOut();

            assertThat(standings.levels(Set.of(an))).isEqualTo(before);
            assertThat(gaps(LocalDate.of(2027, 5, 31))).containsExactly(law + ": 1 of 2");
            assertThat(gaps(LocalDate.of(2027, 6, 1))).containsExactly(law + ": 1 of 3");
        }

        @Test
        void movesTheQueueOfProposalsToTheNewUnitsHeadOnItsDay() {
            asHead();
            give(law, 2);
            assertThat(queue()).containsExactly("Nguyễn Văn An 2");
            travelTo(DAY.minusDays(1));
            assertThat(queue()).containsExactly("Nguyễn Văn An 2");

            travelTo(DAY);
            carryOut();

            asHead();
            assertThat(queue()).isEmpty();
            as(otherHead, Role.HEAD, otherWard);
            assertThat(queue()).containsExactly("Nguyễn Văn An 2");
            decide(law);
            assertThat(gaps(null)).isEmpty();
        }
    }

    @Nested
    class ADocumentThatAQuizRestsOn {
        private static final LocalDate ENDS = LocalDate.of(2027, 3, 31);

        @BeforeEach
        void passedAndConfirmed() {
            asHead();
            passed(TODAY, null, ENDS);
            decide(law);
        }

        @Test
        void endsTheLevelTheDayAfterItsLastOneAndLeavesTheDaysBefore() {
            travelTo(ENDS);
            assertThat(held()).isEqualTo(1);
            travelTo(ENDS.plusDays(1));

            assertThat(held()).isZero();
            assertThat(line().lost()).isEqualTo(1);
            assertThat(line().lostOn()).isEqualTo(ENDS);
            assertThat(standings.levels(Set.of(an))).singleElement().satisfies(level -> {
                assertThat(level.isOn(TODAY)).isTrue();
                assertThat(level.isOn(ENDS)).isTrue();
            });
        }

        @Test
        void leavesALevelPassedAnewLaterToBeConfirmedAnew() {
            travelTo(ENDS.plusDays(30));
            passed(TODAY, null, ENDS, LocalDate.now(clock));

            assertThat(held()).isZero();
            assertThat(line().proposed()).isEqualTo(1);
            decide(law);
            assertThat(held()).isEqualTo(1);
        }

        @Test
        void endsItNoSoonerThanItsTimeWhenThatIsOverBefore() {
            passed(TODAY, null, LAST.plusDays(100));

            travelTo(LAST);
            assertThat(held()).isEqualTo(1);
            travelTo(LAST.plusDays(1));
            assertThat(held()).isZero();
        }

        private void passed(LocalDate on, LocalDate from, LocalDate until, LocalDate... again) {
            List<Shown> shown = new ArrayList<>(List.of(new Shown(an, law, 1, on, null, null, from, until)));
            for (LocalDate day : again) {
                shown.add(new Shown(an, law, 1, day, null, null, day, null));
            }
            clock.advance(Duration.ofMinutes(1));
            reviews.book.settle(EvidenceSource.QUIZ, 1, an, shown);
            entityManager.flush();
        }

        private LevelLine line() {
            return reviews.open(an, law).line();
        }

        private int held() {
            return line().held();
        }
    }

    @Nested
    class FourHundredDays {
        @BeforeEach
        void held() {
            asHead();
            shownAndConfirmed(law, 2);
        }

        @Test
        void showALevelAsMetThenExpiringThenExpiredOnThePersonsPageAndTheUnitsAlike() {
            travelTo(LAST.minusDays(91));
            assertThat(standing()).isEqualTo(LevelStanding.MET);
            travelTo(LAST.minusDays(90));
            assertThat(standing()).isEqualTo(LevelStanding.EXPIRING);
            assertThat(line(null).gap()).as("an open window takes nothing").isZero();
            travelTo(LAST);
            assertThat(standing()).isEqualTo(LevelStanding.EXPIRING);
            travelTo(LAST.plusDays(1));
            assertThat(standing()).isEqualTo(LevelStanding.EXPIRED);

            travelTo(TODAY.plusDays(400));
            assertThat(standing()).isEqualTo(LevelStanding.EXPIRED);
            assertThat(line(null).gap()).isEqualTo(1);
            assertThat(line(null).lost()).isEqualTo(2);
            assertThat(line(null).lostOn()).isEqualTo(LAST);
        }

        @Test
        void resetNothingWhenTheWindowOpensAndWriteNothingWhenItCloses() {
            List<LevelHeld> before = standings.levels(Set.of(an));
            List<HistoryRow> history = records.record(an, null).history();

            travelTo(LAST.minusDays(90));
            assertThat(queue()).isEmpty();
            travelTo(TODAY.plusDays(400));

            assertThat(queue()).as("nothing is proposed by time alone").isEmpty();
            assertThat(standings.levels(Set.of(an))).isEqualTo(before);
            assertThat(records.record(an, null).history()).isEqualTo(history);
            assertThat(line(TODAY.plusDays(100)).held())
                    .as("what was held stays readable")
                    .isEqualTo(2);
        }

        @Test
        void goOnWithoutTheHeadWhenRenewedWithinTheWindow() {
            travelTo(LAST.minusDays(30));
            give(law, 2);

            assertThat(queue()).isEmpty();
            assertThat(standing()).isEqualTo(LevelStanding.MET);
            assertThat(line(null).heldUntil()).isEqualTo(LAST.minusDays(30).plusMonths(12));
            travelTo(TODAY.plusDays(400));
            assertThat(standing()).isEqualTo(LevelStanding.MET);
        }

        @Test
        void askTheHeadAgainWhenRenewedAfterTheEndAndLeaveTheDaysBetweenUncovered() {
            travelTo(TODAY.plusDays(400));
            give(law, 2);
            assertThat(queue()).containsExactly("Nguyễn Văn An 2");
            assertThat(standing()).isEqualTo(LevelStanding.EXPIRED);

            decide(law);

            assertThat(standing()).isEqualTo(LevelStanding.MET);
            assertThat(line(LAST).held()).isEqualTo(2);
            assertThat(line(LAST.plusDays(1)).held()).isZero();
            assertThat(line(TODAY.plusDays(399)).held()).isZero();
            assertThat(line(TODAY.plusDays(400)).held()).isEqualTo(2);
        }
    }

    @Nested
    class AnotherValidity {
        @BeforeEach
        void held() {
            asHead();
            shownAndConfirmed(law, 2);
        }

        @Test
        void holdsForEvidenceFromTheNextDayOnAndLeavesWhatIsHeldAsItIs() {
            validities.decide(law, new Validity(6, null));
            entityManager.flush();
            give(law, 2);
            assertThat(line(null).heldUntil()).as("shown today").isEqualTo(LAST);

            travelTo(TODAY.plusDays(1));
            give(law, 3);
            decide(law);

            assertThat(line(null).held()).isEqualTo(3);
            assertThat(line(null).heldUntil()).isEqualTo(TODAY.plusDays(1).plusMonths(6));
            assertThat(line(TODAY.plusMonths(7)).held())
                    .as("the lower level keeps its time")
                    .isEqualTo(2);
            assertThat(line(TODAY.plusMonths(7)).heldUntil()).isEqualTo(LAST);
        }

        @Test
        void opensTheWindowOfItsOwnAtOnceAndResetsNothing() {
            travelTo(LAST.minusDays(90));
            assertThat(standing()).isEqualTo(LevelStanding.EXPIRING);
            List<LevelHeld> before = standings.levels(Set.of(an));

            validities.decide(law, new Validity(12, 30));
            entityManager.flush();
            entityManager.clear();

            assertThat(standing()).isEqualTo(LevelStanding.MET);
            assertThat(standings.levels(Set.of(an))).isEqualTo(before);
            travelTo(LAST.minusDays(30));
            assertThat(standing()).isEqualTo(LevelStanding.EXPIRING);
            assertThat(queue()).isEmpty();
        }

        @Test
        void isWrittenDownWithEveryDecisionAndTheSameAgainIsNone() {
            validities.decide(law, new Validity(6, null));
            validities.decide(law, new Validity(9, 60));
            validities.decide(law, new Validity(9, 60));
            travelTo(TODAY.plusDays(10));
            validities.decide(law, new Validity(null, null));

            assertThat(validities.require(law).trail())
                    .extracting(row -> row.from() + " " + row.months() + " " + row.renewalDays())
                    .containsExactly(
                            TODAY.plusDays(11) + " null null", TODAY.plusDays(1) + " 9 60", TODAY + " 12 null");
            assertThat(validities.require(law).now().months()).isEqualTo(9);
        }

        @Test
        void isRefusedOutOfBounds() {
            for (Integer months : new Integer[] {0, 121}) {
                assertThatThrownBy(() -> new Validity(months, null)).isInstanceOf(InvalidInputException.class);
            }
            for (Integer days : new Integer[] {0, 366}) {
                assertThatThrownBy(() -> new Validity(1, days)).isInstanceOf(InvalidInputException.class);
            }
            assertThat(new Validity(120, 365).months()).isEqualTo(120);
        }
    }

    /** As the person's page and the unit's heat map say. */
    private LevelStanding standing() {
        LevelStanding own = line(null).standing();
        LevelStanding unit =
                overviews.linesOf(List.of(an), new LevelsFilter(null, null, null, null)).get(0).lines().stream()
                        .filter(line -> line.competency().id() == law)
                        .findFirst()
                        .orElseThrow()
                        .standing();
        assertThat(unit).isEqualTo(own);
        return own;
    }

    private void travelTo(LocalDate day) {
        clock.advance(Duration.between(
                clock.instant(),
                day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant()));
        entityManager.flush();
        entityManager.clear();
    }

    private void carryOut() {
        staffing.findDue().forEach(staffing::carryOutDue);
        entityManager.flush();
        entityManager.clear();
    }

    private void shownAndConfirmed(long competency, int level) {
        give(competency, level);
        decide(competency);
    }

    private void give(long competency, int level) {
        clock.advance(Duration.ofMinutes(1));
        reviews.give(new GiveEvidenceCommand(
                an, competency, EvidenceSource.PRIOR_LEARNING, level, LocalDate.now(clock), "Chứng chỉ"));
        entityManager.flush();
    }

    private void decide(long competency) {
        clock.advance(Duration.ofMinutes(1));
        EvidenceDetail detail = reviews.open(an, competency);
        reviews.decide(
                new DecideCommand(an, competency, detail.line().proposed(), detail.seen(), WordKind.CONFIRMED, null));
        entityManager.flush();
    }

    private List<String> queue() {
        return reviews.queue(PageQuery.page(1, 20)).rows().stream()
                .map(row -> row.fullName() + " " + row.level())
                .toList();
    }

    /** @param day null for the clock's */
    private List<String> gaps(LocalDate day) {
        rosters.become(an, Role.OFFICIAL);
        return records.record(null, day).gaps().stream()
                .map(line -> line.competency().id() + ": " + line.held() + " of " + line.required())
                .toList();
    }

    private LevelLine line(LocalDate day) {
        return records.record(an, day).lines().stream()
                .filter(line -> line.competency().id() == law)
                .findFirst()
                .orElseThrow();
    }

    private void asHead() {
        as(head, Role.HEAD, ward);
    }

    private void as(long official, Role role, long unit) {
        rosters.currentUser()
                .become(new SignedIn(1, "x", "x", official, Set.of(role), Set.of(unit), "vi", clock.instant(), 0));
    }
}
