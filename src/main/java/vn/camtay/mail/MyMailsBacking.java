package vn.camtay.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** What Camtay has written to the person who looks. */
@Named
@RequestScoped
public class MyMailsBacking {
    private static final int ROWS = 20;

    @Inject
    MailService mailService;

    private int page = 1;
    private Page<MyMail> mails = new Page<>(List.of(), 0, PageQuery.page(1, ROWS));

    public void load() {
        mails = mailService.mine(PageQuery.page(page, ROWS));
    }

    public Page<MyMail> getMails() {
        return mails;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
