package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class LeaveImportIT {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final String HEADING = "Mã cán bộ;Họ và tên;Từ ngày;Từ buổi;Đến ngày;Đến buổi;Loại nghỉ;Ghi chú\n";

    private HeadsDesk desk;
    private LeaveImportService imports;

    @BeforeEach
    void aHeadAtTheDesk(EntityManager database) {
        desk = new HeadsDesk(database);
        desk.rows.run("update official set staff_code = 'CB-1' where id = ?1", desk.lan);
        imports = new LeaveImportService();
        imports.leaves = desk.leaves.leaves;
        imports.officials = desk.leaves.officials;
        imports.reach = desk.leaves.reach;
        imports.calendars = desk.leaves.calendars;
        imports.currentUser = desk.leaves.currentUser;
        imports.clock = desk.clock;
        imports.events = desk.events;
    }

    private List<PlannedLeave> preview(String rows) {
        return imports.preview(new ByteArrayInputStream((HEADING + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private List<PlannedLeave> takeOver(List<PlannedLeave> preview) {
        return imports.takeOver(preview.stream().map(PlannedLeave::row).toList());
    }

    @Test
    void goodRowsAreTakenOverAndTheSameFileAgainChangesNothing() {
        String file = "CB-1;Trần Thị Lan;27/11/2026;Chiều;30/11/2026;Sáng;Nghỉ ốm;\n"
                + ";Phạm Quang Vinh;27/11/2026;;;;;thăm nhà\n";
        List<PlannedLeave> preview = preview(file);
        assertThat(preview).extracting(PlannedLeave::outcome).containsExactly(RowOutcome.NEW, RowOutcome.NEW);
        assertThat(desk.leaves.ofUnit(desk.ward, FRIDAY, FRIDAY.plusDays(9))).isEmpty();

        takeOver(preview);

        assertThat(desk.leaves.ofUnit(desk.ward, FRIDAY, FRIDAY.plusDays(9)))
                .extracting(row -> row.fullName() + " " + row.halfDay().half() + " " + row.kind())
                .containsExactly(
                        "Phạm Quang Vinh MORNING ANNUAL",
                        "Trần Thị Lan AFTERNOON SICK",
                        "Phạm Quang Vinh AFTERNOON ANNUAL",
                        "Trần Thị Lan MORNING SICK");
        int told = desk.events.fired().size();
        assertThat(preview(file)).extracting(PlannedLeave::outcome).containsOnly(RowOutcome.UNCHANGED);
        assertThat(takeOver(preview(file))).extracting(PlannedLeave::outcome).containsOnly(RowOutcome.UNCHANGED);
        assertThat(desk.events.fired()).hasSize(told);
    }

    @Test
    void eachRefusedRowSaysWhyAndWhere() {
        List<PlannedLeave> preview = preview("CB-9;Ai đó;27/11/2026;;;;;\n"
                + "CB-1;Phạm Quang Vinh;27/11/2026;;;;;\n"
                + ";Vũ Thị Ánh;27/11/2026;;;;;\n"
                + ";Phạm Quang Vinh;32/13/2026;Tối;;;Đi chơi;\n"
                + ";Phạm Quang Vinh;28/11/2026;;29/11/2026;;;\n"
                + ";Phạm Quang Vinh;30/11/2026;;27/11/2026;;;\n"
                + ";Phạm Quang Vinh;01/12/2026;Sáng;01/12/2026;Chiều;Phép;\n");

        assertThat(preview.subList(0, 6)).extracting(PlannedLeave::outcome).containsOnly(RowOutcome.REFUSED);
        assertThat(keys(preview, 0)).containsExactly("A leaveCodeUnknown");
        assertThat(keys(preview, 1)).containsExactly("B leaveCodeOfOther");
        assertThat(keys(preview, 2)).containsExactly("B leaveNameUnknown");
        assertThat(keys(preview, 3)).containsExactly("D leaveHalf", "C leaveDate", "G leaveKindUnknown");
        assertThat(keys(preview, 4)).containsExactly("C leaveDayOff");
        assertThat(keys(preview, 5)).containsExactly("E leaveOrder");
        assertThat(preview.get(6).outcome()).isEqualTo(RowOutcome.NEW);
        assertThat(takeOver(preview).get(6).outcome()).isEqualTo(RowOutcome.NEW);
    }

    private static List<String> keys(List<PlannedLeave> plans, int index) {
        return plans.get(index).reasons().stream()
                .map(reason -> reason.column() + " " + reason.reason().key().replace("organisation.refused.", ""))
                .sorted(Comparator.comparing((String key) -> key.startsWith("D") ? 0 : 1)
                        .thenComparing(key -> key))
                .toList();
    }

    @Test
    void twoPeopleOfOneNameNeedTheCode() {
        desk.rows.official("Trần Thị Lan", desk.ward);

        assertThat(keys(preview(";Trần Thị Lan;27/11/2026;;;;;\n"), 0)).containsExactly("B leaveNameSeveral");
        assertThat(preview("CB-1;Trần Thị Lan;27/11/2026;;;;;\n").get(0).officialId())
                .isEqualTo(desk.lan);
    }

    @Test
    void twoRowsForOneHalfDayMustSayTheSame() {
        List<PlannedLeave> preview = preview(";Phạm Quang Vinh;27/11/2026;;;;Phép;\n"
                + ";Phạm Quang Vinh;27/11/2026;;;;Phép;\n"
                + ";Phạm Quang Vinh;27/11/2026;Chiều;;;Nghỉ ốm;\n");

        assertThat(preview)
                .extracting(PlannedLeave::outcome)
                .containsExactly(RowOutcome.NEW, RowOutcome.UNCHANGED, RowOutcome.REFUSED);
        assertThat(keys(preview, 2)).containsExactly(" leaveRowTwice");
    }

    @Test
    void theTemplateItselfIsReadAndHoldsNoRow() throws Exception {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(template, SheetFormat.XLSX, "Mẫu")) {
            LeaveTable.writeTemplate(table, Texts.in("vi"));
        }

        assertThatThrownBy(() -> imports.preview(new ByteArrayInputStream(template.toByteArray())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("leaveFileEmpty");
    }

    @Test
    void theRefusedRowsCanBeCorrectedAndLoadedAgain() {
        List<PlannedLeave> preview = preview(";Không Ai;27/11/2026;;;;;\n");
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(refused, SheetFormat.XLSX, "Từ chối")) {
            LeaveTable.writeRefused(table, Texts.in("vi"), preview);
        }

        List<PlannedLeave> again = imports.preview(new ByteArrayInputStream(refused.toByteArray()));

        assertThat(again).hasSize(1);
        assertThat(keys(again, 0)).containsExactly("B leaveNameUnknown");
    }

    @Test
    void whoKeepsNobodysLeaveLoadsNothing() {
        desk.becomeOfficial(desk.lan);

        assertThatThrownBy(() -> preview(";Phạm Quang Vinh;27/11/2026;;;;;\n")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> imports.takeOver(List.of())).isInstanceOf(ForbiddenException.class);
    }
}
