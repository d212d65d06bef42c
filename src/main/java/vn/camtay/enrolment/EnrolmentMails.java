package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.mail.CalendarPart;
import vn.camtay.mail.CalendarPart.Method;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.session.DroppedMeeting;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;

/** Writes the mails about a person's place: one a person and fact, each with the meetings for their calendar. */
@ApplicationScoped
class EnrolmentMails {
    @Inject
    MailService mail;

    void enrolled(Enrolment enrolment, SessionDetail session, OfficialContact person) {
        send("enrolled", Method.REQUEST, enrolment, session, person, List.of());
    }

    void withdrawn(Enrolment enrolment, SessionDetail session, OfficialContact person) {
        send("withdrawn", Method.CANCEL, enrolment, session, person, List.of());
    }

    void sessionCancelled(List<Enrolment> enrolments, SessionDetail session, Collection<OfficialContact> people) {
        sendAll("session-cancelled", Method.CANCEL, enrolments, session, people, List.of());
    }

    /** Meetings that are no longer held leave the calendar by the same mail. */
    void sessionChanged(
            List<Enrolment> enrolments,
            SessionDetail session,
            Collection<OfficialContact> people,
            List<DroppedMeeting> dropped) {
        sendAll("session-changed", Method.REQUEST, enrolments, session, people, dropped);
    }

    private void sendAll(
            String name,
            Method method,
            List<Enrolment> enrolments,
            SessionDetail session,
            Collection<OfficialContact> people,
            List<DroppedMeeting> dropped) {
        Map<Long, OfficialContact> byId =
                people.stream().collect(Collectors.toMap(OfficialContact::id, Function.identity()));
        for (Enrolment enrolment : enrolments) {
            send(name, method, enrolment, session, byId.get(enrolment.officialId()), dropped);
        }
    }

    private void send(
            String name,
            Method method,
            Enrolment enrolment,
            SessionDetail session,
            OfficialContact person,
            List<DroppedMeeting> dropped) {
        int sequence = enrolment.takeSequence();
        List<CalendarPart> calendar =
                new ArrayList<>(parts(method, enrolment.officialId(), sequence, session, person.language()));
        dropped.forEach(meeting -> calendar.add(new CalendarPart(
                Method.CANCEL,
                uid(session, meeting.id(), person.id()),
                sequence,
                summary(session, person.language()),
                null,
                null,
                meeting.startsAt(),
                meeting.endsAt())));
        mail.enqueue(new MailDraft(
                "enrolment/" + name + "/" + enrolment.id() + "/" + sequence,
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "enrolment/" + name,
                model(enrolment, session, person.language()),
                calendar));
    }

    private static String uid(SessionDetail session, long meetingId, long officialId) {
        return "s" + session.id() + "-m" + meetingId + "-o" + officialId + "@camtay";
    }

    private static String summary(SessionDetail session, String language) {
        return session.code() + " " + moduleName(session, language);
    }

    /** The meetings as they stand in the person's calendar after the last message. */
    List<CalendarPart> entries(Enrolment enrolment, SessionDetail session, String language) {
        return parts(Method.REQUEST, enrolment.officialId(), enrolment.lastSequence(), session, language);
    }

    private static List<CalendarPart> parts(
            Method method, long officialId, int sequence, SessionDetail session, String language) {
        return session.meetings().stream()
                .map(meeting -> new CalendarPart(
                        method,
                        uid(session, meeting.id(), officialId),
                        sequence,
                        summary(session, language),
                        session.whatToBring(),
                        meeting.place(),
                        meeting.startsAt(),
                        meeting.endsAt()))
                .toList();
    }

    private static Map<String, Object> model(Enrolment enrolment, SessionDetail session, String language) {
        Map<String, Object> model = new LinkedHashMap<>();
        String module = moduleName(session, language);
        model.put("subject", List.of(module));
        model.put("module", module);
        model.put("code", session.code());
        model.put("path", "/session/session.xhtml?id=" + session.id());
        model.put("starts", session.startsAt());
        model.put("cutOff", EnrolmentPolicy.cutOff(session));
        model.put("whatToBring", session.whatToBring() == null ? "" : session.whatToBring());
        model.put("cancelReason", session.cancelReason() == null ? "" : session.cancelReason());
        model.put("note", enrolment.note() == null ? "" : enrolment.note());
        model.put(
                "trainers",
                session.trainers().stream().map(trainer -> trainer.fullName()).collect(Collectors.joining(", ")));
        model.put(
                "meetings",
                session.meetings().stream().map(EnrolmentMails::meeting).toList());
        return model;
    }

    private static Map<String, Object> meeting(MeetingRow meeting) {
        return Map.of(
                "number", meeting.number(),
                "starts", meeting.startsAt(),
                "ends", meeting.endsAt(),
                "place", meeting.place());
    }

    private static String moduleName(SessionDetail session, String language) {
        return "en".equals(language) && session.moduleNameEn() != null
                ? session.moduleNameEn()
                : session.moduleNameVi();
    }
}
