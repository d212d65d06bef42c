package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.attendance.Marks.Wanted;
import vn.camtay.file.FileService;
import vn.camtay.file.FileType;
import vn.camtay.file.FileUpload;
import vn.camtay.file.KeptFileRow;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.paper.Paper;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.session.TrainerRow;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.Texts;

/**
 * The attendance sheet of a meeting: printed for people to sign, typed back, and its scan kept with the meeting. A sheet's marks
 * never replace what the roll says by themselves: where the two differ, whoever types it back decides with a reason.
 */
@Stateless
@DenyAll
public class PaperSheetService {
    /** As the owner of kept files. */
    static final String OWNER = "attendance-sheet";

    private static final String PAGE = "/attendance/manage/paper-sheet.xhtml?meeting=";
    private static final String CITY = "^(Thành phố|Tỉnh) ";

    @Inject
    PaperSheetRepository sheets;

    @Inject
    AttendanceRepository attendances;

    @Inject
    Marks marks;

    @Inject
    SessionService sessions;

    @Inject
    UnitService units;

    @Inject
    PolicySettingService policies;

    @Inject
    FileService files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /**
     * The sheet of a meeting, ready to be printed: everybody who holds a seat by given name, and a code that leads back to where
     * it is typed in.
     *
     * @throws NotFoundException when there is no such meeting, or the actor does not organise its session
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Paper sheet(long meetingId, String language) {
        MeetingRow meeting = sessions.requireMeeting(meetingId);
        SessionDetail session = sessions.requireManaged(meeting.sessionId());
        Texts texts = Texts.in(language);
        Map<Long, String> posts = sheets.posts(session.id(), "en".equals(language));
        List<SheetPerson> people = attendances.roll(session.id(), meetingId).stream()
                .map(row -> new SheetPerson(
                        row.fullName(),
                        posts.getOrDefault(row.officialId(), ""),
                        texts.either(row.unit(), row.unitEn())))
                .toList();
        UnitRow issuer = units.require(session.leadUnitId());
        Optional<UnitRow> city =
                Optional.ofNullable(issuer.parentId()).map(units::require).filter(unit -> unit.kind() == UnitKind.CITY);
        String cityName = city.map(UnitRow::name).orElse("");
        LocalDate day = LocalDate.ofInstant(meeting.startsAt(), clock.getZone());
        String number = session.code() + "/" + meeting.number();
        return new Paper(
                "attendance/sheet",
                language,
                cityName.isEmpty() ? null : upper("UBND " + cityName),
                upper(issuer.name()),
                cityName.isEmpty() ? issuer.name() : cityName.replaceFirst(CITY, ""),
                day,
                number,
                number,
                settings.baseUrl() + PAGE + meetingId,
                Map.of(
                        "module", texts.either(session.moduleNameVi(), session.moduleNameEn()),
                        "code", session.code(),
                        "number", meeting.number(),
                        "meetings", session.meetings().size(),
                        "starts", meeting.startsAt(),
                        "ends", meeting.endsAt(),
                        "venue", meeting.place(),
                        "trainers",
                                session.trainers().stream()
                                        .map(TrainerRow::fullName)
                                        .collect(Collectors.joining(", ")),
                        "people", people));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /**
     * Types lines of a signed sheet into the roll. Each is written, refused with its reasons, or left alone because the roll says
     * something else that the line was not meant to replace; one never stops the others, and the same line again changes nothing.
     *
     * @return what became of each, in the order asked, with the row of the roll as it is now
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<MarkAnswer> enter(long meetingId, List<SheetMark> lines) {
        return locks.inTransaction(() -> {
            Held held = marks.hold(meetingId);
            Map<Long, MarkAnswer> answers = new HashMap<>();
            List<Wanted> wanted = new ArrayList<>();
            for (SheetMark line : lines) {
                Optional<PaperEntry> entry = PaperEntry.read(line.text());
                List<Reason> wrong = entry.map(read -> read.wrong(held, zone()))
                        .orElseGet(() -> List.of(Reason.of("attendance.refused.sheetUnreadable")));
                if (wrong.isEmpty()) {
                    Mark mark = entry.orElseThrow().mark(held, zone(), tolerance(held));
                    wanted.add(new Wanted(line.officialId(), mark, Marks.stripped(line.why()), line.seen()));
                } else {
                    answers.put(
                            line.officialId(),
                            new MarkAnswer(line.officialId(), MarkAnswer.Result.REFUSED, null, wrong));
                }
            }
            marks.makeAll(held, wanted, Means.PAPER).forEach(answer -> answers.put(answer.officialId(), answer));
            Map<Long, RollRow> rows = attendances.roll(held.sessionId(), meetingId).stream()
                    .collect(Collectors.toMap(RollRow::officialId, Function.identity()));
            return lines.stream()
                    .map(line -> answers.get(line.officialId()).with(rows.get(line.officialId())))
                    .toList();
        });
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private Duration tolerance(Held held) {
        return Duration.ofMinutes(policies.valueOn(
                PolicySetting.LATE_TOLERANCE, held.starts().atZone(zone()).toLocalDate()));
    }

    /** Scans of the meeting's signed sheet, in the order in which they were attached. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<ScanRow> scans(long meetingId) {
        requireManaged(meetingId);
        return sheets.scans(meetingId);
    }

    /**
     * Keeps a scan with the meeting; also after the session was locked, since paper is often scanned later.
     *
     * @throws AttendanceRefusedException when there are as many already as may be
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void attach(long meetingId, FileUpload upload) {
        requireManaged(meetingId);
        if (sheets.scans(meetingId).size() >= SheetScan.MOST) {
            throw new AttendanceRefusedException("attendance.refused.scansMany", SheetScan.MOST);
        }
        KeptFileRow file = files.keep(OWNER, upload, FileType.SCANS);
        OptionalLong me = currentUser.officialId();
        SheetScan scan = new SheetScan(meetingId, file.id(), me.isPresent() ? me.getAsLong() : null);
        sheets.add(scan);
        events.fire(new SheetScanAttached(currentUser.accountId(), clock.instant(), meetingId, scan.id()));
    }

    /**
     * Takes a scan away for good.
     *
     * @throws AttendanceRefusedException once the session is locked
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void detach(long scanId) {
        SheetScan scan = sheets.findScan(scanId).orElseThrow(NotFoundException::new);
        if (!Marks.isWritable(requireManaged(scan.meetingId()))) {
            throw new AttendanceRefusedException("attendance.refused.locked");
        }
        sheets.remove(scan);
        files.remove(OWNER, scan.fileId());
        events.fire(new SheetScanRemoved(currentUser.accountId(), clock.instant(), scan.meetingId(), scanId));
    }

    /** @throws NotFoundException when there is no such scan, or the actor does not organise its session */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public KeptFileRow requireScan(long scanId) {
        SheetScan scan = sheets.findScan(scanId).orElseThrow(NotFoundException::new);
        requireManaged(scan.meetingId());
        return files.require(OWNER, scan.fileId());
    }

    private SessionDetail requireManaged(long meetingId) {
        return sessions.requireManaged(sessions.requireMeeting(meetingId).sessionId());
    }
}
