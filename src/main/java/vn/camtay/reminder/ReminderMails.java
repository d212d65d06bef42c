package vn.camtay.reminder;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.attendance.UnrecordedMeeting;
import vn.camtay.mail.MailDraft;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;

/** What a reminder says. */
final class ReminderMails {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private ReminderMails() {}

    /** @param materials titles of what the session gives to read */
    static MailDraft draft(
            DueReminder due, SessionDetail session, List<String> materials, OfficialContact person, ZoneId zone) {
        String module = moduleName(session, person);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(module, MOMENT.format(session.startsAt().atZone(zone))));
        model.put("module", module);
        model.put("code", session.code());
        model.put("sessionId", session.id());
        model.put("seats", session.seatsTaken());
        model.put("whatToBring", session.whatToBring() == null ? "" : session.whatToBring());
        model.put("materials", materials);
        model.put("trainers", trainers(session));
        model.put(
                "meetings",
                session.meetings().stream().map(ReminderMails::meeting).toList());
        String key = "reminder/" + due.rule() + "/" + due.sessionId() + "/" + due.officialId() + "/"
                + due.start().getEpochSecond();
        return new MailDraft(
                key,
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                due.trainer() ? "reminder/trainer" : "reminder/participant",
                model,
                List.of());
    }

    /** @param meetings those whose rolls are not complete, in the order of time */
    static MailDraft roll(
            DueRoll due, SessionDetail session, List<UnrecordedMeeting> meetings, OfficialContact person) {
        String module = moduleName(session, person);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(module));
        model.put("module", module);
        model.put("code", session.code());
        model.put("coordinator", due.rule() == RollRule.ROLL_COORDINATOR);
        model.put("trainers", trainers(session));
        model.put(
                "path",
                "/attendance/manage/roll-call.xhtml?meeting=" + meetings.get(0).meetingId());
        model.put(
                "meetings",
                meetings.stream()
                        .map(meeting -> Map.of(
                                "number", meeting.number(),
                                "starts", meeting.startsAt(),
                                "ends", meeting.endsAt(),
                                "missing", meeting.missing()))
                        .toList());
        return new MailDraft(
                "reminder/" + due.rule() + "/" + due.sessionId() + "/" + person.id() + "/"
                        + due.until().getEpochSecond(),
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "reminder/roll",
                model,
                List.of());
    }

    private static String trainers(SessionDetail session) {
        return session.trainers().stream().map(trainer -> trainer.fullName()).collect(Collectors.joining(", "));
    }

    private static String moduleName(SessionDetail session, OfficialContact person) {
        return "en".equals(person.language()) && session.moduleNameEn() != null
                ? session.moduleNameEn()
                : session.moduleNameVi();
    }

    private static Map<String, Object> meeting(MeetingRow meeting) {
        return Map.of(
                "number", meeting.number(),
                "starts", meeting.startsAt(),
                "ends", meeting.endsAt(),
                "place", meeting.place());
    }
}
