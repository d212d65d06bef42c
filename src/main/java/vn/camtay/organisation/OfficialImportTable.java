package vn.camtay.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.sheet.TableFile;

/** The tables that people take away from an import, in their language: the template, and the refused rows to correct. */
final class OfficialImportTable {
    private OfficialImportTable() {}

    /** Headings and a marked example; on the next sheet the codes of units and posts. */
    static void writeTemplate(SheetWriter table, Texts texts, List<UnitRow> units, List<PostRow> posts) {
        table.heading(headings(texts));
        table.row(
                texts.say("organisation.import.example.mark"),
                texts.say("organisation.import.example.name"),
                "",
                units.isEmpty() ? "" : units.get(0).code(),
                posts.stream().limit(2).map(PostRow::code).collect(Collectors.joining("; ")),
                "nguyen.thi.huong@example.vn",
                "0912345678",
                texts.say("OfficialStatus.ACTIVE"));
        table.sheet(texts.say("organisation.import.sheet.codes"));
        table.heading(
                texts.name(OfficialColumn.UNIT),
                texts.say("organisation.import.column.unitName"),
                "",
                texts.name(OfficialColumn.POSTS),
                texts.say("organisation.import.column.postName"));
        boolean english = texts.locale().getLanguage().equals("en");
        for (int i = 0; i < Math.max(units.size(), posts.size()); i++) {
            List<String> row = new ArrayList<>();
            if (i < units.size()) {
                UnitRow unit = units.get(i);
                row.add(unit.code());
                row.add(english && unit.nameEn() != null ? unit.nameEn() : unit.name());
            } else {
                row.addAll(List.of("", ""));
            }
            if (i < posts.size()) {
                PostRow post = posts.get(i);
                row.addAll(List.of("", post.code(), english ? post.nameEn() : post.nameVi()));
            }
            table.row(row);
        }
    }

    /** As they stood in the file, each with its row there and the reasons. */
    static void writeRefused(SheetWriter table, Texts texts, List<OfficialImportLine> lines) {
        TableFile.writeRefused(
                table,
                texts,
                headings(texts),
                lines.stream()
                        .map(line -> new TableFile.Refused(
                                line.number(), line.row().value().cells(), line.reasons()))
                        .toList());
    }

    private static List<String> headings(Texts texts) {
        return Arrays.stream(OfficialColumn.values()).map(texts::name).toList();
    }
}
