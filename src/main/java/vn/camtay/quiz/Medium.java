package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/**
 * A picture or a sound in the text of a question, named by its content, which a {@link QuestionMedium} is. Its words stand for it
 * where it is not seen or heard: the alternative text of a picture, the label or transcript of a sound.
 *
 * @param sound  whether it is heard, else it is seen
 * @param sha256 of its content, in hexadecimal
 * @param words  1 to {@value #WORDS} characters
 */
public record Medium(boolean sound, String sha256, String words) implements Serializable {
    /** Characters of the words. */
    public static final int WORDS = 1000;

    static final String PICTURE = "img";
    static final String SOUND = "audio";
    static final String SCHEME = "media";
    static final Pattern ADDRESS = Pattern.compile(SCHEME + ":[0-9a-f]{64}");

    private static final Pattern SHOWN_PICTURE = Pattern.compile("<img src=\"" + ADDRESS + "\"");
    private static final Pattern SHOWN_SOUND =
            Pattern.compile("<audio src=\"" + SCHEME + ":([0-9a-f]{64})\" title=\"([^\"]*)\"></audio>");

    /** @throws InvalidInputException when the words are missing or too long */
    public Medium {
        words = Nfc.clean(words == null ? "" : words);
        if (words.isEmpty()) {
            throw new InvalidInputException(sound ? "quiz.refused.mediumLabel" : "quiz.refused.mediumAlternative");
        }
        if (words.length() > WORDS) {
            throw new InvalidInputException("quiz.refused.mediumWords", WORDS);
        }
    }

    /** As it stands in a {@link RichText}. */
    public String html() {
        String address = SCHEME + ":" + sha256;
        return sound
                ? "<audio src=\"" + address + "\" title=\"" + escaped(words) + "\"></audio>"
                : "<img src=\"" + address + "\" alt=\"" + escaped(words) + "\" />";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The one that an element of a text is; empty for other elements. */
    static Optional<Medium> of(String element, List<String> attributes) {
        if (!element.equals(PICTURE) && !element.equals(SOUND)) {
            return Optional.empty();
        }
        boolean sound = element.equals(SOUND);
        String address = value(attributes, "src");
        String words = Nfc.clean(value(attributes, sound ? "title" : "alt"));
        return !ADDRESS.matcher(address).matches() || words.isEmpty() || words.length() > WORDS
                ? Optional.empty()
                : Optional.of(new Medium(sound, address.substring(SCHEME.length() + 1), words));
    }

    private static String value(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    /** For the sanitiser: its attributes in one order, so that the same text is the same; none without words. */
    static String tidied(String element, List<String> attributes) {
        Optional<Medium> medium = of(element, attributes);
        attributes.clear();
        medium.ifPresent(one -> attributes.addAll(new ArrayList<>(
                List.of("src", SCHEME + ":" + one.sha256(), one.sound() ? "title" : "alt", one.words()))));
        return medium.isPresent() ? element : null;
    }

    /**
     * The HTML of a text as a page shows it.
     *
     * @param root address below which {@link MediumResource} serves
     */
    static String shown(String html, String root) {
        if (!html.contains(SCHEME + ":")) {
            return html;
        }
        String pictures = SHOWN_PICTURE
                .matcher(html)
                .replaceAll(found -> "<img loading=\"lazy\" src=\"" + root
                        + found.group().substring("<img src=\"".length() + SCHEME.length() + 1));
        return SHOWN_SOUND
                .matcher(pictures)
                .replaceAll("<span class=\"quiz-sound\"><audio controls=\"controls\" preload=\"none\" src=\"" + root
                        + "$1\" title=\"$2\"></audio><span class=\"small\">$2</span></span>");
    }
}
