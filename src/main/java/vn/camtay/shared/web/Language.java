package vn.camtay.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.text.Texts;

/** The reader's language on this request: what they chose last, else what their record says, else Vietnamese. */
@Named
@RequestScoped
public class Language {
    static final String COOKIE = "camtay_lang";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser currentUser;

    private Texts texts;

    @PostConstruct
    void choose() {
        String chosen = Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .or(() -> currentUser.signedIn().map(SignedIn::language))
                .orElse("vi");
        texts = Texts.in(chosen);
    }

    public Locale getLocale() {
        return texts.locale();
    }

    public String getTag() {
        return texts.locale().getLanguage();
    }

    /** Tag of the language a person may switch to. */
    public String getOther() {
        return "en".equals(getTag()) ? "vi" : "en";
    }

    public Texts texts() {
        return texts;
    }
}
