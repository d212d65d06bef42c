package vn.camtay.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** The outbox as a list. */
@Named
@RequestScoped
public class OutboxBacking {
    private static final int ROWS = 50;

    @Inject
    OutboxService outbox;

    private MailStatus status;
    private String recipient;
    private String template;
    private int page = 1;
    private Page<MailRow> mails = new Page<>(List.of(), 0, PageQuery.page(1, ROWS));
    private List<StatusCount> counts = List.of();
    private List<String> templates = List.of();
    private boolean server;

    public void load() {
        mails = outbox.search(new OutboxFilter(status, recipient, template), PageQuery.page(page, ROWS));
        counts = outbox.counts();
        templates = outbox.templates();
        server = outbox.hasServer();
    }

    public Page<MailRow> getMails() {
        return mails;
    }

    public List<StatusCount> getCounts() {
        return counts;
    }

    public List<String> getTemplates() {
        return templates;
    }

    public boolean isServer() {
        return server;
    }

    public MailStatus[] getStates() {
        return MailStatus.values();
    }

    public MailStatus getStatus() {
        return status;
    }

    public void setStatus(MailStatus status) {
        this.status = status;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
