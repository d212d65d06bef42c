package vn.camtay.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.mail.MailDraft;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;

/** What officials are told about their attendance. */
final class AttendanceMails {
    private AttendanceMails() {}

    static MailDraft walkInDeclined(OfficialContact person, SessionDetail session, MeetingRow meeting, String note) {
        Map<String, Object> model = model(person, session, meeting);
        model.put("note", note);
        model.put("path", "/catalogue/module.xhtml?id=" + session.moduleId());
        return draft(person, "walk-in-declined", meeting.id() + "/" + person.id(), model);
    }

    /** @param status what the roll says of the person now */
    static MailDraft appealDecided(
            OfficialContact person, SessionDetail session, MeetingRow meeting, Appeal appeal, AttendanceStatus status) {
        Map<String, Object> model = model(person, session, meeting);
        model.put("accepted", appeal.isAccepted());
        model.put("answer", appeal.answer());
        model.put("status", status.name());
        model.put("path", "/attendance/my-attendance.xhtml");
        return draft(person, "appeal-decided", String.valueOf(appeal.id()), model);
    }

    private static Map<String, Object> model(OfficialContact person, SessionDetail session, MeetingRow meeting) {
        String module = "en".equals(person.language()) && session.moduleNameEn() != null
                ? session.moduleNameEn()
                : session.moduleNameVi();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(module));
        model.put("module", module);
        model.put("code", session.code());
        model.put("number", meeting.number());
        model.put("starts", meeting.startsAt());
        return model;
    }

    private static MailDraft draft(OfficialContact person, String name, String key, Map<String, Object> model) {
        return new MailDraft(
                "attendance/" + name + "/" + key,
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "attendance/" + name,
                model,
                List.of());
    }
}
