package vn.camtay.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.Notices;

/** Sends one mail to see whether mails arrive. */
@Named
@RequestScoped
public class TestMailBacking {
    @Inject
    OutboxService outbox;

    @Inject
    Notices notices;

    @Inject
    Language language;

    private String address;

    public String send() {
        outbox.sendTest(address, language.getTag());
        notices.done("mail.testMail.done.queued", address);
        return "/mail/admin/outbox.xhtml?faces-redirect=true";
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
