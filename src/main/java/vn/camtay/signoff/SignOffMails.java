package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;

/** Writes the mails about transfer checks. */
@ApplicationScoped
class SignOffMails {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    MailService mail;

    /** You are to look whether somebody still does a skill unaided: once for each time it is given to somebody. */
    void assigned(CheckRow check, OfficialContact person, Instant assignedAt) {
        send(
                "check-assigned",
                check.checkId() + "/" + person.id() + "/" + assignedAt.toEpochMilli(),
                "/signoff/check.xhtml?id=" + check.checkId(),
                check,
                "",
                person);
    }

    /** It was not good enough: the skill is to be done again. */
    void failed(CheckRow check, String note, OfficialContact person) {
        send(
                "check-failed",
                check.checkId() + "/" + person.id(),
                "/signoff/card.xhtml?id=" + check.cardId(),
                check,
                note,
                person);
    }

    private void send(String name, String key, String path, CheckRow check, String note, OfficialContact person) {
        boolean english = "en".equals(person.language());
        Map<String, Object> model = new LinkedHashMap<>();
        String skill = english && check.skillNameEn() != null ? check.skillNameEn() : check.skillNameVi();
        model.put("subject", List.of(check.fullName(), skill));
        model.put("name", check.fullName());
        model.put("unit", english && check.unitNameEn() != null ? check.unitNameEn() : check.unitName());
        model.put("skill", skill);
        model.put("module", english && check.moduleNameEn() != null ? check.moduleNameEn() : check.moduleNameVi());
        model.put("finalised", DAY.format(check.finalisedOn()));
        model.put("coach", check.coachName());
        model.put("note", note);
        model.put("path", path);
        mail.enqueue(new MailDraft(
                "signoff/" + name + "/" + key,
                person.id(),
                person.fullName(),
                person.mail(),
                person.language(),
                "signoff/" + name,
                model,
                List.of()));
    }
}
