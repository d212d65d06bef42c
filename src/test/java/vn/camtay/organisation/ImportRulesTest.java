package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetReader;

class ImportRulesTest {
    private static final String HEADINGS = "Mã cán bộ,Họ và tên,Tên,Mã đơn vị,Vị trí,Thư công vụ,Di động,Trạng thái\n";
    private static final long HAI_DUONG = 1;
    private static final long OFFICE = 2;
    private static final long HA_NOI = 3;
    private static final long P01 = 11;
    private static final long P02 = 12;
    private static final long RETIRED = 13;

    private final ImportKnowledge places = new ImportKnowledge(
            Map.of("10525", HAI_DUONG, "10525-VP", OFFICE, "00004", HA_NOI),
            List.of(
                    new PostRow(P01, "P01", "Chủ tịch UBND", "Chair", "Lãnh đạo", false),
                    new PostRow(P02, "P02", "Văn phòng - Thống kê", "Office clerk", "Chuyên môn", false),
                    new PostRow(RETIRED, "P03", "Địa chính", "Land officer", "Chuyên môn", true)));
    private final List<KnownOfficial> known = new ArrayList<>();

    @Nested
    class ARow {
        @Test
        void registersSomebodyNew() {
            PlannedOfficial plan =
                    plan("HP1,Nguyễn Thị Hường,,10525-VP,P02; P01,Huong@Haiphong.example,+84 912 345 678,");

            assertThat(plan.outcome()).isEqualTo(RowOutcome.NEW);
            assertThat(plan.facts().staffCode()).isEqualTo("HP1");
            assertThat(plan.facts().name().given()).isEqualTo("Hường");
            assertThat(plan.facts().unitId()).isEqualTo(OFFICE);
            assertThat(plan.facts().postIds()).containsExactly(P02, P01);
            assertThat(plan.facts().mail().address()).isEqualTo("huong@haiphong.example");
            assertThat(plan.facts().mobile().digits()).isEqualTo("0912345678");
            assertThat(plan.status()).isEqualTo(OfficialStatus.ACTIVE);
        }

        @Test
        void mayHaveItsNameDecomposedAndItsCrossedDWrong() {
            String decomposed = Normalizer.normalize("Ðỗ Thị Thuỷ", Normalizer.Form.NFD);

            assertThat(plan(",%s,,10525,,,,".formatted(decomposed))
                            .facts()
                            .name()
                            .full())
                    .isEqualTo("Đỗ Thị Thuỷ");
        }

        @ParameterizedTest
        @CsvSource({"00004,3", "4,3", "0004,3", "10525,1", "10525-vp,2", "'10525 ',1"})
        void getsTheZerosBackThatASpreadsheetCutOff(String code, long unit) {
            assertThat(plan(",Lê Văn An,,%s,,,,".formatted(code)).facts().unitId())
                    .isEqualTo(unit);
        }

        @ParameterizedTest
        @ValueSource(strings = {"10526", "0525", "XYZ", "104"})
        void isRefusedWhenItsUnitIsUnknown(String code) {
            assertThat(refusals(plan(",Lê Văn An,,%s,,,,".formatted(code))))
                    .containsExactly("UNIT organisation.refused.importUnitUnknown[" + code + "]");
        }

        @Test
        void isRefusedWithEveryReasonAtOnce() {
            assertThat(refusals(plan("A B,,,,P77;P78,sai@,123,ngủ")))
                    .containsExactlyInAnyOrder(
                            "STAFF_CODE organisation.refused.staffCode[A B]",
                            "FULL_NAME organisation.refused.nameMissing[]",
                            "UNIT organisation.refused.importUnitMissing[]",
                            "POSTS organisation.refused.importPostUnknown[P77]",
                            "POSTS organisation.refused.importPostUnknown[P78]",
                            "MAIL organisation.refused.mail[sai@]",
                            "MOBILE organisation.refused.mobile[123]",
                            "STATUS organisation.refused.importStatus[ngủ]");
        }

        @ParameterizedTest
        @CsvSource({"Đang làm việc,ACTIVE", "ACTIVE,ACTIVE", "da nghi,LEFT", "Left,LEFT", "'',ACTIVE"})
        void saysItsStatusInEitherLanguage(String word, OfficialStatus status) {
            assertThat(plan(",Lê Văn An,,10525,,,,%s".formatted(word)).status()).isEqualTo(status);
        }

        @ParameterizedTest
        @ValueSource(strings = {"P01;P02", "p01 ; văn phòng - thống kê", "CHỦ TỊCH UBND;office clerk"})
        void namesItsPostsByCodeOrName(String posts) {
            assertThat(plan(",Lê Văn An,,10525,%s,,,".formatted(posts)).facts().postIds())
                    .containsExactly(P01, P02);
        }
    }

    @Nested
    class SomebodyKnown {
        @Test
        void isFoundByStaffCodeThenByMailThenByNameInTheUnit() {
            known.add(official(1, "HP1", "Lê Văn An", HAI_DUONG, null));
            known.add(official(2, null, "Lê Văn Bình", HAI_DUONG, "binh@x.vn"));
            known.add(official(3, null, "Lê Văn Cúc", HAI_DUONG, null));

            assertThat(plan("HP1,Lê Văn Ân,,10525,,,,").officialId()).isEqualTo(1);
            assertThat(plan("HP2,Lê Bình,,10525-VP,,binh@x.vn,,").officialId()).isEqualTo(2);
            assertThat(plan("HP3,Lê Văn Cúc,,10525,,cuc@x.vn,,").officialId()).isEqualTo(3);
            assertThat(plan(",Lê Văn Cúc,,10525-VP,,,,").officialId()).isNull();
        }

        @Test
        void isUnchangedWhenTheRowSaysWhatIsKnownOrNothing() {
            known.add(official(1, "HP1", "Lê Văn An", HAI_DUONG, "an@x.vn"));

            assertThat(plan("HP1,Lê Văn An,,10525,P01,an@x.vn,912345678,Đang làm việc")
                            .outcome())
                    .isEqualTo(RowOutcome.UNCHANGED);
            assertThat(plan("HP1,Lê Văn An,,10525,,,,").outcome()).isEqualTo(RowOutcome.UNCHANGED);
        }

        @Test
        void isChangedOnlyInWhatTheRowSaysOtherwise() {
            known.add(official(1, "HP1", "Lê Văn An", HAI_DUONG, "an@x.vn"));

            PlannedOfficial plan = plan("HP1,Lê Văn An,,10525-VP,P02;P01,,,đã nghỉ");

            assertThat(plan.outcome()).isEqualTo(RowOutcome.CHANGED);
            assertThat(plan.changes())
                    .containsExactlyInAnyOrder(OfficialColumn.UNIT, OfficialColumn.POSTS, OfficialColumn.STATUS);
            assertThat(plan.facts().mail().address()).isEqualTo("an@x.vn");
            assertThat(plan.facts().mobile().digits()).isEqualTo("0912345678");
        }

        @Test
        void keepsARetiredPostWithWhoHoldsItAndGivesItToNobodyElse() {
            known.add(new KnownOfficial(
                    1,
                    "HP1",
                    "Lê Văn An",
                    "An",
                    HAI_DUONG,
                    null,
                    null,
                    "vi",
                    OfficialStatus.ACTIVE,
                    RETIRED,
                    Set.of(RETIRED)));
            known.add(official(2, "HP2", "Lê Văn Bình", HAI_DUONG, null));

            assertThat(refusals(plan("HP1,Lê Văn An,,10525,P02; Địa chính,,,"))).isEmpty();
            assertThat(refusals(plan("HP2,Lê Văn Bình,,10525,P02; địa chính,,,")))
                    .containsExactly("POSTS organisation.refused.importPostRetired[địa chính]");
            assertThat(refusals(plan("HP3,Lê Văn Cúc,,10525,P03,,,")))
                    .containsExactly("POSTS organisation.refused.importPostRetired[P03]");
        }

        @Test
        void keepsACorrectedGivenNameWhileTheNameStays() {
            known.add(new KnownOfficial(
                    1,
                    "HP1",
                    "Lê Thị Thu Hà",
                    "Thu Hà",
                    HAI_DUONG,
                    null,
                    null,
                    "vi",
                    OfficialStatus.ACTIVE,
                    null,
                    Set.of()));

            assertThat(plan("HP1,Lê Thị Thu Hà,,10525,,,,").outcome()).isEqualTo(RowOutcome.UNCHANGED);
            assertThat(plan("HP1,Lê Thị Thu Hà,Hà,10525,,,,").changes()).containsExactly(OfficialColumn.GIVEN_NAME);
        }

        @Test
        void isNotTakenForANamesakeWithAnotherStaffCode() {
            known.add(official(1, "HP1", "Lê Văn An", HAI_DUONG, null));

            assertThat(plan("HP2,Lê Văn An,,10525,,,,").outcome()).isEqualTo(RowOutcome.NEW);
        }

        @Test
        void makesARowAmbiguousWhenSeveralBearTheName() {
            known.add(official(1, "HP1", "Lê Văn An", HAI_DUONG, null));
            known.add(official(2, "HP2", "Lê Văn An", HAI_DUONG, null));

            assertThat(refusals(plan(",Lê Văn An,,10525,,,,")))
                    .containsExactly("FULL_NAME organisation.refused.importSeveral[Lê Văn An, 2]");
        }

        @Test
        void keepsTheirMailFromOthers() {
            known.add(official(1, "HP1", "Lê Văn An", HAI_DUONG, "an@x.vn"));
            known.add(official(2, "HP2", "Lê Văn Bình", HAI_DUONG, null));

            assertThat(refusals(plan("HP2,Lê Văn Bình,,10525,,an@x.vn,,")))
                    .containsExactly("MAIL organisation.refused.mailTaken[an@x.vn]");
            assertThat(refusals(plan("HP3,Lê Văn Cúc,,10525,,an@x.vn,,")))
                    .containsExactly("MAIL organisation.refused.mailTaken[an@x.vn]");
        }
    }

    @Nested
    class AFile {
        @Test
        void namesAPersonOnlyOnce() {
            known.add(official(1, null, "Lê Văn An", HAI_DUONG, "an@x.vn"));

            List<PlannedOfficial> plans = plans(
                    "HP1,Trần Thị Ánh,,10525,,anh@x.vn,,",
                    "HP1,Trần Thị Mai,,10525,,,,",
                    "HP3,Trần Thị Lan,,10525,,anh@x.vn,,",
                    ",Lê Văn An,,10525,,an@x.vn,,",
                    "HP9,Lê Văn An,,10525,,,,");

            assertThat(plans)
                    .extracting(PlannedOfficial::outcome)
                    .containsExactly(
                            RowOutcome.NEW,
                            RowOutcome.REFUSED,
                            RowOutcome.REFUSED,
                            RowOutcome.UNCHANGED,
                            RowOutcome.REFUSED);
            assertThat(refusals(plans.get(1)))
                    .containsExactly("STAFF_CODE organisation.refused.importCodeTwice[HP1, 2]");
            assertThat(refusals(plans.get(2)))
                    .containsExactly("MAIL organisation.refused.importMailTwice[anh@x.vn, 2]");
            assertThat(refusals(plans.get(4))).containsExactly("null organisation.refused.importTwice[5]");
        }

        @Test
        void holdsNamesakesOnlyWhenCodesOrMailsTellThemApart() {
            assertThat(plans("HP1,Lê Văn An,,10525,,,,", "HP2,Lê Văn An,,10525,,,,"))
                    .extracting(PlannedOfficial::outcome)
                    .containsExactly(RowOutcome.NEW, RowOutcome.NEW);
            List<PlannedOfficial> plans = plans(",Lê Văn An,,10525,,,,", "HP2,Lê Văn An,,10525,,,,");
            assertThat(refusals(plans.get(1)))
                    .containsExactly("FULL_NAME organisation.refused.importNameTwice[Lê Văn An, 2]");
            assertThat(plans(",Lê Văn An,,10525,,,,", ",Lê Văn An,,10525-VP,,,,"))
                    .extracting(PlannedOfficial::outcome)
                    .containsExactly(RowOutcome.NEW, RowOutcome.NEW);
        }

        @Test
        void mayHaveATitleAboveItsHeadingsInAnyOrderAndTheExampleIsLeftOut() {
            OfficialFile file = read(
                    "DANH SÁCH CÁN BỘ;;\n;;\nUNIT CODE;Staff code;full name\n10525;VÍ DỤ (xóa dòng này);Lê Văn An\n10525;HP1;Lê Văn An\n");

            assertThat(file.rows()).extracting(OfficialFileRow::number).containsExactly(5);
            assertThat(file.letters())
                    .isEqualTo(Map.of(
                            OfficialColumn.UNIT, "A", OfficialColumn.STAFF_CODE, "B", OfficialColumn.FULL_NAME, "C"));
        }

        @Test
        void isRefusedWithTheColumnsThatAreMissing() {
            assertThat(reason("Mã cán bộ,Di động,Vị trí\nHP1,1,2\n"))
                    .containsExactly(
                            "organisation.refused.importColumn.FULL_NAME[1]",
                            "organisation.refused.importColumn.UNIT[1]");
            assertThat(reason("a,b\nc,d\n")).containsExactly("organisation.refused.importHeadings[]");
            assertThat(reason(HEADINGS)).containsExactly("organisation.refused.importEmpty[]");
        }
    }

    private static KnownOfficial official(long id, String staffCode, String fullName, long unitId, String mail) {
        String given = fullName.substring(fullName.lastIndexOf(' ') + 1);
        return new KnownOfficial(
                id,
                staffCode,
                fullName,
                given,
                unitId,
                mail,
                "0912345678",
                "vi",
                OfficialStatus.ACTIVE,
                P01,
                Set.of(P01));
    }

    private PlannedOfficial plan(String row) {
        return plans(row).get(0);
    }

    private List<PlannedOfficial> plans(String... rows) {
        ImportRules rules = new ImportRules();
        return read(HEADINGS + String.join("\n", rows)).rows().stream()
                .map(row -> rules.plan(row, places.with(known)))
                .toList();
    }

    private static OfficialFile read(String csv) {
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            return OfficialFile.read(reader);
        }
    }

    private static List<String> reason(String csv) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(csv)).reasons().stream()
                .map(ImportRulesTest::text)
                .toList();
    }

    private static List<String> refusals(PlannedOfficial plan) {
        return plan.refusals().stream()
                .map(refusal -> refusal.column() + " " + text(refusal.reason()))
                .toList();
    }

    private static String text(Reason reason) {
        return reason.key() + reason.arguments();
    }
}
