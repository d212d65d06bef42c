package vn.camtay.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import vn.camtay.quiz.Medium;
import vn.camtay.quiz.QuestionMedium;
import vn.camtay.shared.error.InvalidInputException;

/**
 * The pictures and sounds that come with a file of questions. Gives a text its own names for them ({@link Medium}) in place of the
 * file's: elements {@code img}, {@code audio} and {@code object}, and links to such files.
 */
final class MediaShelf {
    /** Where a file keeps what its texts point to. */
    interface Source {
        /** @param address as the text says it; empty when there is no such file */
        Optional<byte[]> find(String address);
    }

    private static final Pattern NAMING =
            Pattern.compile("<(img|audio|object)\\b|@@PLUGINFILE@@", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_STEP = Pattern.compile("[^/\\\\]*$");

    private final Map<String, QuestionMedium> media = new LinkedHashMap<>();

    /** All that were taken, by their content. */
    Map<String, QuestionMedium> media() {
        return media;
    }

    /** The text with our own names; what cannot be taken is told to the draft, and refuses the question. */
    String named(String html, Source source, Draft draft) {
        if (!NAMING.matcher(html).find()) {
            return html;
        }
        StringBuilder out = new StringBuilder();
        HtmlStreamRenderer renderer = HtmlStreamRenderer.create(out, Handler.DO_NOTHING);
        HtmlSanitizer.sanitize(html, new Naming(renderer, source, draft));
        return out.toString();
    }

    /** Passes a document on to be written, with pictures and sounds in place of what points to them. */
    private final class Naming implements HtmlSanitizer.Policy {
        private final HtmlStreamRenderer out;
        private final Source source;
        private final Draft draft;
        private final StringBuilder words = new StringBuilder();
        private String holder = "";
        private int depth;
        private String address = "";
        private String title = "";

        Naming(HtmlStreamRenderer out, Source source, Draft draft) {
            this.out = out;
            this.source = source;
            this.draft = draft;
        }

        @Override
        public void openDocument() {
            out.openDocument();
        }

        @Override
        public void closeDocument() {
            if (!holder.isEmpty()) {
                finish();
            }
            out.closeDocument();
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            if (!holder.isEmpty()) {
                within(name, attributes);
            } else if (name.equals("img")) {
                put(value(attributes, "src"), value(attributes, "alt"));
            } else if (name.equals("audio") || name.equals("object")) {
                hold(name, value(attributes, name.equals("audio") ? "src" : "data"), value(attributes, "title"));
            } else if (name.equals("a") && value(attributes, "href").startsWith("@@PLUGINFILE@@")) {
                hold(name, value(attributes, "href"), "");
            } else {
                out.openTag(name, attributes);
            }
        }

        /** What stands in the holder are its words, and for a sound perhaps its address. */
        private void within(String name, List<String> attributes) {
            if (name.equals(holder)) {
                depth++;
            } else if (name.equals("source") && address.isEmpty()) {
                address = value(attributes, "src");
            }
        }

        private void hold(String name, String pointed, String titled) {
            holder = name;
            depth = 1;
            address = pointed;
            title = titled;
            words.setLength(0);
        }

        @Override
        public void closeTag(String name) {
            if (holder.isEmpty()) {
                out.closeTag(name);
            } else if (name.equals(holder) && --depth == 0) {
                finish();
            }
        }

        private void finish() {
            holder = "";
            put(address, title.isBlank() ? words.toString() : title);
        }

        @Override
        public void text(String text) {
            if (holder.isEmpty()) {
                out.text(text);
            } else {
                words.append(text);
            }
        }

        /** The name of what is not taken stands in its place: the question is refused for that, and not for being empty. */
        private void put(String pointed, String said) {
            Optional<Medium> taken = take(pointed, said, source, draft);
            if (taken.isEmpty()) {
                out.text(name(pointed));
                return;
            }
            Medium medium = taken.get();
            out.openTag(
                    medium.sound() ? "audio" : "img",
                    List.of("src", "media:" + medium.sha256(), medium.sound() ? "title" : "alt", medium.words()));
            if (medium.sound()) {
                out.closeTag("audio");
            }
        }

        private static String value(List<String> attributes, String name) {
            for (int i = 0; i < attributes.size(); i += 2) {
                if (attributes.get(i).equals(name)) {
                    return attributes.get(i + 1);
                }
            }
            return "";
        }
    }

    private Optional<Medium> take(String address, String said, Source source, Draft draft) {
        String name = name(address);
        Optional<byte[]> content = source.find(address);
        if (content.isEmpty()) {
            draft.refuse("quiz.notRead.mediumMissing", Draft.shortened(name));
            return Optional.empty();
        }
        try {
            QuestionMedium medium = QuestionMedium.of(name, content.get());
            media.put(medium.sha256(), medium);
            return Optional.of(new Medium(medium.isSound(), medium.sha256(), words(said, name, draft)));
        } catch (InvalidInputException refused) {
            refused.reasons().forEach(draft::refuse);
            return Optional.empty();
        }
    }

    /** A picture without words is shown with the name of its file until its author says more. */
    private static String words(String said, String name, Draft draft) {
        String words = said.replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            draft.remark("quiz.remark.mediumWords", Draft.shortened(name));
            words = name.isBlank() ? "?" : name;
        }
        return words.length() <= Medium.WORDS ? words : words.substring(0, Medium.WORDS);
    }

    private static String name(String address) {
        var last = LAST_STEP.matcher(address);
        return last.find() ? last.group() : "";
    }
}
