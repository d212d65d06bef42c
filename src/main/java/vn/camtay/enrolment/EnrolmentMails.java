package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.mail.CalendarPart;
import vn.camtay.mail.CalendarPart.Method;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.session.CalendarUid;
import vn.camtay.session.DroppedMeeting;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;

/** Writes the mails about a person's place: one a person and fact, each with the meetings for their calendar. */
@ApplicationScoped
class EnrolmentMails {
    @Inject
    MailService mail;

    /** A seat: how the person came to it decides the words; the meetings come with it, to a walk-in those that are not over. */
    void seated(Door door, Enrolment enrolment, Target target, OfficialContact person) {
        String name =
                switch (door) {
                    case APPROVAL -> "approved";
                    case PROMOTION -> "promoted";
                    case NOMINATION, RESERVATION -> "nominated";
                    case MOVE -> "moved";
                    case WALK_IN -> "walked-in";
                    default -> "enrolled";
                };
        CalendarChange calendar = door == Door.WALK_IN ? toCome(enrolment.statusSince()) : part(Method.REQUEST);
        send(name, enrolment, target, person, calendar, Map.of());
    }

    void waitlisted(Enrolment enrolment, int place, Target target, OfficialContact person) {
        send("waitlisted", enrolment, target, person, NO_CALENDAR, Map.of("place", place));
    }

    void withdrawn(Enrolment enrolment, Target target, OfficialContact person) {
        send("withdrawn", enrolment, target, person, part(Method.CANCEL), Map.of());
    }

    /** @param seated whether there are meetings to take out of the calendar */
    void removed(Enrolment enrolment, boolean seated, Target target, OfficialContact person) {
        send("removed", enrolment, target, person, seated ? part(Method.CANCEL) : NO_CALENDAR, Map.of());
    }

    void declined(Enrolment enrolment, Target target, OfficialContact person) {
        send("declined", enrolment, target, person, NO_CALENDAR, Map.of());
    }

    void expired(Enrolment enrolment, Target target, OfficialContact person) {
        send("expired", enrolment, target, person, NO_CALENDAR, Map.of());
    }

    void waitedInVain(Enrolment enrolment, Target target, OfficialContact person) {
        send("waited-in-vain", enrolment, target, person, NO_CALENDAR, Map.of());
    }

    /** @param seated officials who had a seat, with meetings to take out of their calendars */
    void sessionCancelled(
            List<Enrolment> enrolments, Set<Long> seated, Target target, Collection<OfficialContact> people) {
        Map<Long, OfficialContact> byId = byId(people);
        for (Enrolment enrolment : enrolments) {
            send(
                    "session-cancelled",
                    enrolment,
                    target,
                    byId.get(enrolment.officialId()),
                    seated.contains(enrolment.officialId()) ? part(Method.CANCEL) : NO_CALENDAR,
                    Map.of());
        }
    }

    /** Meetings that are no longer held leave the calendar by the same mail. */
    void sessionChanged(
            List<Enrolment> enrolments,
            Target target,
            Collection<OfficialContact> people,
            List<DroppedMeeting> dropped) {
        Map<Long, OfficialContact> byId = byId(people);
        for (Enrolment enrolment : enrolments) {
            send(
                    "session-changed",
                    enrolment,
                    target,
                    byId.get(enrolment.officialId()),
                    (session, person, sequence) -> {
                        List<CalendarPart> parts = new ArrayList<>(
                                parts(Method.REQUEST, person.id(), sequence, session, person.language()));
                        dropped.forEach(meeting -> parts.add(new CalendarPart(
                                Method.CANCEL,
                                CalendarUid.participant(session.id(), meeting.id(), person.id()),
                                sequence,
                                summary(session, person.language()),
                                null,
                                null,
                                meeting.startsAt(),
                                meeting.endsAt())));
                        return parts;
                    },
                    Map.of());
        }
    }

    private static Map<Long, OfficialContact> byId(Collection<OfficialContact> people) {
        return people.stream().collect(Collectors.toMap(OfficialContact::id, Function.identity()));
    }

    /** What a mail does to the person's calendar. */
    private interface CalendarChange {
        List<CalendarPart> parts(SessionDetail session, OfficialContact person, int sequence);
    }

    private static final CalendarChange NO_CALENDAR = (session, person, sequence) -> List.of();

    private static CalendarChange part(Method method) {
        return (session, person, sequence) -> parts(method, person.id(), sequence, session, person.language());
    }

    private static CalendarChange toCome(Instant from) {
        return (session, person, sequence) ->
                parts(Method.REQUEST, person.id(), sequence, session, person.language()).stream()
                        .filter(part -> part.ends().isAfter(from))
                        .toList();
    }

    private void send(
            String name,
            Enrolment enrolment,
            Target target,
            OfficialContact person,
            CalendarChange calendar,
            Map<String, Object> more) {
        int sequence = enrolment.takeSequence();
        Map<String, Object> model = model(enrolment, target, person.language());
        model.putAll(more);
        mail.enqueue(new MailDraft(
                "enrolment/" + name + "/" + enrolment.id() + "/" + sequence,
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "enrolment/" + name,
                model,
                calendar.parts(target.session(), person, sequence)));
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
                        CalendarUid.participant(session.id(), meeting.id(), officialId),
                        sequence,
                        summary(session, language),
                        session.whatToBring(),
                        meeting.place(),
                        meeting.startsAt(),
                        meeting.endsAt()))
                .toList();
    }

    private static Map<String, Object> model(Enrolment enrolment, Target target, String language) {
        SessionDetail session = target.session();
        Map<String, Object> model = new LinkedHashMap<>();
        String module = moduleName(session, language);
        model.put("subject", List.of(module));
        model.put("module", module);
        model.put("code", session.code());
        model.put("path", "/session/session.xhtml?id=" + session.id());
        model.put("starts", session.startsAt());
        model.put("cutOff", target.cutOff());
        model.put("modulePath", "/catalogue/module.xhtml?id=" + session.moduleId());
        model.put("whatToBring", session.whatToBring() == null ? "" : session.whatToBring());
        model.put("materials", target.materials().get());
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
