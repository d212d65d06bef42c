package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.camtay.session.Plans.at;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ModuleStatus;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.SheetRow;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class SessionFileIT {
    private final SessionFileService files = new SessionFileService();
    private SessionWorld world;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        files.sessionRows = world.service.sessions;
        files.sessions = world.service;
        files.clashes = world.service.clashes;
        files.venues = world.service.venues;
        files.trainers = world.service.clashes.trainers;
        files.currentUser = world.service.currentUser;
        files.clock = world.clock;
        files.modules = new ModuleService() {
            @Override
            public List<ModuleRow> offered() {
                return List.of(new ModuleRow(
                        SessionWorld.MODULE,
                        "M06",
                        "Đăng ký hộ tịch",
                        "Civil status",
                        16,
                        "",
                        "",
                        ModuleStatus.ACTIVE));
            }
        };
        files.units = new UnitService() {
            @Override
            public List<UnitRow> tree() {
                return List.of(
                        new UnitRow(SessionWorld.DEPARTMENT, "STP", UnitKind.DEPARTMENT, "Sở Tư pháp", null, null),
                        new UnitRow(
                                SessionWorld.OTHER_DEPARTMENT, "SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", null, null));
            }

            @Override
            public List<UnitRow> departments() {
                return tree();
            }
        };
        files.batch = new BatchRunner() {
            @Override
            public <T> BatchReport<T> each(List<T> items, Consumer<T> action) {
                List<BatchReport.Failure<T>> failed = new ArrayList<>();
                items.forEach(item -> {
                    world.forget();
                    run("savepoint item");
                    try {
                        action.accept(item);
                    } catch (DomainException refusal) {
                        world.entityManager.clear();
                        run("rollback to savepoint item");
                        failed.add(new BatchReport.Failure<>(item, refusal.reasons()));
                    }
                });
                return new BatchReport<>(items.size() - failed.size(), failed);
            }
        };
    }

    private void run(String sql) {
        world.entityManager.createNativeQuery(sql).executeUpdate();
    }

    private byte[] export(String language) {
        world.forget();
        SessionExport export = files.export(SessionFilter.all());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "Lớp")) {
            SessionTable.write(table, Texts.in(language), export, world.clock.instant(), MovingClock.OFFICE);
        }
        return content.toByteArray();
    }

    /** The rows of the export, changed as somebody would in a spreadsheet program. */
    private byte[] changed(UnaryOperator<List<List<String>>> change) {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(export("vi")))) {
            reader.rows().map(SheetFileCells::of).forEach(rows::add);
        }
        return file(change.apply(rows));
    }

    private static byte[] file(List<List<String>> rows) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "Lớp")) {
            rows.forEach(table::row);
        }
        return content.toByteArray();
    }

    private byte[] with(int row, SessionColumn column, String text) {
        return changed(rows -> {
            rows.get(row).set(column.ordinal(), text);
            return rows;
        });
    }

    private List<PlannedSession> preview(byte[] file) {
        world.forget();
        return files.preview(new ByteArrayInputStream(file));
    }

    private List<PlannedSession> accept(byte[] file) {
        List<PlannedSession> done = files.takeOver(preview(file));
        world.forget();
        return done;
    }

    private static List<String> cells(PlannedSession plan) {
        return plan.reasons().stream()
                .map(reason -> reason.row() + " " + reason.column() + " "
                        + reason.reason().key().replace("session.refused.", ""))
                .toList();
    }

    private static List<String> changes(PlannedSession plan) {
        return plan.changes().stream()
                .map(change -> change.row() + change.letter() + " " + change.before() + " → " + change.after())
                .toList();
    }

    private long draft() {
        return world.draft(SessionWorld.plan()
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                .meeting("2026-11-26", "13:30", "16:30", SessionWorld.OTHER_ROOM)
                .bring("- Hai hồ sơ thật\n- Thẻ chữ ký số"));
    }

    @Test
    void anExportLoadedAgainChangesNothingInBothLanguages() {
        draft();
        world.open(SessionWorld.plan().meeting("2026-12-01", "08:00", "11:30", SessionWorld.ONLINE));

        for (String language : List.of("vi", "en")) {
            assertThat(preview(export(language)))
                    .extracting(PlannedSession::outcome)
                    .containsExactly(RowOutcome.UNCHANGED, RowOutcome.UNCHANGED);
        }
        int told = world.events.size();
        accept(export("vi"));
        assertThat(world.events).hasSize(told);
    }

    @Test
    void changedCellsAreShownAcceptedAndTheSameFileAgainChangesNothing() {
        long id = draft();
        byte[] file = changed(rows -> {
            rows.get(1).set(SessionColumn.CAPACITY.ordinal(), "18");
            rows.get(2).set(SessionColumn.FROM.ordinal(), "14h");
            rows.get(2).set(SessionColumn.VENUE.ordinal(), "hoi truong a");
            rows.get(1).set(SessionColumn.TRAINERS.ordinal(), "Phạm Quang Vinh; Trần Thị Lan [#922]");
            return rows;
        });

        List<PlannedSession> preview = preview(file);

        assertThat(preview.get(0).outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(changes(preview.get(0)))
                .containsExactly(
                        "2G Phạm Quang Vinh [#921] → Trần Thị Lan [#922]; Phạm Quang Vinh [#921]",
                        "2L 20 → 18",
                        "3I 13:30 → 14:00",
                        "3K Quầy số 3 → Hội trường A");
        assertThat(world.service.require(id).capacity()).isEqualTo(20);
        accept(file);
        SessionDetail session = world.service.require(id);
        assertThat(session.capacity()).isEqualTo(18);
        assertThat(session.trainers()).extracting(TrainerRow::officialId).contains(SessionWorld.LAN);
        assertThat(session.meetings().get(1).startsAt()).isEqualTo(at("2026-11-26T14:00"));
        assertThat(session.whatToBring()).isEqualTo("- Hai hồ sơ thật\n- Thẻ chữ ký số");
        int told = world.events.size();
        assertThat(accept(file)).extracting(PlannedSession::outcome).containsExactly(RowOutcome.UNCHANGED);
        assertThat(world.events).hasSize(told);
    }

    @Test
    void aNewSessionOfTwoRowsIsPlannedOnce() {
        draft();
        byte[] file = changed(rows -> {
            rows.add(Arrays.asList(
                    "",
                    "",
                    "M06",
                    "",
                    "",
                    "Sở Nội vụ",
                    "Trần Thị Lan",
                    "02/12/2026",
                    "8:00",
                    "11:30",
                    "Hội trường A",
                    "15",
                    "",
                    "",
                    "01/12/2026 17:00",
                    "Thẻ chữ ký số"));
            rows.add(Arrays.asList("", "", "", "", "", "", "", "03/12/2026", "08:00", "11:30", "Quầy số 3"));
            return rows;
        });

        List<PlannedSession> done = accept(file);

        assertThat(done).extracting(PlannedSession::outcome).containsExactly(RowOutcome.UNCHANGED, RowOutcome.NEW);
        List<SessionRow> all =
                world.service.search(SessionFilter.all(), PageQuery.page(1, 20)).rows();
        assertThat(all).hasSize(2);
        SessionDetail made = world.service.require(all.get(1).id());
        assertThat(made.meetings()).hasSize(2);
        assertThat(made.leadUnitName()).isEqualTo("Sở Nội vụ");
        assertThat(made.status()).isEqualTo(SessionStatus.DRAFT);
        assertThat(accept(file)).extracting(PlannedSession::outcome).containsOnly(RowOutcome.UNCHANGED);
    }

    @Test
    void aSessionThatChangedMeanwhileIsRefusedAndNothingIsOverwritten() {
        long id = draft();
        byte[] file = with(1, SessionColumn.MINIMUM, "7");
        List<PlannedSession> early = preview(file);
        world.service.change(
                id,
                SessionWorld.plan()
                        .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                        .meeting("2026-11-26", "13:30", "16:30", SessionWorld.OTHER_ROOM)
                        .minimum(3)
                        .command());

        assertThat(cells(preview(file).get(0))).containsExactly("2 B fileStale");
        assertThat(cells(files.takeOver(early).get(0))).containsExactly("2 B fileStale");
        world.forget();
        assertThat(world.service.require(id).minimum()).isEqualTo(3);
    }

    @Test
    void aDraftsClashWarnsAndAnOpenSessionsClashIsRefusedInItsCell() {
        world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.draft(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));
        world.open(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-27", "08:00", "11:30", SessionWorld.ROOM));
        byte[] file = changed(rows -> {
            rows.get(2).set(SessionColumn.DAY.ordinal(), "25/11/2026");
            rows.get(3).set(SessionColumn.DAY.ordinal(), "25/11/2026");
            return rows;
        });

        List<PlannedSession> preview = preview(file);

        assertThat(preview)
                .extracting(PlannedSession::outcome)
                .containsExactly(RowOutcome.UNCHANGED, RowOutcome.CHANGED, RowOutcome.REFUSED);
        assertThat(preview.get(1).warnings()).hasSize(1);
        assertThat(cells(preview.get(2))).containsExactly("4 K venueClash");
        List<PlannedSession> done = accept(file);
        assertThat(done.get(1).outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(done.get(2).outcome()).isEqualTo(RowOutcome.REFUSED);
    }

    @Test
    void movingAnOpenSessionTellsItsPeopleAsThePageDoes() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.mails.clear();
        world.events.clear();

        accept(with(1, SessionColumn.DAY, "26/11/2026"));

        assertThat(world.events).hasOnlyElementsOfType(SessionRescheduled.class).hasSize(1);
        assertThat(world.mails).hasSize(1);
        assertThat(world.service.require(id).startsAt()).isEqualTo(at("2026-11-26T08:00"));
    }

    @Test
    void twoOpenSessionsMayFollowEachOtherIntoAPlaceInAnyOrder() {
        world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.open(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));
        List<PlannedSession> plans = preview(changed(rows -> {
            rows.get(1).set(SessionColumn.DAY.ordinal(), "26/11/2026");
            rows.get(2).set(SessionColumn.DAY.ordinal(), "27/11/2026");
            return rows;
        }));

        List<PlannedSession> done = files.takeOver(plans);

        assertThat(done).extracting(PlannedSession::outcome).containsOnly(RowOutcome.CHANGED);
    }

    @Test
    void eachRefusedCellSaysWhereAndWhy() {
        draft();
        byte[] file = changed(rows -> {
            List<String> one = rows.get(1);
            one.set(SessionColumn.MODULE.ordinal(), "M07");
            one.set(SessionColumn.LEAD.ordinal(), "Sở Y tế");
            one.set(SessionColumn.TRAINERS.ordinal(), "Ai Đó");
            one.set(SessionColumn.DAY.ordinal(), "32/13/2026");
            one.set(SessionColumn.FROM.ordinal(), "sáng");
            one.set(SessionColumn.VENUE.ordinal(), "Hội trường Z");
            one.set(SessionColumn.CAPACITY.ordinal(), "nhiều");
            one.set(SessionColumn.OPENS.ordinal(), "hôm nay");
            List<String> two = rows.get(2);
            two.set(SessionColumn.MINIMUM.ordinal(), "4");
            two.set(SessionColumn.MODULE.ordinal(), "");
            rows.add(
                    Arrays.asList("M06-9999", "0", "", "", "", "", "", "02/12/2026", "08:00", "11:30", "Hội trường A"));
            return rows;
        });

        List<PlannedSession> preview = preview(file);

        assertThat(cells(preview.get(0)))
                .containsExactlyInAnyOrder(
                        "2 C fileModuleFixed",
                        "2 F fileUnitUnknown",
                        "2 G fileTrainerUnknown",
                        "2 H fileDay",
                        "2 I fileTime",
                        "2 K fileVenueUnknown",
                        "2 L fileNumber",
                        "3 M fileTwoValues",
                        "2 N fileMoment");
        assertThat(cells(preview.get(1))).containsExactly("4 A fileCodeUnknown");
    }

    @Test
    void theRulesOfTheSessionAreLaidOnTheirCells() {
        draft();
        byte[] file = changed(rows -> {
            rows.get(1).set(SessionColumn.TO.ordinal(), "07:00");
            rows.get(2).set(SessionColumn.DAY.ordinal(), "20/10/2026");
            rows.get(1).set(SessionColumn.MINIMUM.ordinal(), "21");
            return rows;
        });

        assertThat(cells(preview(file).get(0)))
                .contains("2 J meetingBackwards", "3 H meetingPast", "2 M minimum", "2 O windowLate");
    }

    @Test
    void theRefusedRowsCanBeCorrectedAndLoadedAgain() {
        long id = draft();
        List<PlannedSession> refused = preview(with(2, SessionColumn.VENUE, "Hội trường Z"));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "Bị từ chối")) {
            SessionTable.writeRefused(table, Texts.in("vi"), refused);
        }
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(content.toByteArray()))) {
            reader.rows().map(SheetFileCells::of).forEach(rows::add);
        }
        assertThat(rows.get(2).get(SessionColumn.values().length + 1)).contains("Cột K", "Hội trường Z");
        rows.get(2).set(SessionColumn.VENUE.ordinal(), "Hội trường A");

        accept(file(rows));

        assertThat(world.service.require(id).meetings().get(1).venueId()).isEqualTo(SessionWorld.ROOM);
    }

    @Test
    void aTrainerGetsAndChangesOnlyTheirOwn() {
        long mine = draft();
        world.draft(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-12-01", "08:00", "11:30", SessionWorld.ROOM));
        byte[] all = with(3, SessionColumn.CAPACITY, "12");
        world.become(SessionWorld.VINH, Role.TRAINER);

        assertThat(files.export(SessionFilter.all()).sessions())
                .extracting(SessionDetail::id)
                .containsExactly(mine);
        assertThat(cells(preview(all).get(1))).containsExactly("4 A fileCodeUnknown");
        assertThat(cells(preview(changed(rows -> {
                            rows.get(1).set(SessionColumn.TRAINERS.ordinal(), "Trần Thị Lan");
                            return rows;
                        }))
                        .get(0)))
                .containsExactly("2 G trainerNotMe");
    }

    @Test
    void aMeetingIsAddedByARowAndTakenAwayWithItsRow() {
        long id = draft();
        accept(changed(rows -> {
            rows.remove(2);
            List<String> more = new ArrayList<>(rows.get(1));
            more.set(SessionColumn.DAY.ordinal(), "27/11/2026");
            rows.add(more);
            for (SessionColumn column : SessionColumn.values()) {
                if (column.compareTo(SessionColumn.CAPACITY) >= 0) {
                    more.set(column.ordinal(), "");
                }
            }
            more = new ArrayList<>(more);
            more.set(SessionColumn.DAY.ordinal(), "30/11/2026");
            rows.add(more);
            return rows;
        }));

        assertThat(world.service.require(id).meetings())
                .extracting(MeetingRow::startsAt)
                .containsExactly(at("2026-11-25T08:00"), at("2026-11-27T08:00"), at("2026-11-30T08:00"));
    }

    @Test
    void aFileThatIsNoTableOfSessionsIsRefusedWhole() {
        assertThatThrownBy(() -> preview(file(List.of(List.of("Họ và tên", "Tuổi"), List.of("Lan", "30")))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("sessionsHeadings");
        assertThatThrownBy(() -> preview(file(List.of(List.of("Mã lớp", "Ngày"), List.of("M06-0001", "25/11/2026")))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("sessionsColumn.FROM");
    }

    /** The resource was our export of {@link #draft} and an open session, saved by LibreOffice Calc 7.4: as ods and back, and directly. */
    @Test
    void aFileSavedByLibreOfficeIsReadAsItWasExported() throws IOException {
        long first = draft();
        long second = world.open(SessionWorld.plan().meeting("2026-12-01", "08:00", "11:30", SessionWorld.ONLINE));
        world.entityManager
                .createNativeQuery("update coaching_session set code = 'M06-7001' where id = ?1")
                .setParameter(1, first)
                .executeUpdate();
        world.entityManager
                .createNativeQuery("update coaching_session set code = 'M06-7002' where id = ?1")
                .setParameter(1, second)
                .executeUpdate();
        for (String name : List.of("sessions-libreoffice.xlsx", "sessions-libreoffice-direct.xlsx")) {
            try (InputStream saved = SessionFileIT.class.getResourceAsStream(name)) {
                assertThat(preview(saved.readAllBytes()))
                        .allSatisfy(plan -> assertThat(plan.changes()).isEmpty())
                        .extracting(PlannedSession::outcome)
                        .containsExactly(RowOutcome.UNCHANGED, RowOutcome.UNCHANGED);
            }
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheFile(StatementCounter statements) {
        draft();
        world.draft(SessionWorld.plan().meeting("2026-12-01", "08:00", "11:30", SessionWorld.ROOM));
        byte[] two = export("vi");
        world.forget();
        statements.reset();
        files.preview(new ByteArrayInputStream(two));
        long forTwo = statements.count();
        for (int day = 1; day <= 20; day++) {
            world.draft(
                    SessionWorld.plan().meeting("2027-03-%02d".formatted(day), "08:00", "11:30", SessionWorld.ROOM));
        }
        byte[] many = export("vi");
        world.forget();
        statements.reset();

        files.preview(new ByteArrayInputStream(many));

        assertThat(statements.count()).isEqualTo(forTwo).isEqualTo(10);
        world.forget();
        statements.reset();
        files.export(SessionFilter.all());
        assertThat(statements.count()).isEqualTo(10);
    }

    /** As many as {@code -Dcamtay.fileSessions} says, to see how long 500 take; fewer otherwise, to keep the build short. */
    @Test
    void aLongFileIsTakenOverWhole() {
        int number = Integer.getInteger("camtay.fileSessions", 60);
        LocalDate day = LocalDate.of(2027, 1, 4);
        for (int i = 0; i < number; i++) {
            world.draft(SessionWorld.plan().meeting(day.plusDays(i).toString(), "08:00", "11:30", SessionWorld.ROOM));
            world.forget();
        }
        byte[] file = changed(rows -> {
            rows.stream().skip(1).forEach(row -> {
                row.set(SessionColumn.CAPACITY.ordinal(), "18");
                row.set(SessionColumn.TO.ordinal(), LocalTime.of(11, 0).toString());
            });
            return rows;
        });
        long start = System.nanoTime();

        List<PlannedSession> preview = preview(file);
        double shown = (System.nanoTime() - start) / 1e9;
        List<PlannedSession> done = files.takeOver(preview);
        double all = (System.nanoTime() - start) / 1e9;

        System.getLogger(SessionFileIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} sessions: preview {1} s, with taking over {2} s",
                        number,
                        shown,
                        all);
        assertThat(done).hasSize(number).extracting(PlannedSession::outcome).containsOnly(RowOutcome.CHANGED);
    }

    /** The cells of a row, filled up to all columns. */
    private static final class SheetFileCells {
        static List<String> of(SheetRow row) {
            List<String> cells = new ArrayList<>(row.cells());
            while (cells.size() < SessionColumn.values().length) {
                cells.add("");
            }
            return cells;
        }
    }
}
