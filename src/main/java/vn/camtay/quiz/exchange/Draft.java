package vn.camtay.quiz.exchange;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/** A question while it is read: its names, and what was noticed on the way. */
final class Draft {
    /** Pictures, sound and formulas: more than formatted words. */
    private static final Pattern MEDIA = Pattern.compile(
            "<(img|audio|video|object|embed|iframe|svg|math)\\b|@@PLUGINFILE@@", Pattern.CASE_INSENSITIVE);

    /** Of these, what is never taken. */
    private static final Pattern NEVER = Pattern.compile("<(video|embed|iframe|svg|math)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]{1,18}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})([eE][+-]?[0-9]{1,2})?");

    private final Place place;
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final Set<Reason> remarks = new LinkedHashSet<>();
    private final List<String> tags = new ArrayList<>();
    private MediaShelf shelf;
    private MediaShelf.Source files = address -> Optional.empty();
    private String title = "";
    private String category = "";

    Draft(Place place) {
        this.place = place;
    }

    /**
     * The file brings pictures and sounds with it.
     *
     * @param source where those of this question are found
     */
    void media(MediaShelf taken, MediaShelf.Source source) {
        shelf = taken;
        files = source;
    }

    void title(String text) {
        title = text;
    }

    void category(String text) {
        category = text;
    }

    void tag(String text) {
        tags.add(text);
    }

    /** The question cannot be taken. */
    void refuse(String key, Serializable... arguments) {
        reasons.add(new Reason(key, List.of(arguments)));
    }

    /** Something of it was left out or guessed. */
    void remark(String key, Serializable... arguments) {
        remarks.add(new Reason(key, List.of(arguments)));
    }

    /** The question cannot be taken. */
    void refuse(Reason reason) {
        reasons.add(reason);
    }

    /** Text that the question does not make sense without. */
    RichText essential(String html) {
        return essential(html, files);
    }

    /** The same; its pictures and sounds are of this source. */
    RichText essential(String html, MediaShelf.Source source) {
        if (!MEDIA.matcher(html).find()) {
            return new RichText(html);
        }
        if (shelf == null || NEVER.matcher(html).find()) {
            refuse("quiz.notRead.media");
            return additional(html);
        }
        if (html.length() > 4 * RichText.MAX_LENGTH) {
            throw new InvalidInputException("quiz.refused.textTooLong", RichText.MAX_LENGTH);
        }
        return new RichText(shelf.named(html, source, this));
    }

    /** Text that may lose its pictures. */
    RichText additional(String html) {
        if (!MEDIA.matcher(html).find()) {
            return new RichText(html);
        }
        remark("quiz.remark.media");
        // names of our own count only where they were given here
        return new RichText(html.replace("media:", "media"));
    }

    /** @throws InvalidInputException when it is no number */
    static BigDecimal decimal(String text) {
        String clean = text.strip();
        if (!DECIMAL.matcher(clean).matches()) {
            throw new InvalidInputException("quiz.notRead.number", shortened(clean));
        }
        return new BigDecimal(clean);
    }

    /**
     * Criteria, each followed by its levels.
     *
     * @param isLevel tells a level from a criterion
     * @param points  name of the attribute that says points
     */
    static List<Essay.Criterion> rubric(Stream<XmlNode> lines, Predicate<XmlNode> isLevel, String points) {
        List<XmlNode> all = lines.toList();
        List<Essay.Criterion> rubric = new ArrayList<>();
        for (int i = 0; i < all.size(); ) {
            XmlNode criterion = all.get(i++);
            List<Essay.Level> levels = new ArrayList<>();
            while (i < all.size() && isLevel.test(all.get(i))) {
                XmlNode level = all.get(i++);
                levels.add(new Essay.Level(level.text(), decimal(level.attribute(points))));
            }
            rubric.add(new Essay.Criterion(criterion.text(), decimal(criterion.attribute(points)), levels));
        }
        return rubric;
    }

    /** @throws InvalidInputException when it is no number from −100 to 100 */
    static Weight percent(String text) {
        BigDecimal number = decimal(text);
        return new Weight(number.scale() > 5 ? number.setScale(5, RoundingMode.HALF_UP) : number);
    }

    /** A mark, to two decimals; one where the file says none. */
    BigDecimal mark(String text) {
        if (text.isBlank()) {
            return BigDecimal.ONE;
        }
        BigDecimal mark = decimal(text);
        BigDecimal rounded = mark.setScale(2, RoundingMode.HALF_UP);
        if (rounded.compareTo(mark) != 0) {
            remark("quiz.remark.markRounded");
        }
        return rounded;
    }

    /** What was read, or why it was not; a refusal of the question's own rules is a reason like any other. */
    ImportedItem finish(Supplier<QuestionContent> reading) {
        try {
            QuestionContent content = reading.get();
            if (reasons.isEmpty()) {
                return new ImportedItem.Read(
                        place, new NamedQuestion(title, category, tags, content), List.copyOf(remarks));
            }
        } catch (InvalidInputException refused) {
            reasons.addAll(refused.reasons());
        }
        return new ImportedItem.NotRead(place, shortened(Nfc.clean(title)), List.copyOf(reasons));
    }

    /** Without a question at all. */
    ImportedItem notRead(String key, Serializable... arguments) {
        refuse(key, arguments);
        return new ImportedItem.NotRead(place, shortened(Nfc.clean(title)), List.copyOf(reasons));
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
