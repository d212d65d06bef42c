package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.attendance.RollWorld;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/**
 * Levels are derived: whatever happened to the people of a ward, what stands in the tables is what a rebuild from the evidence gives.
 * The histories are random and each is the same every time: three people, two competencies, facts that show a level and take it back,
 * documents, and heads who confirm, ask back and dispute, over some years.
 */
@ExtendWith(DatabaseExtension.class)
class RebuildIT {
    private static final int STEPS = 60;

    private final MovingClock clock = MovingClock.at("2025-01-06T08:00");
    private final CurrentUser actor = new CurrentUser();
    private final CompletionService rebuilding = new CompletionService();
    private final ReviewService reviews = new ReviewService();
    private EntityManager entityManager;
    private CityRows city;
    private long ward;
    private long module;
    private List<Long> people;
    private List<Long> competencies;
    private long head;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        StandingService standings =
                StandingWorld.over(given, clock, new RecordedEvents<>()).service();
        RecordService records = CompetencyWorld.records(given, clock, standings, actor);
        reviews.book = CompetencyWorld.evidence(given, clock, standings, actor);
        reviews.levels = records.levels;
        reviews.evidence = reviews.book.evidence;
        reviews.records = records.records;
        reviews.reach = records.reach;
        reviews.quizzes = records.quizzes;
        reviews.views = records.views;
        reviews.officials = reviews.book.officials;
        reviews.currentUser = actor;
        reviews.batch = new InOneTransaction();
        reviews.clock = clock;
        reviews.events = new RecordedEvents<>();
        rebuilding.completions = new CompletionRepository();
        rebuilding.completions.entityManager = given;
        rebuilding.attendances = RollWorld.reading(given);
        rebuilding.standings = standings;
        rebuilding.modules = CatalogueWorld.modules(given, clock, new RecordedEvents<>());
        rebuilding.evidence = reviews.book;
        rebuilding.thresholds = CatalogueWorld.attendances(given, clock);
        rebuilding.skills = CompetencyWorld.skills(given);
        rebuilding.quizzes = records.quizzes;
        rebuilding.officials = reviews.book.officials;
        rebuilding.batch = new InOneTransaction();
        rebuilding.clock = clock;
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        module = city.module("M01", "Chứng thực");
        competencies = List.of(city.competency("C01"), city.competency("C02"));
        city.run("update competency set validity_months = 6 where id = ?1", competencies.get(0));
        people = List.of(
                city.official("Nguyễn Văn An", ward), city.official("Lê Bình", ward), city.official("Trần Chi", ward));
        head = city.official("Đặng Thị Hường", ward);
        actor.become(new SignedIn(1, "x", "x", head, Set.of(Role.HEAD), Set.of(ward), "vi", Instant.EPOCH, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void levelsDerivedAnewEqualThoseStored(long seed) {
        Random random = new Random(seed);
        int decided = 0;
        for (int step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofDays(1 + random.nextInt(30)).plusMinutes(random.nextInt(60)));
            decided += happens(random);
            entityManager.flush();
            entityManager.clear();
        }
        List<String> stored = stored();
        assertThat(decided).as("words were said").isPositive();
        assertThat(stored).isNotEmpty();

        rebuild();
        assertThat(stored()).as("nothing is changed by deriving it again").isEqualTo(stored);

        city.run("delete from held_level");
        city.run("delete from level_proposal");
        rebuild();
        assertThat(stored()).as("and all of it comes back").isEqualTo(stored);
        assertThat(CityRows.lines(entityManager, "select count(*) from evidence"))
                .as("no evidence is added")
                .isEqualTo(evidenceBefore);
    }

    private List<String> evidenceBefore;

    /** Something happens to somebody. @return 1 when a head said something */
    private int happens(Random random) {
        long person = people.get(random.nextInt(people.size()));
        long competency = competencies.get(random.nextInt(competencies.size()));
        LocalDate today = LocalDate.now(clock);
        int level = 1 + random.nextInt(4);
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                EvidenceSource source = random.nextBoolean() ? EvidenceSource.SIGN_OFF : EvidenceSource.TRANSFER_CHECK;
                // a card of each person, seen again and again: what it showed before is replaced
                reviews.book.settle(
                        source,
                        person,
                        random.nextInt(5) == 0
                                ? List.of()
                                : List.of(new Shown(person, competency, level, today, module, null)));
            }
            case 2 -> {
                List<Shown> roll = new ArrayList<>();
                people.forEach(one -> {
                    if (random.nextBoolean()) {
                        roll.add(new Shown(one, competency, level, today, module, null));
                    }
                });
                reviews.book.settle(EvidenceSource.ATTENDANCE, 1 + random.nextInt(4), roll);
            }
            case 3 ->
                reviews.give(new GiveEvidenceCommand(
                        person,
                        competency,
                        EvidenceSource.PRIOR_LEARNING,
                        random.nextInt(5),
                        today.minusDays(random.nextInt(3)),
                        "Chứng chỉ"));
            default -> {
                return decide(person, competency, WordKind.values()[random.nextInt(3)]);
            }
        }
        return 0;
    }

    private int decide(long person, long competency, WordKind kind) {
        EvidenceDetail detail = reviews.open(person, competency);
        int level = kind == WordKind.DISPUTED && detail.line().held() > 0
                ? detail.line().held()
                : detail.line().proposed();
        if (level == 0 || kind == WordKind.COMMENTED) {
            return 0;
        }
        try {
            reviews.decide(new DecideCommand(person, competency, level, detail.seen(), kind, "Vì sao"));
            return 1;
        } catch (DomainException nothingWaits) {
            throw new IllegalStateException(kind + " of " + level, nothingWaits);
        }
    }

    private void rebuild() {
        entityManager.clear();
        evidenceBefore = CityRows.lines(entityManager, "select count(*) from evidence");
        RebuildReport report = rebuilding.rebuild();
        entityManager.flush();
        entityManager.clear();
        assertThat(report.failedPeople()).isZero();
        assertThat(report.people()).isPositive();
    }

    private List<String> stored() {
        List<String> rows = new ArrayList<>(CityRows.lines(
                entityManager,
                "select official_id, competency_id, level, held_from, coalesce(held_until, '-'), state from held_level"
                        + " order by official_id, competency_id, level, held_from"));
        rows.addAll(CityRows.lines(
                entityManager,
                "select official_id, competency_id, level, shown_from, coalesce(shown_until, '-'), state from level_proposal"
                        + " order by official_id, competency_id, level"));
        return rows;
    }

    /** A level that rests on a document alone is derived too: no session, card or quiz is behind it. */
    @Test
    void whatOnlyADocumentShowsComesBackToo() {
        reviews.give(new GiveEvidenceCommand(
                people.get(0), competencies.get(0), EvidenceSource.PRIOR_LEARNING, 2, LocalDate.now(clock), "Bằng"));
        entityManager.flush();
        List<String> stored = stored();
        city.run("delete from level_proposal");

        rebuild();

        assertThat(stored()).isEqualTo(stored).hasSize(2);
    }
}
