package vn.camtay.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.paper.Paper;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;

/** The list of sessions as a paper: what, when and where, who teaches, how many come. */
final class SessionsPaper {
    /** Sessions on one paper. */
    static final int MOST = 300;

    private static final String CITY = "^(Thành phố|Tỉnh) ";

    private SessionsPaper() {}

    /** One session, as the template reads it. */
    public record Line(
            String code,
            String module,
            String lead,
            List<MeetingRow> meetings,
            String trainers,
            String seats,
            String state) {}

    /**
     * @param from    first day of the list, as people write it
     * @param address of the list in the application
     * @throws InvalidInputException when there are more than fit on a paper
     */
    static Paper of(SessionExport export, String language, String from, LocalDate today, Instant now, String address) {
        List<SessionDetail> sessions = export.sessions();
        if (sessions.size() > MOST) {
            throw new InvalidInputException("session.refused.fileMany", MOST);
        }
        Texts texts = Texts.in(language);
        String city = export.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .map(UnitRow::name)
                .findFirst()
                .orElse("");
        String council = upper("UBND " + city);
        Optional<UnitRow> issuer = issuer(export);
        Map<String, Object> model = new HashMap<>();
        model.put("from", from);
        model.put(
                "seats",
                sessions.stream()
                        .mapToInt(session -> session.head().seatsTaken())
                        .sum());
        model.put(
                "lines",
                sessions.stream()
                        .map(session -> new Line(
                                session.code(),
                                texts.either(session.moduleNameVi(), session.moduleNameEn()),
                                texts.either(
                                        session.head().leadUnitName(),
                                        session.head().leadUnitNameEn()),
                                session.meetings(),
                                session.trainers().stream()
                                        .map(TrainerRow::fullName)
                                        .collect(Collectors.joining(", ")),
                                session.head().seatsTaken() + " / "
                                        + session.head().capacity(),
                                texts.name(session.state(now))))
                        .toList());
        String title = texts.say("session.paper.title");
        return new Paper(
                "session/sessions",
                language,
                issuer.isPresent() ? council : null,
                issuer.map(unit -> upper(unit.name())).orElse(council),
                city.replaceFirst(CITY, ""),
                today,
                title,
                title,
                address,
                model);
    }

    /** Who leads all of them; empty when several do. */
    private static Optional<UnitRow> issuer(SessionExport export) {
        List<Long> leads = export.sessions().stream()
                .map(SessionDetail::leadUnitId)
                .distinct()
                .toList();
        return leads.size() != 1
                ? Optional.empty()
                : export.units().stream()
                        .filter(unit -> unit.id() == leads.get(0))
                        .findFirst();
    }

    private static String upper(String name) {
        return name.toUpperCase(Texts.locale("vi"));
    }
}
