package vn.camtay.standing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** Two officials with levels of two competencies that begin, end, overlap and follow each other. */
@ExtendWith(DatabaseExtension.class)
class LevelsOnADayIT {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;

    private StandingService standings;
    private EntityManager entityManager;
    private Set<Long> officials;
    private Set<Long> competencies;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        standings = StandingWorld.over(given, MovingClock.at("2026-02-01T08:00"), new RecordedEvents<>())
                .service();
        CityRows city = new CityRows(given);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        long post = city.post("P12", "Tư pháp - Hộ tịch");
        officials = Set.of(city.official("Nguyễn Văn An", ward, post), city.official("Trần Thị Bình", ward, post));
        competencies = Set.of(city.competency("C01"), city.competency("C02"));
    }

    @Test
    void sayTheSameOfTheDayAsAllLevelsDo() {
        Random random = new Random(1);
        List<LevelHeld> levels = new ArrayList<>();
        for (long official : officials) {
            for (long competency : competencies) {
                for (int level = 1; level <= 4; level++) {
                    for (int from = random.nextInt(DAYS); from < DAYS; from += 1 + random.nextInt(DAYS / 2)) {
                        LocalDate first = BEGIN.plusDays(from);
                        LocalDate last = random.nextInt(5) == 0 ? null : first.plusDays(random.nextInt(DAYS / 3));
                        levels.add(new LevelHeld(official, competency, level, first, last, LevelState.CONFIRMED));
                    }
                }
            }
        }
        standings.settleLevels(officials, competencies, levels);
        entityManager.flush();

        int read = 0;
        for (LocalDate day = BEGIN; day.isBefore(BEGIN.plusDays(DAYS + DAYS / 3)); day = day.plusDays(1)) {
            List<LevelHeld> some = standings.levelsOn(officials, day);
            read += some.size();
            for (long official : officials) {
                for (long competency : competencies) {
                    assertThat(said(some, official, competency, day))
                            .isEqualTo(said(levels, official, competency, day));
                }
            }
        }
        assertThat(levels).hasSizeGreaterThan(20);
        assertThat(read).isLessThan(levels.size() * (DAYS + DAYS / 3) / 2);
    }

    /** The highest level held on the day, and the highest that ended before it and is above that. */
    private static List<Optional<LevelHeld>> said(
            List<LevelHeld> levels, long official, long competency, LocalDate day) {
        Predicate<LevelHeld> theirs = level -> level.officialId() == official && level.competencyId() == competency;
        Optional<LevelHeld> now = levels.stream()
                .filter(theirs)
                .filter(level -> level.isOn(day))
                .max(Comparator.comparingInt(LevelHeld::level).thenComparing(LevelHeld::from));
        Optional<LevelHeld> lost = levels.stream()
                .filter(theirs)
                .filter(level -> level.until() != null && level.until().isBefore(day))
                .filter(level -> level.level() > now.map(LevelHeld::level).orElse(0))
                .max(Comparator.comparingInt(LevelHeld::level)
                        .thenComparing(LevelHeld::until)
                        .thenComparing(LevelHeld::from));
        return List.of(now, lost);
    }
}
