package vn.camtay.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.mail.CalendarPart;
import vn.camtay.mail.CalendarPart.Method;
import vn.camtay.mail.MailDraft;
import vn.camtay.organisation.OfficialContact;

/** What a session tells its trainers; everybody else hears from enrolment. */
final class SessionMails {
    private SessionMails() {}

    /** You train this session. */
    static MailDraft assigned(SessionDetail session, OfficialContact trainer) {
        return draft("trainer-assigned", session, trainer, requests(session, trainer));
    }

    /** Times or places of your session changed; meetings that were taken away leave the calendar. */
    static MailDraft changed(SessionDetail session, List<MeetingRow> before, OfficialContact trainer) {
        List<CalendarPart> parts = new ArrayList<>(requests(session, trainer));
        before.stream()
                .filter(meeting -> meeting.number() > session.meetings().size())
                .map(meeting -> part(Method.CANCEL, session, meeting, trainer))
                .forEach(parts::add);
        return draft("trainer-changed", session, trainer, parts);
    }

    /** You no longer train this session: it was called off, or somebody else does. */
    static MailDraft cancelled(SessionDetail session, List<MeetingRow> before, OfficialContact trainer) {
        return draft(
                "trainer-cancelled",
                session,
                trainer,
                before.stream()
                        .map(meeting -> part(Method.CANCEL, session, meeting, trainer))
                        .toList());
    }

    /** Fewer people signed up than the session needs, and sign-up closes soon: once for each closing. */
    static MailDraft underMinimum(SessionDetail session, OfficialContact person) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(session.code(), moduleName(session, person)));
        model.put("sessionId", session.id());
        model.put("code", session.code());
        model.put("module", moduleName(session, person));
        model.put("taken", session.seatsTaken());
        model.put("minimum", session.minimum());
        model.put("closes", session.signUpClosesAt());
        return new MailDraft(
                "session/under-minimum/" + session.id() + "/" + person.id() + "/"
                        + session.signUpClosesAt().getEpochSecond(),
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "session/under-minimum",
                model,
                List.of());
    }

    private static List<CalendarPart> requests(SessionDetail session, OfficialContact trainer) {
        return session.meetings().stream()
                .map(meeting -> part(Method.REQUEST, session, meeting, trainer))
                .toList();
    }

    private static CalendarPart part(
            Method method, SessionDetail session, MeetingRow meeting, OfficialContact trainer) {
        return new CalendarPart(
                method,
                CalendarUid.trainer(session.id(), trainer.id(), meeting.number()),
                session.calendarSequence(),
                session.code() + " " + moduleName(session, trainer),
                session.whatToBring(),
                meeting.place(),
                meeting.startsAt(),
                meeting.endsAt());
    }

    private static MailDraft draft(
            String name, SessionDetail session, OfficialContact trainer, List<CalendarPart> calendar) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(session.code(), moduleName(session, trainer)));
        model.put("sessionId", session.id());
        model.put("code", session.code());
        model.put("module", moduleName(session, trainer));
        model.put("seats", session.capacity());
        model.put("reason", session.cancelReason() == null ? "" : session.cancelReason());
        model.put(
                "meetings",
                session.meetings().stream().map(SessionMails::meeting).toList());
        return new MailDraft(
                "session/" + name + "/" + session.id() + "/" + trainer.id() + "/" + session.calendarSequence(),
                trainer.id(),
                trainer.fullName(),
                trainer.mail(),
                trainer.language(),
                "session/" + name,
                model,
                calendar);
    }

    private static Map<String, Object> meeting(MeetingRow meeting) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("starts", meeting.startsAt());
        values.put("ends", meeting.endsAt());
        values.put("place", meeting.place());
        return values;
    }

    private static String moduleName(SessionDetail session, OfficialContact trainer) {
        return "en".equals(trainer.language()) ? session.moduleNameEn() : session.moduleNameVi();
    }
}
