package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.PreviewCounts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class OfficialImportIT {
    private static final String HEADINGS = "Mã cán bộ,Họ và tên,Mã đơn vị,Vị trí,Thư công vụ,Di động\n";
    private static final List<String> LETTERS = List.of("A", "Ă", "Â", "B", "C", "D", "Đ", "E", "Ê", "G");

    private final List<DomainEvent> events = new ArrayList<>();
    private final CurrentUser currentUser = new CurrentUser();
    private final MovingClock clock = MovingClock.at("2026-11-24T08:00");
    private EntityManager entityManager;
    private OfficialImportService imports;
    private OfficialImportJob job;

    /** Staff code of a person whose registration fails in the database. */
    private String poisoned;

    @BeforeEach
    void wire(EntityManager opened) {
        entityManager = opened;
        OfficialImportRepository repository = new OfficialImportRepository();
        repository.entityManager = entityManager;
        PostRepository posts = new PostRepository();
        posts.entityManager = entityManager;
        UnitRepository units = new UnitRepository();
        units.entityManager = entityManager;
        imports = new InTransactions();
        imports.imports = repository;
        imports.posts = posts;
        imports.currentUser = currentUser;
        imports.clock = clock;
        imports.facts = new RecordedEvents<>(together -> together.all().forEach(this::observe));
        imports.relocation = OrganisationWorld.relocation(entityManager, clock, new RecordedEvents<>(this::observe));
        imports.accepted = new RecordedEvents<>(this::observe);
        job = new OfficialImportJob();
        job.imports = imports;
        Unit city = unit("HP", UnitKind.CITY, null);
        units.add(city);
        units.add(unit("10525", UnitKind.WARD, city.id()));
        units.add(unit("10507", UnitKind.WARD, city.id()));
        posts.add(new Post(new PostCommand("P01", "Chủ tịch", "Chair", "Lãnh đạo")));
        posts.add(new Post(new PostCommand("P02", "Văn thư", "Clerk", "Chuyên môn")));
        entityManager.getTransaction().commit();
        signIn(7, Role.COORDINATOR);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = people(0, 250) + ",Lê Thị Không Mã,10525,P01;P02,,\n";

        long first = take(file);

        assertThat(detail(first).counts()).isEqualTo(new PreviewCounts(251, 0, 0, 0));
        assertThat(detail(first).takenRows()).isEqualTo(251);
        assertThat(count("official")).isEqualTo(251);
        assertThat(count("official_post")).isEqualTo(252);
        assertThat(events)
                .hasSize(252)
                .filteredOn(OfficialRegistered.class::isInstance)
                .hasSize(251);
        assertThat(events).allMatch(event -> event.actorId() == 7);
        long second = preview(file);
        assertThat(detail(second).counts()).isEqualTo(new PreviewCounts(0, 0, 251, 0));
        assertThatThrownBy(() -> accept(second)).isInstanceOf(OfficialImportRefusedException.class);
    }

    @Test
    void aRowThatTheDatabaseRefusesInTheMiddleOfAChunkIsRefusedAlone() {
        poisoned = "HP00100";

        long id = take(people(0, 200));

        assertThat(count("official")).isEqualTo(199);
        assertThat(detail(id).counts()).isEqualTo(new PreviewCounts(199, 0, 0, 1));
        assertThat(detail(id).takenRows()).isEqualTo(199);
        assertThat(detail(id).status()).isEqualTo(OfficialImportStatus.DONE);
        List<OfficialImportLine> refused = imports.refused(id);
        assertThat(refused).extracting(OfficialImportLine::staffCode).containsExactly("HP00100");
        assertThat(refused.get(0).reasons())
                .extracting(reason -> reason.reason().key())
                .containsExactly("organisation.refused.importCollision");
    }

    @Test
    void aRowThatBecameWrongAfterThePreviewIsRefusedAndTheRestTaken() {
        long waiting = preview(people(0, 5));
        take(HEADINGS + "X1,Trần Văn Khác,10525,,cb00002@x.vn,\n");

        accept(waiting);
        run();

        assertThat(detail(waiting).counts()).isEqualTo(new PreviewCounts(4, 0, 0, 1));
        assertThat(imports.refused(waiting).get(0).reasons().get(0).reason().key())
                .isEqualTo("organisation.refused.mailTaken");
        assertThat(imports.refused(waiting).get(0).reasons().get(0).column()).isEqualTo("E");
        assertThat(count("official")).isEqualTo(5);
    }

    @Test
    void changedRowsChangeOnlyWhatTheySay() {
        take(people(0, 3));
        events.clear();

        long id = take(HEADINGS + "HP00001,,,,,\n" + "HP00002,Người Thứ G C,10525,P02,,0987654321\n");

        assertThat(imports.refused(id)).extracting(OfficialImportLine::reasons).hasSize(1);
        assertThat(detail(id).counts()).isEqualTo(new PreviewCounts(0, 1, 0, 1));
        assertThat(imports.lines(id, RowOutcome.CHANGED, PageQuery.page(1, 50))
                        .rows()
                        .get(0)
                        .changes())
                .contains(OfficialColumn.POSTS, OfficialColumn.MOBILE)
                .doesNotContain(OfficialColumn.MAIL, OfficialColumn.UNIT);
        assertThat(one("select mail from official where staff_code = 'HP00002'"))
                .isEqualTo("cb00002@x.vn");
        assertThat(one("select mobile from official where staff_code = 'HP00002'"))
                .isEqualTo("0987654321");
        assertThat(events).filteredOn(OfficialChanged.class::isInstance).hasSize(1);
    }

    @Test
    void whoTheFileSaysHasLeftIsReportedAndStaysUntilWhatHangsOnThemIsSeenTo() {
        take(people(0, 3));
        events.clear();

        take(HEADINGS.replace("\n", ",Tình trạng\n") + "HP00001,Người Thứ A A Ă,10525,P01,,,Đã nghỉ\n"
                + "HP00002,Người Thứ A A Â,10525,P01,,0987654321,Đã nghỉ\n");

        assertThat(events)
                .filteredOn(LeavingReported.class::isInstance)
                .extracting(DomainEvent::subjectId)
                .containsExactly(id("HP00001"), id("HP00002"));
        assertThat(events)
                .as("of the first nothing else was changed")
                .filteredOn(OfficialChanged.class::isInstance)
                .extracting(DomainEvent::subjectId)
                .containsExactly(id("HP00002"));
        assertThat(one("select group_concat(distinct status) from official")).isEqualTo("ACTIVE");
    }

    private long id(String staffCode) {
        return ((Number) one("select id from official where staff_code = '" + staffCode + "'")).longValue();
    }

    @Test
    void whoStandsInTheFileWithAnotherUnitIsMovedAsByAMove() {
        take(people(0, 3));
        events.clear();

        take(HEADINGS + "HP00001,Người Thứ A A Ă,10507,,,\n");

        assertThat(events)
                .filteredOn(OfficialTransferred.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(event.actorId()).isEqualTo(7));
        assertThat(one("select count(*) from former_unit where worked_until = '2026-11-24'"))
                .hasToString("1");
    }

    @Test
    void aJobThatDiedIsFollowedByAnotherWhereItStopped() {
        long id = preview(people(0, 300));
        accept(id);
        long claimed = imports.claim().orElseThrow();
        imports.takeOver(id, imports.openRows(id, 200));

        assertThat(claimed).isEqualTo(id);
        assertThat(imports.claim()).isEmpty();
        clock.advance(Duration.ofMinutes(3));
        run();

        assertThat(count("official")).isEqualTo(300);
        assertThat(detail(id).takenRows()).isEqualTo(300);
    }

    @Test
    void onlyTheOwnerAndAdministratorsSeeAnImport() {
        long id = preview(people(0, 2));

        signIn(8, Role.COORDINATOR);
        assertThatThrownBy(() -> imports.require(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.refused(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accept(id)).isInstanceOf(NotFoundException.class);
        assertThat(imports.latest()).isEmpty();
        signIn(9, Role.ADMINISTRATOR);
        assertThat(imports.require(id).newRows()).isEqualTo(2);
        assertThat(imports.latest()).hasSize(1);
    }

    @Test
    void refusedRowsComeBackAsAFileThatIsTakenOnceCorrected() {
        long id = preview(HEADINGS + "HP1,Lê Văn An,99999,,,+84912345678\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, SheetFormat.CSV, "x")) {
            OfficialImportTable.writeRefused(writer, Texts.in("vi"), imports.refused(id));
        }
        String back = out.toString(StandardCharsets.UTF_8);

        assertThat(back)
                .contains("Lý do bị từ chối")
                .contains("Cột C: Không có đơn vị")
                .contains("'+84912345678");
        long corrected = preview(back.replaceFirst("99999", "10525"));
        assertThat(detail(corrected).counts()).isEqualTo(new PreviewCounts(1, 0, 0, 0));
    }

    @Test
    void theTemplateIsReadWithoutItsExample() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, SheetFormat.XLSX, "Cán bộ")) {
            OfficialImportTable.writeTemplate(
                    writer,
                    Texts.in("en"),
                    List.of(new UnitRow(1, "10525", UnitKind.WARD, "Phường Hải Dương", "Hai Duong Ward", 9L)),
                    List.of(new PostRow(1, "P01", "Chủ tịch", "Chair", "Lãnh đạo", false)));
        }

        assertThatThrownBy(() -> imports.preview(new ByteArrayInputStream(out.toByteArray()), "template.xlsx"))
                .hasMessageContaining("organisation.refused.importEmpty");
    }

    @Test
    void filesOlderThanThirtyDaysAreForgotten() {
        preview(people(0, 2));
        clock.advance(Duration.ofDays(31));
        long fresh = preview(people(0, 1));

        int deleted = inTransaction(imports::forgetOld);

        assertThat(deleted).isEqualTo(1);
        assertThat(count("official_import_row")).isEqualTo(1);
        assertThat(imports.require(fresh).newRows()).isEqualTo(1);
    }

    @Test
    void aChunkAsksTheDatabaseForManyRowsAtOnce(StatementCounter statements) {
        take(people(0, 200));
        long id = preview(people(0, 200).replace("P01", "P02"));
        accept(id);

        statements.reset();
        preview(people(0, 200));

        // units, posts, three look-ups, posts held, one import and its rows
        assertThat(statements.count()).isLessThanOrEqualTo(12);
    }

    private long take(String csv) {
        long id = preview(csv);
        accept(id);
        run();
        return id;
    }

    private long preview(String csv) {
        return inTransaction(
                () -> imports.preview(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "cán bộ.csv"));
    }

    private void accept(long id) {
        inTransaction(() -> {
            imports.accept(id);
            return null;
        });
    }

    private void run() {
        job.run();
        entityManager.clear();
    }

    private OfficialImportDetail detail(long id) {
        return imports.require(id);
    }

    /** People with staff codes HP00000 on; every name is its own. */
    private static String people(int from, int count) {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = from; i < from + count; i++) {
            String name = "Người Thứ " + LETTERS.get(i / 100 % 10) + " " + LETTERS.get(i / 10 % 10) + " "
                    + LETTERS.get(i % 10);
            file.append("HP%05d,%s,10525,P01,cb%05d@x.vn,09%08d%n".formatted(i, name, i, i));
        }
        return file.toString();
    }

    private static Unit unit(String code, UnitKind kind, Long parent) {
        return Unit.open(new UnitCommand(
                code,
                kind,
                "Đơn vị " + code,
                null,
                parent,
                TravelZone.MAINLAND,
                false,
                LocalDate.of(2025, 7, 1),
                null));
    }

    private void signIn(long account, Role role) {
        currentUser.become(
                new SignedIn(account, "a" + account, "A", null, Set.of(role), Set.of(), "vi", Instant.EPOCH, 0));
    }

    private long count(String table) {
        return ((Number) one("select count(*) from " + table)).longValue();
    }

    private Object one(String query) {
        return entityManager.createNativeQuery(query).getSingleResult();
    }

    private <T> T inTransaction(Supplier<T> work) {
        entityManager.getTransaction().begin();
        try {
            T result = work.get();
            entityManager.getTransaction().commit();
            return result;
        } catch (RuntimeException failed) {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            throw failed;
        } finally {
            entityManager.clear();
        }
    }

    /** What the container does for the job's methods: each in a transaction of its own. */
    private final class InTransactions extends OfficialImportService {
        @Override
        public java.util.Optional<Long> claim() {
            return inTransaction(super::claim);
        }

        @Override
        public void takeOver(long id, List<Long> rowIds) {
            inTransaction(() -> {
                super.takeOver(id, rowIds);
                return null;
            });
        }

        @Override
        public void refuse(long id, long rowId) {
            inTransaction(() -> {
                super.refuse(id, rowId);
                return null;
            });
        }

        @Override
        public void finish(long id) {
            inTransaction(() -> {
                super.finish(id);
                return null;
            });
        }
    }

    /** Keeps what is fired; the registration of the poisoned person fails, as a unique key would. */
    private void observe(DomainEvent event) {
        if (poisoned != null && event instanceof OfficialRegistered registered) {
            Object code = one("select staff_code from official where id = " + registered.officialId());
            if (poisoned.equals(code)) {
                throw new PersistenceException("duplicate key");
            }
        }
        events.add(event);
    }
}
