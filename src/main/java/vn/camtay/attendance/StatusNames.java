package vn.camtay.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;

/** What a mark is called in a module's roll: {@code #{statusNames.of(roll.statuses, row.status)}}. */
@Named
@RequestScoped
public class StatusNames {
    @Inject
    Language language;

    /** In the reader's language; the usual name where the module has none; empty for no mark at all. */
    public String of(StatusSet statuses, AttendanceStatus status) {
        return in(language.texts(), statuses, status);
    }

    static String in(Texts texts, StatusSet statuses, AttendanceStatus status) {
        if (status == null) {
            return "";
        }
        StatusRule rule = statuses.rule(status);
        if (rule == null || rule.nameVi() == null) {
            return texts.name(status);
        }
        boolean english = texts.locale().equals(Texts.locale("en"));
        return english && rule.nameEn() != null ? rule.nameEn() : rule.nameVi();
    }
}
