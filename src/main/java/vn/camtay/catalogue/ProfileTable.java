package vn.camtay.catalogue;

import java.util.List;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.sheet.TableFile;

/** The tables of profiles that people take away, in their language: the export, and the refused rows to correct. */
final class ProfileTable {
    private ProfileTable() {}

    static void write(SheetWriter table, Texts texts, List<PostProfile> profiles) {
        boolean english = texts.locale().getLanguage().equals("en");
        table.heading(TableFile.headings(ProfileColumn.class, texts));
        for (PostProfile profile : profiles) {
            for (PostProfile.Line line : profile.levels()) {
                table.row(
                        profile.code(),
                        english ? profile.nameEn() : profile.nameVi(),
                        line.competency().code(),
                        english ? line.competency().nameEn() : line.competency().nameVi(),
                        line.level(),
                        line.weight(),
                        profile.since() == null ? profile.day() : profile.since());
            }
        }
    }

    static void writeRefused(SheetWriter table, Texts texts, List<PlannedProfile> plans) {
        TableFile.writeRefused(
                table,
                texts,
                TableFile.headings(ProfileColumn.class, texts),
                plans.stream()
                        .filter(plan -> plan.outcome() == RowOutcome.REFUSED)
                        .flatMap(plan -> plan.rows().stream()
                                .map(row -> new TableFile.Refused(row.number(), row.cells(), plan.reasonsOf(row))))
                        .toList());
    }
}
