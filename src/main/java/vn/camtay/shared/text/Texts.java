package vn.camtay.shared.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final Map<Locale, Texts> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));

    /** A whole number below it is written the same in every language of the interface. */
    private static final long FIRST_GROUPED = 1000;

    private final Locale locale;
    private final ResourceBundle bundle;
    /** Sentences with places for arguments, read once; to be copied for use. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    /** @param language {@code en} for English, anything else for Vietnamese */
    public static Texts in(String language) {
        return ALL.get(locale(language));
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
            return arguments.length == 0 ? bundle.getString(key).replace("''", "'") : format(key, arguments);
        } catch (MissingResourceException missing) {
            return "???" + key + "???";
        }
    }

    private String format(String key, Object[] arguments) {
        MessageFormat format = (MessageFormat)
                formats.computeIfAbsent(key, missing -> new MessageFormat(bundle.getString(missing), locale))
                        .clone();
        boolean plain = Arrays.stream(format.getFormats()).allMatch(Objects::isNull);
        // for a number in a plain place a number format would be made each time
        return format.format(
                plain
                        ? Arrays.stream(arguments)
                                .map(argument -> isSmall(argument) ? argument.toString() : argument)
                                .toArray()
                        : arguments);
    }

    private static boolean isSmall(Object argument) {
        return (argument instanceof Integer || argument instanceof Long)
                && Math.abs(((Number) argument).longValue()) < FIRST_GROUPED;
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
