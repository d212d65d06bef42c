package vn.camtay.quiz;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.camtay.catalogue.ModuleDetail;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ModuleStatus;
import vn.camtay.file.KeptFiles;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.settings.Settings;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** A module, two people and everything of a quiz on the real database, at 08:00 on 7 December 2026; catalogue and mail are played. */
final class QuizDesk {
    final MovingClock clock = MovingClock.at("2026-12-07T08:00");
    final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    final List<MailDraft> mails = new ArrayList<>();
    final CurrentUser currentUser = new CurrentUser();
    final EntityManager entityManager;
    final CityRows city;
    final long module;
    final long ward;
    final long an;
    final long huong;
    final QuestionRepository questionRows = new QuestionRepository();
    final QuizRepository quizRows = new QuizRepository();
    final AttemptRepository attemptRows = new AttemptRepository();
    final QuestionService questions = new QuestionService();
    final QuizService quizzes = new QuizService();
    final AttemptService attempts = new AttemptService();
    final AttemptEndService ends = new AttemptEndService();
    final AnswerService answers = new AnswerService();
    final AnswerFileService answerFiles = new AnswerFileService();
    final AnswerWriter writer = new AnswerWriter();
    final Grading grading = new Grading();
    final ResultsService results = new ResultsService();
    final MediumService media = new MediumService();

    QuizDesk(EntityManager entityManager) {
        this.entityManager = entityManager;
        city = new CityRows(entityManager);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        module = city.module("M04", "Soạn thảo văn bản");
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        questionRows.entityManager = entityManager;
        quizRows.entityManager = entityManager;
        attemptRows.entityManager = entityManager;
        LockRetry locks = new LockRetry() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return work.get();
            }
        };
        grading.attempts = attemptRows;
        grading.quizzes = quizRows;
        grading.currentUser = currentUser;
        grading.clock = clock;
        grading.events = events;
        ModuleService modules = new PlayedModules();
        questions.questions = questionRows;
        questions.attempts = attemptRows;
        questions.modules = modules;
        questions.currentUser = currentUser;
        questions.clock = clock;
        questions.events = events;
        questions.media = media;
        media.media = new MediumRepository();
        media.media.entityManager = entityManager;
        media.files = KeptFiles.on(entityManager, clock);
        media.currentUser = currentUser;
        media.clock = clock;
        quizzes.quizzes = quizRows;
        quizzes.questions = questionRows;
        quizzes.modules = modules;
        quizzes.officials = new PlayedOfficials();
        quizzes.currentUser = currentUser;
        quizzes.clock = clock;
        quizzes.events = events;
        attempts.attempts = attemptRows;
        attempts.quizzes = quizRows;
        attempts.questions = questionRows;
        attempts.grading = grading;
        attempts.modules = modules;
        attempts.currentUser = currentUser;
        attempts.clock = clock;
        attempts.events = events;
        ends.attempts = attemptRows;
        ends.quizzes = quizRows;
        ends.grading = grading;
        ends.currentUser = currentUser;
        ends.clock = clock;
        ends.events = events;
        ends.mails = new QuizMails();
        ends.mails.officials = new PlayedOfficials();
        ends.mails.mails = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.add(draft);
            }
        };
        writer.answers = new AnswerRepository();
        writer.answers.dataSource = sameTransaction(entityManager);
        writer.locks = locks;
        writer.clock = clock;
        writer.settings = Settings.read(name -> null);
        results.results = new ResultsRepository();
        results.results.entityManager = entityManager;
        results.attempts = attemptRows;
        results.quizzes = quizRows;
        results.questions = questionRows;
        results.grading = grading;
        results.transactions = new BatchRunner() {
            @Override
            public void inTransaction(Runnable work) {
                work.run();
            }
        };
        results.currentUser = currentUser;
        results.clock = clock;
        results.events = events;
        AnswerFileRepository answerFileRows = new AnswerFileRepository();
        answerFileRows.entityManager = entityManager;
        attempts.answerFiles = answerFileRows;
        results.answerFiles = answerFileRows;
        HandMarkRepository handMarkRows = new HandMarkRepository();
        handMarkRows.entityManager = entityManager;
        attempts.handMarks = handMarkRows;
        results.handMarks = handMarkRows;
        answerFiles.rows = answerFileRows;
        answerFiles.answers = writer.answers;
        answerFiles.attempts = attemptRows;
        answerFiles.files = KeptFiles.on(entityManager, clock);
        answerFiles.currentUser = currentUser;
        answerFiles.clock = clock;
        answers.writer = writer;
        answers.currentUser = currentUser;
    }

    /** Connections that are the entity manager's own and stay open. */
    private static DataSource sameTransaction(EntityManager entityManager) {
        ClassLoader loader = QuizDesk.class.getClassLoader();
        return (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (source, asked, none) -> {
            entityManager.flush();
            Connection connection = entityManager.unwrap(Connection.class);
            return Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                try {
                    return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            });
        });
    }

    /** Whoever acts from here on, with every role of people who learn and teach. */
    QuizDesk as(long officialId) {
        return as(officialId, Set.of(Role.OFFICIAL, Role.TRAINER, Role.COORDINATOR));
    }

    /** Whoever acts from here on, who only learns. */
    QuizDesk asOfficial(long officialId) {
        return as(officialId, Set.of(Role.OFFICIAL));
    }

    private QuizDesk as(long officialId, Set<Role> roles) {
        currentUser.become(new SignedIn(
                officialId + 1000,
                "user" + officialId,
                "Somebody",
                officialId,
                roles,
                Set.of(),
                "vi",
                clock.instant(),
                1));
        return this;
    }

    /** The system itself: jobs. */
    QuizDesk asSystem() {
        currentUser.become(null);
        return this;
    }

    /** A question of the module, written by Hường and reviewed by An. */
    long reviewed(QuestionContent content, String... tags) {
        long id = as(huong)
                .questions
                .write(new QuestionFacts(module, null, Set.of(tags), null, null, null), null, content);
        as(an).questions.review(id);
        return id;
    }

    /** An open quiz of an hour's window from now: one attempt of 20 minutes with 10 of grace, passed with half of the points. */
    long opened(PlannedItem... items) {
        return opened(plan(List.of(items)));
    }

    long opened(QuizPlan plan) {
        long id = as(huong).quizzes.plan(plan);
        quizzes.open(id);
        return id;
    }

    QuizPlan plan(List<PlannedItem> items) {
        Instant now = clock.instant();
        return new QuizPlan(
                module,
                "Kiểm tra thể thức",
                Audience.EVERYONE,
                now,
                now.plus(Duration.ofHours(1)),
                20,
                10,
                1,
                Keeping.HIGHEST,
                50,
                false,
                false,
                ShownWhen.AFTER_SUBMITTING,
                ShownWhen.AFTER_CLOSING,
                ShownWhen.AFTER_CLOSING,
                items);
    }

    /** The person's answer, given now. */
    SavedAnswer says(Paper paper, int position, Answer answer) {
        return says(paper, position, clock.millis(), answer);
    }

    SavedAnswer says(Paper paper, int position, long sequence, Answer answer) {
        return answers.save(
                        paper.attemptId(),
                        paper.token(),
                        List.of(new GivenAnswer(
                                position, sequence, answer.toJson().toString())))
                .get(0);
    }

    /** The attempt's row as it is now. */
    QuizAttempt attempt(long id) {
        entityManager.flush();
        entityManager.clear();
        return entityManager.find(QuizAttempt.class, id);
    }

    /** One of three choices, the first right. */
    static QuestionContent oneOf(String text) {
        return new SingleChoice(
                Stem.of(RichText.ofPlain(text)),
                List.of(
                        Choice.of(RichText.ofPlain(text + " đúng"), Weight.FULL),
                        Choice.of(RichText.ofPlain(text + " sai"), Weight.NONE),
                        Choice.of(RichText.ofPlain(text + " nửa đúng"), Weight.of("50"))),
                true);
    }

    static QuestionContent essay(String text) {
        return new Essay(Stem.of(RichText.ofPlain(text)), Essay.Form.TEXT, RichText.EMPTY, List.of());
    }

    private final class PlayedModules extends ModuleService {
        @Override
        public ModuleRow require(long id) {
            return new ModuleRow(id, "M04", "Soạn thảo văn bản", "Drafting", 8, "hands-on", "SNV", ModuleStatus.ACTIVE);
        }

        @Override
        public ModuleDetail requireDetail(long id) {
            return new ModuleDetail(require(id), "a file", 0, List.of(), List.of(), List.of());
        }
    }

    private final class PlayedOfficials extends OfficialService {
        @Override
        public List<OfficialContact> contacts(Collection<Long> ids) {
            return ids.stream()
                    .map(id -> new OfficialContact(
                            id, "Nguyễn Văn An", "an@example.org", "vi", ward, "Phường Hải Dương", null))
                    .toList();
        }
    }
}
