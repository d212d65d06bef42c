package vn.camtay.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.paper.Paper;
import vn.camtay.paper.Printers;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** Two officials with accounts; each takes their own data. */
@ExtendWith(DatabaseExtension.class)
class PersonalDataServiceIT {
    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final CurrentUser actor = new CurrentUser();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final PersonalDataService service = new PersonalDataService();
    private CityRows city;
    private long an;
    private long binh;

    @BeforeEach
    void wire(EntityManager given) {
        service.data = new PersonalDataRepository();
        service.data.entityManager = given;
        service.currentUser = actor;
        service.clock = clock;
        service.events = events;
        city = new CityRows(given);
        long department = city.unit("SNV", "DEPARTMENT", "Sở Nội vụ", null);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        long clerk = city.post("P06", "Công chức tư pháp - hộ tịch");
        an = city.official("Nguyễn Văn An", ward, clerk);
        binh = city.official("Đặng Thị Bình", ward);
        long module = city.module("M06", "Đăng ký hộ tịch");
        long session = city.session(
                module,
                "LOCKED",
                department,
                Instant.parse("2026-12-07T01:00:00Z"),
                Instant.parse("2026-12-07T04:00:00Z"));
        for (long person : new long[] {an, binh}) {
            city.enrolment(session, person, "ATTENDED");
            city.mark(session, 1, person, "PRESENT", 180);
            city.run(
                    "insert into account (id, user_name, mail, display_name, official_id, language, status, password_hash, created_at)"
                            + " select ?1, concat('p', ?1), null, full_name, id, 'vi', 'ACTIVE', 'the-hash-of-a-password',"
                            + " '2026-01-02 03:04:05' from official where id = ?1",
                    person);
        }
        as(an);
    }

    @Test
    void aPersonGetsWhatIsKeptOfThemInWords() {
        PersonalFile file = service.mine();

        assertThat(table(file, "official").rows())
                .containsExactly(
                        Arrays.asList(null, "Nguyễn Văn An", "An", "Phường Hải Dương", null, null, "vi", "ACTIVE"));
        assertThat(table(file, "official_post").rows().get(0).get(0)).isEqualTo("Công chức tư pháp - hộ tịch");
        assertThat(table(file, "enrolment").rows()).hasSize(1);
        assertThat(table(file, "enrolment").rows().get(0).subList(0, 2)).containsExactly("S-1", "ATTENDED");
        assertThat(table(file, "attendance").rows()).singleElement().satisfies(row -> {
            assertThat(row.get(0)).as("the meeting by its start").isEqualTo(Instant.parse("2026-12-07T01:00:00Z"));
            assertThat(row).contains("PRESENT", Instant.parse("2026-12-07T04:00:00Z"));
        });
        assertThat(table(file, "account").rows().get(0)).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(events.fired()).singleElement().isInstanceOf(PersonalDataTaken.class);
    }

    @Test
    void nothingOfAnybodyElseIsInIt() {
        String file = json(service.mine()).toString();

        assertThat(file).contains("Nguyễn Văn An").doesNotContain("Bình", "p" + binh);
        as(binh);
        assertThat(json(service.mine()).toString()).contains("Đặng Thị Bình").doesNotContain("Nguyễn");
    }

    @Test
    void theFileForProgramsNamesTablesValuesAndWhatIsLeftOut() {
        JsonObject file = json(service.mine());

        JsonObject enrolment = file.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .filter(table -> table.getString("table").equals("enrolment"))
                .findFirst()
                .orElseThrow();
        assertThat(enrolment.getString("title")).isEqualTo("Đăng ký lớp");
        assertThat(enrolment.getJsonArray("rows").getJsonObject(0).getString("session"))
                .isEqualTo("S-1");
        assertThat(file.getJsonArray("leftOut").getValuesAs(JsonObject.class)).anySatisfy(left -> {
            assertThat(left.getString("table")).isEqualTo("account");
            assertThat(left.getString("column")).isEqualTo("password_hash");
            assertThat(left.getString("reason")).startsWith("Mật khẩu");
        });
        assertThat(file.toString()).doesNotContain("the-hash-of-a-password");
    }

    @Test
    void oneStatementIsEnoughForEachTable(StatementCounter statements) {
        statements.reset();

        service.mine();

        assertThat(statements.count()).isEqualTo(PersonalData.ALL.kept().size());
    }

    @Test
    void anAccountThatIsNoOfficialsGetsItsOwnRowsOnly() {
        city.run("insert into account (id, user_name, display_name, language, status, created_at)"
                + " values (900, 'quantri', 'Quản trị viên', 'vi', 'INVITED', '2026-01-02')");
        actor.become(new SignedIn(
                900, "quantri", "Quản trị viên", null, Set.of(Role.ADMINISTRATOR), Set.of(), "vi", Instant.EPOCH, 0));

        PersonalFile file = service.mine();

        assertThat(file.tables().stream()
                        .filter(table -> !table.rows().isEmpty())
                        .map(PersonalFile.Table::name))
                .containsExactly("account");
        assertThat(json(file).toString()).doesNotContain("Nguyễn", "Bình");
    }

    @Test
    void thePagesSayTheSame() {
        city.run(
                "insert into audit_entry (occurred_at, actor_id, action, refused, subject_type, subject_id, details)"
                        + " values ('2026-12-07 01:02:03', ?1, 'CardEntryAnswered', false, 'account', 1, 'x')",
                an);
        PersonalFile file = service.mine();
        Map<String, Object> model = new HashMap<>();
        model.put("name", file.name());
        model.put("made", file.madeAt());
        model.put("most", PersonalDataText.MOST);
        model.put("tables", new PersonalDataText(Texts.in("vi"), MovingClock.OFFICE).tables(file));
        model.put("reasons", List.of("lý do"));

        String words = Printers.words(
                        Printers.print(
                                new Paper(
                                        "privacy/my-data",
                                        "vi",
                                        null,
                                        "UBND THÀNH PHỐ HẢI PHÒNG",
                                        "Hải Phòng",
                                        LocalDate.of(2026, 12, 10),
                                        "Dữ liệu",
                                        "Dữ liệu",
                                        null,
                                        model),
                                clock),
                        1)
                .replaceAll("\\s+", " ");

        assertThat(words)
                .contains("Nguyễn Văn An", "Phường Hải Dương", "Công chức tư pháp - hộ tịch", "S-1")
                .contains("08:00 07/12/2026")
                .contains("08:02 07/12/2026 Người học trả lời về dòng của phiếu Không Tài khoản")
                .doesNotContain("???", "the-hash");
    }

    private static PersonalFile.Table table(PersonalFile file, String name) {
        return file.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject json(PersonalFile file) {
        Texts texts = Texts.in("vi");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PersonalDataResource.write(file, new PersonalDataText(texts, MovingClock.OFFICE), texts, out);
        return Json.createReader(new ByteArrayInputStream(out.toByteArray())).readObject();
    }

    private void as(long official) {
        String name = official == an ? "Nguyễn Văn An" : "Đặng Thị Bình";
        actor.become(new SignedIn(
                official, "p" + official, name, official, Set.of(Role.OFFICIAL), Set.of(), "vi", Instant.EPOCH, 0));
    }
}
