package vn.camtay.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** check.xhtml: anybody asks whether a paper counts. */
@Named
@RequestScoped
public class CheckCertificateBacking {
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    CertificateCheckService checks;

    @Inject
    HttpServletRequest request;

    private String code;
    private CertificateCheckService.Answer answer;

    public void load() {
        if (code != null && !code.isBlank()) {
            answer = checks.check(code, request.getRemoteAddr());
            if (answer.tooMany()) {
                Faces.getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
            }
        }
    }

    /** Null when nothing was asked, nothing has that code, or too many wrong ones were tried. */
    public CheckedCertificate getPaper() {
        return answer == null ? null : answer.found();
    }

    public boolean isUnknown() {
        return answer != null && !answer.tooMany() && answer.found() == null;
    }

    public boolean isWait() {
        return answer != null && answer.tooMany();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
