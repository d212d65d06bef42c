package vn.camtay.mail;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import vn.camtay.shared.web.Notices;

/** One mail: what it says, what became of it, and what the administrator decides about it. */
@Named
@ViewScoped
public class MessageBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OutboxService outbox;

    @Inject
    Notices notices;

    private long id;
    private MailDetail mail;

    public void load() {
        mail = outbox.require(id);
    }

    public String sendAgain() {
        outbox.sendAgain(id);
        notices.done("mail.message.done.again");
        return here();
    }

    public String close() {
        outbox.close(id);
        notices.done("mail.message.done.closed");
        return here();
    }

    public void download() throws IOException {
        Faces.sendFile(outbox.eml(id), "camtay-" + id + ".eml", true);
    }

    private String here() {
        return "/mail/admin/message.xhtml?faces-redirect=true&id=" + id;
    }

    public MailDetail getMail() {
        return mail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
