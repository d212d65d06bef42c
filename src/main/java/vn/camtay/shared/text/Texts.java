package vn.camtay.shared.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.Reason;

/** The texts of the interface in one language: Vietnamese, or English where a person chose it. */
public final class Texts {
    /** The two languages of the interface, the first being the default. */
    public static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private static final String BUNDLE = "vn.camtay.messages";
    // without it, a Vietnamese reader on an English JVM would get the English bundle
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    /** @param language {@code en} for English, anything else for Vietnamese */
    public static Texts in(String language) {
        return new Texts(locale(language));
    }

    /** @param language {@code en} for English, anything else for Vietnamese */
    public static Locale locale(String language) {
        return "en".equals(language) ? LANGUAGES.get(1) : LANGUAGES.get(0);
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence of the key with its arguments; the key itself between question marks where it is missing. */
    public String say(String key, Object... arguments) {
        try {
            String pattern = bundle.getString(key);
            return arguments.length == 0
                    ? pattern.replace("''", "'")
                    : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException missing) {
            return "???" + key + "???";
        }
    }

    public String say(Reason reason) {
        return say(
                reason.key(),
                reason.arguments().stream()
                        .map(argument -> argument instanceof BothNames names
                                ? either(names.vietnamese(), names.english())
                                : argument)
                        .toArray());
    }

    /** The name of an enum's constant, under {@code <SimpleClassName>.<CONSTANT>}. */
    public String name(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** Of a thing with a Vietnamese and an English name, the one the reader wants; Vietnamese where nobody gave an English one. */
    public String either(String vietnamese, String english) {
        return "en".equals(locale.getLanguage()) && english != null && !english.isBlank() ? english : vietnamese;
    }
}
