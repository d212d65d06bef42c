package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import vn.camtay.shared.web.Language;

/** Numbers of records as the reader writes them (1.234,5 or 1,234.5), and the signs of states. */
@Named
@RequestScoped
public class ReportFigures {
    @Inject
    Language language;

    public String number(Number value) {
        return value == null
                ? ""
                : NumberFormat.getNumberInstance(language.getLocale()).format(value);
    }

    /** @param kind good, warn, bad or idle */
    public String icon(String kind) {
        return switch (kind) {
            case "good" -> "✓";
            case "warn" -> "◔";
            case "bad" -> "!";
            default -> "·";
        };
    }
}
