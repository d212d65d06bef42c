package vn.camtay.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.enrolment.NominationLine.Outcome;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.sheet.SheetHeadings;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.SheetRow;

/** A file of people to send: by staff code, else by mail, else by name with or without marks. */
final class NominationFile {
    private static final int ROWS_BEFORE_HEADINGS = 15;
    private static final Map<String, List<String>> ALIASES = Map.of(
            "name", List.of("họ tên", "họ và tên", "tên", "full name", "name"),
            "code", List.of("mã cán bộ", "mã", "staff code", "code"),
            "mail", List.of("thư điện tử", "email", "e-mail", "mail"),
            "number", List.of("stt", "tt", "số thứ tự", "no"),
            "unit", List.of("đơn vị", "phòng", "unit"));
    private static final Map<String, List<String>> ONE_COLUMN = Map.of("name", ALIASES.get("name"));

    private static final List<String> KEYS = List.of("code", "mail", "name");

    private final Map<String, List<Long>> byFullName = new HashMap<>();
    private final Map<String, List<Long>> byName = new HashMap<>();
    private final Map<String, List<Long>> byCode = new HashMap<>();
    private final Map<String, List<Long>> byMail = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    private NominationFile(List<Object[]> known) {
        for (Object[] person : known) {
            long id = (Long) person[3];
            put(byFullName, (String) person[4], id);
            put(byName, (String) person[0], id);
            put(byCode, (String) person[1], id);
            put(byMail, (String) person[2], id);
        }
    }

    private static void put(Map<String, List<Long>> map, String key, long id) {
        if (key != null && !key.isBlank()) {
            map.computeIfAbsent(key.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(id);
        }
    }

    /**
     * The lines below the headings, blank ones left out.
     *
     * @param known rows (search key, staff code, mail, id, full name) of those who may be meant
     * @throws InvalidInputException without headings, without a line, or with too many
     */
    static List<NominationLine> read(SheetReader file, List<Object[]> known, int most) {
        NominationFile names = new NominationFile(known);
        Iterator<SheetRow> rows = file.rows().iterator();
        SheetHeadings headings = headings(rows);
        List<NominationLine> lines = new ArrayList<>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (!row.isBlank()) {
                if (lines.size() == most) {
                    throw new InvalidInputException("enrolment.refused.nominateMany", most);
                }
                lines.add(names.line(headings, row));
            }
        }
        if (lines.isEmpty()) {
            throw new InvalidInputException("enrolment.refused.listEmpty");
        }
        return lines;
    }

    private static SheetHeadings headings(Iterator<SheetRow> rows) {
        for (int i = 0; i < ROWS_BEFORE_HEADINGS && rows.hasNext(); i++) {
            SheetRow row = rows.next();
            Optional<SheetHeadings> found =
                    SheetHeadings.find(row, ALIASES).or(() -> SheetHeadings.find(row, ONE_COLUMN));
            if (found.isPresent() && KEYS.stream().anyMatch(found.get()::has)) {
                return found.get();
            }
        }
        throw new InvalidInputException("enrolment.refused.listHeadings");
    }

    private NominationLine line(SheetHeadings headings, SheetRow row) {
        String name = cell(headings, row, "name");
        String code = cell(headings, row, "code");
        String mail = cell(headings, row, "mail");
        List<Long> found = code.isEmpty()
                ? mail.isEmpty() ? named(name) : byMail.getOrDefault(mail.toLowerCase(Locale.ROOT), List.of())
                : byCode.getOrDefault(code.toLowerCase(Locale.ROOT), List.of());
        String text = name.isEmpty() ? code.isEmpty() ? mail : code : name;
        Outcome outcome = found.isEmpty()
                ? Outcome.UNKNOWN
                : found.size() > 1 ? Outcome.SEVERAL : seen.add(found.get(0)) ? Outcome.FOUND : Outcome.TWICE;
        return new NominationLine(row.number(), text, outcome, found, List.of());
    }

    /** With the same marks if anybody has that name, else without marks. */
    private List<Long> named(String name) {
        List<Long> exact = byFullName.getOrDefault(Nfc.clean(name).toLowerCase(Locale.ROOT), List.of());
        return exact.isEmpty() ? byName.getOrDefault(SearchKey.of(name), List.of()) : exact;
    }

    private static String cell(SheetHeadings headings, SheetRow row, String key) {
        return headings.has(key) ? headings.cell(row, key).strip() : "";
    }
}
