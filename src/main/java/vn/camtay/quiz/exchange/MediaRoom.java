package vn.camtay.quiz.exchange;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.quiz.MediaOf;
import vn.camtay.shared.error.Reason;

/**
 * The pictures and sounds of a file of questions that is being written: as many as may be read back from one file. A question
 * whose own find no room is left out and named.
 */
final class MediaRoom {
    /** Bytes of all of them: packed as text, a third more, they stay below what an upload may have. */
    static final int MAX_BYTES = 14 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("src=\"media:([0-9a-f]{64})\"");
    private static final Pattern SOUND =
            Pattern.compile("<audio src=\"media:([0-9a-f]{64})\" title=\"([^\"]*)\"></audio>");

    private final Map<String, MediumFile> media;
    private int left = MAX_BYTES;

    MediaRoom(Map<String, MediumFile> media) {
        this.media = media;
    }

    /** Why the question is left out; empty when it is written, and its pictures and sounds have their room. */
    Optional<Reason> take(NamedQuestion question) {
        Set<String> named = MediaOf.all(question.content());
        if (!media.keySet().containsAll(named)) {
            return Optional.of(Reason.of("quiz.notWritten.media"));
        }
        int bytes =
                named.stream().mapToInt(content -> media.get(content).bytes()).sum();
        if (bytes > left) {
            return Optional.of(Reason.of("quiz.notWritten.mediaRoom", MAX_BYTES / MEGABYTE));
        }
        left -= bytes;
        return Optional.empty();
    }

    /** Contents that a text names, each once. */
    Set<String> named(String html) {
        Set<String> named = new LinkedHashSet<>();
        Matcher each = NAME.matcher(html);
        while (each.find()) {
            named.add(each.group(1));
        }
        return named;
    }

    MediumFile file(String content) {
        return media.get(content);
    }

    /** Name of its file. */
    String name(String content) {
        return content + "." + media.get(content).type().ending();
    }

    /** The HTML with addresses of files in place of our own names. @param folder before each name */
    String addressed(String html, String folder) {
        return NAME.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement("src=\"" + folder + name(found.group(1)) + "\""));
    }

    /** The same, sounds as elements {@code object}, which say their type. */
    String objects(String html, String folder) {
        String sounds = SOUND.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement("<object type=\""
                        + media.get(found.group(1)).type().contentType() + "\" data=\"" + folder + name(found.group(1))
                        + "\">" + found.group(2) + "</object>"));
        return addressed(sounds, folder);
    }
}
