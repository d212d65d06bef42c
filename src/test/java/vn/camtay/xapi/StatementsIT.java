package vn.camtay.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.settings.Settings;
import vn.camtay.standing.CompletedBy;
import vn.camtay.standing.CompletionWithdrawn;
import vn.camtay.standing.ModuleCompleted;
import vn.camtay.standing.SessionCompletions;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** Completions that are told to a learning record store over HTTP. */
@ExtendWith(DatabaseExtension.class)
class StatementsIT {
    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final PlayedStore store = new PlayedStore();
    private final StatementObserver observer = new StatementObserver();
    private final StatementService service = new StatementService();
    /** Each step is a transaction of its own where it runs for real: what it changed is in the database when it ends. */
    private final StatementDispatchService outbox = new StatementDispatchService() {
        @Override
        public void settleExpired() {
            super.settleExpired();
            entityManager.flush();
        }

        @Override
        public List<ClaimedStatement> claim(String owner) {
            List<ClaimedStatement> claimed = super.claim(owner);
            entityManager.flush();
            return claimed;
        }

        @Override
        public void note(long id, String owner, boolean taken, boolean forGood, String answer) {
            super.note(id, owner, taken, forGood, answer);
            entityManager.flush();
        }
    };

    private EntityManager entityManager;
    private StandingService standings;
    private StatementDispatcher dispatcher;
    private long an;
    private long binh;
    private long module;
    private long session;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        service.statements = new StatementRepository();
        service.statements.entityManager = given;
        service.currentUser = new CurrentUser();
        service.settings = settings(PlayedStore.PASSWORD);
        service.clock = clock;
        service.events = new RecordedEvents<>();
        observer.statements = service;
        outbox.statements = service.statements;
        outbox.clock = clock;
        dispatcher = node();
        standings = StandingWorld.over(given, clock, new RecordedEvents<>(this::observe))
                .service();
        CityRows city = new CityRows(given);
        long department = city.unit("SNV", "DEPARTMENT", "Sở Nội vụ", null);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        an = city.official("Nguyễn Văn An", ward);
        binh = city.official("Đặng Thị Bình", ward);
        city.run("update official set mail = 'an@example.org' where id = ?1", an);
        module = city.module("M06", "Đăng ký hộ tịch");
        session = city.session(
                module,
                "LOCKED",
                department,
                Instant.parse("2026-12-07T01:00:00Z"),
                Instant.parse("2026-12-08T04:00:00Z"));
    }

    private Settings settings(String password) {
        Map<String, String> values = new HashMap<>();
        values.put("camtay.base.url", "https://camtay.example.org");
        values.put("camtay.lrs.url", store.url() + "/");
        values.put("camtay.lrs.user", PlayedStore.USER);
        values.put("camtay.lrs.password", password);
        return Settings.read(values::get);
    }

    private StatementDispatcher node() {
        StatementDispatcher node = new StatementDispatcher();
        node.outbox = outbox;
        node.store = new RecordStore();
        node.settings = service.settings;
        return node;
    }

    private void observe(DomainEvent event) {
        if (event instanceof ModuleCompleted completed) {
            observer.onCompleted(completed);
        } else if (event instanceof CompletionWithdrawn withdrawn) {
            observer.onWithdrawn(withdrawn);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCompletionIsToldOnceAsAnAccountOfThisInstallation() {
        complete(by(an, 390));

        dispatch();
        dispatch();

        assertThat(store.asked()).hasSize(1);
        JsonObject told = store.kept().values().iterator().next();
        assertThat(told.getJsonObject("actor").toString())
                .isEqualTo(
                        "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://camtay.example.org\",\"name\":\"official-"
                                + an + "\"}}");
        assertThat(told.getJsonObject("verb").getString("id")).isEqualTo("http://adlnet.gov/expapi/verbs/completed");
        assertThat(told.getJsonObject("object").getString("id"))
                .isEqualTo("https://camtay.example.org/catalogue/module.xhtml?id=" + module);
        assertThat(told.getJsonObject("object")
                        .getJsonObject("definition")
                        .getJsonObject("name")
                        .getString("vi-VN"))
                .isEqualTo("M06 – Đăng ký hộ tịch");
        assertThat(told.getJsonObject("result").getString("duration")).isEqualTo("PT6H30M");
        assertThat(told.getJsonObject("result").getBoolean("completion")).isTrue();
        assertThat(told.getString("timestamp")).isEqualTo("2026-12-10T01:00:00Z");
        assertThat(told.toString()).doesNotContain("Nguyễn", "@", "mbox");
        assertThat(states()).containsExactly("COMPLETED SENT HTTP 204");
    }

    @Test
    void withoutAStoreNothingIsWritten() {
        service.settings = Settings.read(Map.of("camtay.base.url", "https://camtay.example.org")::get);

        complete(by(an, 390));
        complete();

        assertThat(states()).isEmpty();
    }

    @Test
    void aStoreThatIsDownIsAskedAgainLaterWithTheSameStatement() {
        store.fail(503, 500);
        complete(by(an, 390));

        dispatch();
        assertThat(states()).containsExactly("COMPLETED RETRY HTTP 503");
        dispatch();
        assertThat(store.asked()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        dispatch();
        clock.advance(Duration.ofMinutes(4));
        dispatch();

        assertThat(store.asked()).hasSize(3);
        assertThat(Map.copyOf(store.kept())).hasSize(1);
        assertThat(store.asked()).containsOnly(store.kept().keySet().iterator().next());
        assertThat(states()).containsExactly("COMPLETED SENT HTTP 204");
    }

    @Test
    void aStoreThatIsNotThereIsARetryToo() {
        store.close();
        complete(by(an, 390));

        dispatch();

        assertThat(states()).containsExactly("COMPLETED RETRY ConnectException");
    }

    @Test
    void aWrongPasswordIsARetryAndAStatementThatIsRefusedIsGivenUp() {
        dispatcher.settings = settings("wrong");
        complete(by(an, 390));
        dispatch();
        assertThat(states()).containsExactly("COMPLETED RETRY HTTP 401");

        dispatcher.settings = service.settings;
        store.fail(400);
        clock.advance(Duration.ofMinutes(1));
        dispatch();
        assertThat(states()).containsExactly("COMPLETED GIVEN_UP HTTP 400");

        service.sendAgain(row().id());
        dispatch();
        assertThat(states()).containsExactly("COMPLETED SENT HTTP 204");
    }

    @Test
    void aConflictSaysThatTheStoreHasIt() {
        store.fail(409);
        complete(by(an, 390));

        dispatch();

        assertThat(states()).containsExactly("COMPLETED SENT HTTP 409");
    }

    @Test
    void aNodeThatDiesBeforeItNotesTheAnswerSaysNothingTwice() {
        complete(by(an, 390));
        List<ClaimedStatement> claimed = outbox.claim("a node that dies");
        claimed.forEach(
                statement -> new RecordStore().put(service.settings.lrs().orElseThrow(), statement));
        entityManager.flush();

        dispatch();
        assertThat(store.asked()).as("while the lease runs").hasSize(1);
        clock.advance(Statement.LEASE);
        dispatch();

        assertThat(store.asked()).hasSize(2);
        assertThat(store.kept()).hasSize(1);
        assertThat(states()).containsExactly("COMPLETED SENT HTTP 204");
        outbox.note(claimed.get(0).id(), "a node that dies", false, false, "too late");
        assertThat(states()).containsExactly("COMPLETED SENT HTTP 204");
    }

    @Test
    void twoNodesShareTheWork() {
        complete(by(an, 390), by(binh, 400));
        StatementDispatcher other = node();

        dispatch();
        other.run();

        assertThat(store.asked()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aCorrectedCompletionTakesBackWhatWasSaidAndSaysItAnew() {
        complete(by(an, 390));
        dispatch();
        complete(by(an, 360));
        dispatch();

        List<JsonObject> told = List.copyOf(store.kept().values());
        assertThat(told)
                .extracting(statement -> statement.getJsonObject("verb").getString("id"))
                .containsExactly(
                        "http://adlnet.gov/expapi/verbs/completed",
                        "http://adlnet.gov/expapi/verbs/voided",
                        "http://adlnet.gov/expapi/verbs/completed");
        assertThat(told.get(1).getJsonObject("object").toString())
                .isEqualTo("{\"objectType\":\"StatementRef\",\"id\":\""
                        + told.get(0).getString("id") + "\"}");
        assertThat(told.get(2).getJsonObject("result").getString("duration")).isEqualTo("PT6H");
        assertThat(store.kept()).hasSize(3);
    }

    @Test
    void whatIsTakenBackIsToldOnlyAfterTheStoreHasIt() {
        store.fail(503);
        complete(by(an, 390));
        dispatch();
        complete();
        dispatch();
        assertThat(store.asked()).as("the completion alone").hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        dispatch();

        assertThat(states()).containsExactly("VOIDED SENT HTTP 204", "COMPLETED SENT HTTP 204");
        complete();
        assertThat(states()).hasSize(2);
    }

    @Test
    void aCompletionThatComesBackIsAStatementOfItsOwn() {
        complete(by(an, 390));
        complete();
        complete(by(an, 390));
        dispatch();
        dispatch();

        assertThat(store.kept()).hasSize(3);
    }

    @Test
    void theLogNamesNobody() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                String text = MessageFormat.format(line.getMessage(), line.getParameters());
                log.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(StatementDispatcher.class.getName());
        logger.addHandler(handler);
        try {
            complete(by(an, 390));
            dispatch();
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo("statement " + row().id() + ": HTTP 204");
    }

    @Test
    void aListIsReadInTwoStatements(StatementCounter statements) {
        complete(by(an, 390), by(binh, 400));
        statements.reset();

        assertThat(service.search(StatementStatus.QUEUED, PageQuery.page(1, 10)).total())
                .isEqualTo(2);
        assertThat(statements.count()).isEqualTo(2);
        assertThat(service.counts()).containsExactly(new StatementCount(StatementStatus.QUEUED, 2));
    }

    private void dispatch() {
        dispatcher.run();
        entityManager.flush();
    }

    private void complete(CompletedBy... completed) {
        standings.settle(new SessionCompletions(session, module, List.of(completed)));
        entityManager.flush();
    }

    private CompletedBy by(long official, int minutes) {
        return new CompletedBy(official, LocalDate.of(2026, 12, 8), minutes, 420, 80);
    }

    private StatementRow row() {
        return service.search(null, PageQuery.page(1, 10)).rows().get(0);
    }

    private List<String> states() {
        return service.search(null, PageQuery.page(1, 10)).rows().stream()
                .map(row -> row.kind() + " " + row.status() + " " + row.lastAnswer())
                .toList();
    }
}
