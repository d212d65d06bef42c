package vn.camtay.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** manage/certificate.xhtml: one paper, to be taken back or issued again. */
@Named
@ViewScoped
public class CertificateBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/certificate/manage/certificate.xhtml?faces-redirect=true&id=";

    @Inject
    CertificateService certificates;

    @Inject
    Notices notices;

    private String id;
    private CertificateDetail paper;
    private String reason;

    public void load() {
        if (paper == null) {
            paper = certificates.require(ViewParams.requireId(id));
        }
    }

    public String revoke() {
        certificates.revoke(paper.id(), reason);
        notices.done("certificate.done.revoked", paper.label());
        return PAGE + paper.id();
    }

    public String issueAgain() {
        long again = certificates.issueAgain(paper.id());
        notices.done("certificate.done.again");
        return PAGE + again;
    }

    public CertificateDetail getPaper() {
        return paper;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
