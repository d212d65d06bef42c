package vn.camtay.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.privacy.PrivacyRequestRepository.Told;
import vn.camtay.shared.text.Texts;

/** Writes the mails about requests; what was asked and answered stays on the page. */
@ApplicationScoped
class PrivacyMails {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String INBOX = "/privacy/manage/request.xhtml?id=";

    @Inject
    MailService mail;

    /** A request came in. */
    void received(RequestRow request, Told person) {
        send("received", request, person, INBOX + request.id());
    }

    /** Its answer is owed by the next working day. */
    void due(RequestRow request, Told person) {
        send("due", request, person, INBOX + request.id());
    }

    /** Its answer was owed before today. */
    void late(RequestRow request, Told person) {
        send("late", request, person, INBOX + request.id());
    }

    /** It is answered or refused. */
    void settled(RequestRow request, Told person) {
        send("settled", request, person, "/privacy/my-requests.xhtml");
    }

    /** Each of them once for each person; whoever has no address reads it on the page. */
    private void send(String name, RequestRow request, Told person, String path) {
        if (person.mail() == null) {
            return;
        }
        String day = DAY.format(request.dueOn());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(day));
        model.put("kind", Texts.in(person.language()).name(request.kind()));
        model.put("due", day);
        model.put("path", path);
        mail.enqueue(new MailDraft(
                "privacy/" + name + "/" + request.id() + "/" + person.accountId(),
                person.officialId(),
                person.name(),
                person.mail(),
                person.language(),
                "privacy/" + name,
                model,
                List.of()));
    }
}
