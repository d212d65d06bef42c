package vn.camtay.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** manage/request.xhtml: one request, to be taken up and answered. */
@Named
@ViewScoped
public class PrivacyRequestBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/privacy/manage/request.xhtml?faces-redirect=true&id=";

    @Inject
    PrivacyRequestService requests;

    @Inject
    Notices notices;

    private String id;
    private RequestRow request;
    private String answer;

    public void load() {
        if (request == null) {
            request = requests.require(ViewParams.requireId(id));
        }
    }

    public String take() {
        requests.take(request.id());
        notices.done("privacy.done.taken");
        return PAGE + request.id();
    }

    public String grant() {
        return settle(true);
    }

    public String refuse() {
        return settle(false);
    }

    private String settle(boolean granted) {
        requests.answer(request.id(), granted, answer);
        notices.done("privacy.done.answered", request.name());
        return "/privacy/manage/requests.xhtml?faces-redirect=true";
    }

    public RequestRow getRequest() {
        return request;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
