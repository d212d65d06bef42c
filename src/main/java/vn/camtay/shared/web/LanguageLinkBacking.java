package vn.camtay.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Address of the page being shown, asking for the other language. */
@Named
@ApplicationScoped
public class LanguageLinkBacking {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    public String getAddress() {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return request.getContextPath() + "/index.xhtml?lang=" + language.getOther();
        }
        String query = request.getQueryString();
        return request.getRequestURI() + "?" + (query == null ? "" : query + "&") + "lang=" + language.getOther();
    }
}
