package vn.camtay.competency;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.attendance.RollWorld;
import vn.camtay.attendance.TrainingTimes;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.Policies;
import vn.camtay.quiz.QuizWorld;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.signoff.SignOffWorld;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.RecordedEvents;

/** Competency as other features ask it, wired by hand. */
public final class CompetencyWorld {
    private CompetencyWorld() {}

    /** A service that weighs rolls and writes nothing. */
    public static CompletionService weighing(EntityManager entityManager, Clock clock) {
        CompletionService service = new CompletionService();
        service.completions = new CompletionRepository();
        service.completions.entityManager = entityManager;
        service.attendances = RollWorld.reading(entityManager);
        service.thresholds = CatalogueWorld.attendances(entityManager, clock);
        service.skills = skills(entityManager);
        service.quizzes = quizzes(entityManager, clock);
        service.clock = clock;
        return service;
    }

    static SkillReading skills(EntityManager entityManager) {
        SkillReading skills = new SkillReading();
        skills.signOffs = SignOffWorld.reading(entityManager);
        return skills;
    }

    static QuizReading quizzes(EntityManager entityManager, Clock clock) {
        QuizReading quizzes = new QuizReading();
        quizzes.asked = new ModuleQuizRepository();
        quizzes.asked.entityManager = entityManager;
        quizzes.results = QuizWorld.results(entityManager);
        quizzes.clock = clock;
        return quizzes;
    }

    /** What writes evidence down, for the person who acts. */
    static EvidenceBook evidence(
            EntityManager entityManager, Clock clock, StandingService standings, CurrentUser actor) {
        EvidenceBook book = new EvidenceBook();
        book.evidence = new EvidenceRepository();
        book.evidence.entityManager = entityManager;
        book.standings = standings;
        book.validities = CatalogueWorld.validities(entityManager, clock, new RecordedEvents<>());
        book.officials = OrganisationWorld.officials(entityManager, clock);
        book.currentUser = actor;
        book.clock = clock;
        return book;
    }

    /** What pages read of people's levels, for the person who reads. */
    static RecordService records(
            EntityManager entityManager, Clock clock, StandingService standings, CurrentUser reader) {
        RecordService service = new RecordService();
        service.records = new RecordRepository();
        service.records.entityManager = entityManager;
        service.reach = new RecordReach();
        service.reach.officials = OrganisationWorld.officials(entityManager, clock);
        service.reach.currentUser = reader;
        service.levels = new LevelReading();
        service.levels.records = service.records;
        service.levels.standings = standings;
        service.levels.profiles = CatalogueWorld.profiles(entityManager, clock, new RecordedEvents<>());
        service.levels.policies = Policies.on(entityManager, clock);
        service.quizzes = quizzes(entityManager, clock);
        service.views = new RecordViews();
        service.views.views = new RecordViewRepository();
        service.views.views.entityManager = entityManager;
        service.views.currentUser = reader;
        service.views.clock = clock;
        service.times = TrainingTimes.over(entityManager, clock, service.levels.policies);
        service.currentUser = reader;
        service.clock = clock;
        return service;
    }

    /** A service that draws the city, with no drawing yet. */
    public static OverviewService overviews(EntityManager entityManager, Clock clock) {
        OverviewService service = new OverviewService();
        service.overviews = new OverviewRepository();
        service.overviews.entityManager = entityManager;
        service.drawings = new CityDrawings();
        service.policies = Policies.on(entityManager, clock);
        service.standings =
                StandingWorld.over(entityManager, clock, new RecordedEvents<>()).service();
        service.currentUser = new CurrentUser();
        service.levels = records(entityManager, clock, service.standings, service.currentUser).levels;
        service.profiles = CatalogueWorld.profiles(entityManager, clock, new RecordedEvents<>());
        service.units = OrganisationWorld.units(entityManager, clock);
        service.clock = clock;
        return service;
    }
}
