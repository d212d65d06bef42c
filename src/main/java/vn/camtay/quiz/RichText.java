package vn.camtay.quiz;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Formatted text of a question: HTML of a safe subset (paragraphs, emphasis, lists, tables, code, links, and pictures and sounds of
 * our own, each with its words: see {@link Medium}). Whatever else it is made from is left out, never shown; the text within stays.
 * Making one from its own HTML gives the same text.
 *
 * @param html safe as it is in the body of a page; empty for no text; at most {@value #MAX_LENGTH} characters
 */
public record RichText(String html) implements Serializable {
    /** Characters of the HTML. */
    public static final int MAX_LENGTH = 20_000;

    private static final String[] BLOCKS = {
        "p", "div", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "table", "thead", "tbody", "tr", "th", "td"
    };
    private static final Set<String> BLOCK_NAMES = Set.of(BLOCKS);
    private static final HtmlPolicyBuilder RULES = new HtmlPolicyBuilder()
            .allowElements(BLOCKS)
            .allowElements("br", "b", "strong", "i", "em", "u", "sub", "sup", "code", "a")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[1-9][0-9]?"))
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowUrlProtocols("https", "http", Medium.SCHEME)
            .allowAttributes("href")
            .matching(Pattern.compile("https?://.{1,1000}", Pattern.CASE_INSENSITIVE))
            .onElements("a")
            .allowElements(Medium::tidied, Medium.PICTURE, Medium.SOUND)
            .allowAttributes("src")
            .matching(Medium.ADDRESS)
            .onElements(Medium.PICTURE, Medium.SOUND)
            .allowAttributes("alt")
            .onElements(Medium.PICTURE)
            .allowAttributes("title")
            .onElements(Medium.SOUND);
    private static final PolicyFactory POLICY = RULES.toFactory();

    /** Words that stay as they are: the most common text, told quickly. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,;:!?()/%-]*");

    private static final int MAX_LOOKS = 5;

    /** No text. */
    public static final RichText EMPTY = new RichText("");

    /** @throws InvalidInputException when the text is too long */
    public RichText {
        if (html.length() > 4 * MAX_LENGTH) {
            throw new InvalidInputException("quiz.refused.textTooLong", MAX_LENGTH);
        }
        html = safe(Normalizer.normalize(html, Normalizer.Form.NFC));
        if (html.length() > MAX_LENGTH) {
            throw new InvalidInputException("quiz.refused.textTooLong", MAX_LENGTH);
        }
    }

    /** Plain text as it was typed: signs of HTML are only signs, each line is a line. */
    public static RichText ofPlain(String text) {
        return new RichText(escaped(text));
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** Pictures and sounds in it, in their order. */
    public List<Medium> media() {
        if (!html.contains(Medium.SCHEME + ":")) {
            return List.of();
        }
        List<Medium> media = new ArrayList<>();
        HtmlSanitizer.sanitize(html, RULES.build(new Media(media)));
        return List.copyOf(media);
    }

    /** The words alone, those of pictures and sounds included: one line a paragraph, list item or row, single spaces, no empty lines. */
    public String plain() {
        return words(html)
                .lines()
                .map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Mending badly nested HTML may take a second look; what does not settle is kept as its words. */
    private static String safe(String html) {
        if (HARMLESS.matcher(html).matches()) {
            return html.strip();
        }
        String before = html;
        for (int look = 0; look < MAX_LOOKS; look++) {
            String after = cleaned(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return cleaned(escaped(words(html)));
    }

    /** Without the comments that the sanitiser puts after braces for script frameworks, which our pages have none of. */
    private static String cleaned(String html) {
        return POLICY.sanitize(html).replace("{<!-- -->", "{").strip();
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .lines()
                .collect(Collectors.joining("<br />"));
    }

    private static String words(String html) {
        StringBuilder words = new StringBuilder();
        HtmlSanitizer.sanitize(html, RULES.build(new Words(words)));
        return words.toString();
    }

    /** Gathers the text of a document. */
    private record Words(StringBuilder words) implements HtmlStreamEventReceiver {
        @Override
        public void openDocument() {
            words.setLength(0);
        }

        @Override
        public void closeDocument() {
            // the words are gathered
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            separate(name);
            Medium.of(name, attributes)
                    .ifPresent(
                            medium -> words.append(' ').append(medium.words()).append(' '));
        }

        @Override
        public void closeTag(String name) {
            separate(name);
        }

        @Override
        public void text(String text) {
            words.append(text.replace('\n', ' ').replace('\r', ' '));
        }

        private void separate(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("td") || lower.equals("th")) {
                words.append(' ');
            } else if (lower.equals("br") || BLOCK_NAMES.contains(lower)) {
                words.append('\n');
            }
        }
    }

    /** Gathers the pictures and sounds of a document. */
    private record Media(List<Medium> media) implements HtmlStreamEventReceiver {
        @Override
        public void openDocument() {
            media.clear();
        }

        @Override
        public void closeDocument() {
            // all are gathered
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            Medium.of(name, attributes).ifPresent(media::add);
        }

        @Override
        public void closeTag(String name) {
            // nothing stands in them
        }

        @Override
        public void text(String text) {
            // words are not media
        }
    }
}
