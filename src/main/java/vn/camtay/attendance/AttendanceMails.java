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
        String module = "en".equals(person.language()) && session.moduleNameEn() != null
                ? session.moduleNameEn()
                : session.moduleNameVi();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(module));
        model.put("module", module);
        model.put("code", session.code());
        model.put("number", meeting.number());
        model.put("starts", meeting.startsAt());
        model.put("note", note);
        model.put("path", "/catalogue/module.xhtml?id=" + session.moduleId());
        return new MailDraft(
                "attendance/walk-in-declined/" + meeting.id() + "/" + person.id(),
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "attendance/walk-in-declined",
                model,
                List.of());
    }
}
