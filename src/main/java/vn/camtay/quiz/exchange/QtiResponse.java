package vn.camtay.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.InvalidInputException;

/**
 * How an item says what is right for one response: by its correct response, by a mapping of values, or, for numbers, by conditions of
 * its response processing. Scores are read as shares of the best one.
 */
final class QtiResponse {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 5;

    private final XmlNode declaration;
    private final List<XmlNode> processing;
    private final String identifier;
    private final boolean ours;

    private QtiResponse(XmlNode declaration, List<XmlNode> processing, boolean ours) {
        this.declaration = declaration;
        this.ours = ours;
        this.processing = processing;
        this.identifier = declaration.attribute("identifier");
    }

    /** @throws InvalidInputException when the item does not declare it */
    static QtiResponse of(XmlNode item, String identifier) {
        XmlNode declaration = item.elements("responseDeclaration")
                .filter(node -> node.attribute("identifier").equals(identifier))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("quiz.notRead.noCorrect"));
        return new QtiResponse(
                declaration,
                item.elements("responseProcessing").flatMap(XmlNode::all).toList(),
                item.attribute("toolName").equals(QtiItem.TOOL));
    }

    boolean isMultiple() {
        return declaration.attribute("cardinality").equals("multiple");
    }

    boolean isNumber() {
        String type = declaration.attribute("baseType");
        return type.equals("float") || type.equals("integer");
    }

    /** Values of the correct response, in their order. */
    List<String> correct() {
        return declaration
                .elements("correctResponse")
                .flatMap(correct -> correct.elements("value"))
                .map(value -> value.text().strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether scores come from the mapping; our own items keep the weights there even where all or nothing counts. */
    boolean isMapped() {
        boolean template = processing.stream()
                .anyMatch(node -> node.is("responseProcessing")
                        && node.attribute("template").contains("map_response"));
        return mapping().isPresent()
                && (ours
                        || template
                        || processing.stream()
                                .anyMatch(node -> node.is("mapResponse")
                                        && node.attribute("identifier").equals(identifier))
                        || correct().isEmpty());
    }

    private Optional<XmlNode> mapping() {
        return declaration
                .first("mapping")
                .filter(mapping -> mapping.elements("mapEntry").findAny().isPresent());
    }

    /** Mapped values by their keys, in the order of the file. */
    private Map<String, BigDecimal> entries() {
        Map<String, BigDecimal> entries = new LinkedHashMap<>();
        mapping().ifPresent(mapping -> mapping.elements("mapEntry")
                .forEach(entry ->
                        entries.put(entry.attribute("mapKey").strip(), Draft.decimal(entry.attribute("mappedValue")))));
        return entries;
    }

    /** Whether capitals matter: they do unless every entry says otherwise. */
    boolean isCaseSensitive() {
        return !isMapped()
                || mapping().orElseThrow().elements("mapEntry").anyMatch(entry -> !entry.attribute("caseSensitive")
                        .equals("false"));
    }

    /** The scoring of several choices: all of them, or each its share, perhaps below nothing. */
    Scoring scoring() {
        if (!isMapped()) {
            return Scoring.ALL_OR_NOTHING;
        }
        XmlNode mapping = mapping().orElseThrow();
        boolean bounded = mapping.has("lowerBound")
                && Draft.decimal(mapping.attribute("lowerBound")).signum() >= 0;
        boolean penalties =
                otherwise().signum() < 0 || entries().values().stream().anyMatch(value -> value.signum() < 0);
        return bounded || !penalties ? Scoring.PARTIAL : Scoring.BELOW_ZERO;
    }

    private BigDecimal otherwise() {
        String value =
                mapping().map(mapping -> mapping.attribute("defaultValue")).orElse("");
        return value.isEmpty() ? BigDecimal.ZERO : Draft.decimal(value);
    }

    /** What each of the choices is worth, by its identifier. */
    Map<String, Weight> weights(List<String> choices, boolean several) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        if (!isMapped()) {
            List<String> right = correct();
            if (right.stream().noneMatch(choices::contains)) {
                throw new InvalidInputException("quiz.notRead.noCorrect");
            }
            BigDecimal share = several ? BigDecimal.valueOf(right.size()) : BigDecimal.ONE;
            for (String choice : choices) {
                weights.put(choice, right.contains(choice) ? weight(BigDecimal.ONE, share) : Weight.NONE);
            }
            return weights;
        }
        Map<String, BigDecimal> entries = entries();
        List<BigDecimal> values = choices.stream()
                .map(choice -> entries.getOrDefault(choice, otherwise()))
                .toList();
        BigDecimal best = several ? bound().orElseGet(() -> positive(values)) : greatest(values);
        for (int i = 0; i < choices.size(); i++) {
            weights.put(choices.get(i), weight(values.get(i), best));
        }
        return weights;
    }

    /** The texts that are accepted, with their weights. */
    Map<String, Weight> texts() {
        Map<String, Weight> texts = new LinkedHashMap<>();
        if (isMapped()) {
            Map<String, BigDecimal> entries = entries();
            BigDecimal best = greatest(List.copyOf(entries.values()));
            entries.forEach((text, value) -> texts.put(text, weight(value, best)));
        } else {
            correct().forEach(text -> texts.put(text, Weight.FULL));
        }
        return texts;
    }

    private Optional<BigDecimal> bound() {
        String bound = mapping().map(mapping -> mapping.attribute("upperBound")).orElse("");
        return bound.isEmpty() ? Optional.empty() : Optional.of(Draft.decimal(bound));
    }

    private static BigDecimal positive(List<BigDecimal> values) {
        return values.stream().filter(value -> value.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal greatest(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static Weight weight(BigDecimal value, BigDecimal best) {
        if (best.signum() <= 0) {
            throw new InvalidInputException("quiz.notRead.noCorrect");
        }
        BigDecimal percent = value.multiply(HUNDRED).divide(best, PERCENT_DECIMALS, RoundingMode.HALF_UP);
        return new Weight(percent.max(HUNDRED.negate()).min(HUNDRED));
    }

    /** The numbers that are accepted: by conditions on bounds, by a tolerance, or exactly. */
    List<AcceptedNumber> numbers() {
        List<AcceptedNumber> ranges = ranges();
        if (!ranges.isEmpty()) {
            return ranges;
        }
        if (isMapped()) {
            return texts().entrySet().stream()
                    .map(entry -> exact(entry.getKey(), entry.getValue()))
                    .toList();
        }
        Optional<XmlNode> equal = processing.stream()
                .filter(node -> node.is("equal") && node.has("tolerance") && isAbout(node))
                .findFirst();
        return correct().stream()
                .map(value -> equal.map(node -> tolerant(value, node)).orElseGet(() -> exact(value, Weight.FULL)))
                .toList();
    }

    private static AcceptedNumber exact(String value, Weight weight) {
        return AcceptedNumber.around(Draft.decimal(value), BigDecimal.ZERO, weight);
    }

    private static AcceptedNumber tolerant(String value, XmlNode equal) {
        BigDecimal number = Draft.decimal(value);
        String[] bounds = equal.attribute("tolerance").strip().split("\\s+");
        BigDecimal below = Draft.decimal(bounds[0]);
        BigDecimal above = Draft.decimal(bounds[bounds.length - 1]);
        if (equal.attribute("toleranceMode").equals("relative")) {
            below = number.abs().multiply(below).movePointLeft(2);
            above = number.abs().multiply(above).movePointLeft(2);
        }
        return new AcceptedNumber(number.subtract(below), number.add(above), Weight.FULL, RichText.EMPTY);
    }

    /** Conditions of the form "at least … and at most …" with the score they set. */
    private List<AcceptedNumber> ranges() {
        List<BigDecimal[]> found = new ArrayList<>();
        for (XmlNode condition : processing) {
            if (condition.is("responseIf", "responseElseIf")) {
                Optional<BigDecimal> least = limit(condition, "gte");
                Optional<BigDecimal> most = limit(condition, "lte");
                Optional<BigDecimal> score = condition
                        .elements("setOutcomeValue")
                        .filter(set -> set.attribute("identifier").startsWith("SCORE"))
                        .flatMap(set -> set.elements("baseValue"))
                        .map(value -> Draft.decimal(value.text()))
                        .findFirst();
                if (least.isPresent() && most.isPresent() && score.isPresent()) {
                    found.add(new BigDecimal[] {least.get(), most.get(), score.get()});
                }
            }
        }
        BigDecimal best = greatest(found.stream().map(range -> range[2]).toList());
        return found.stream()
                .map(range -> new AcceptedNumber(range[0], range[1], weight(range[2], best), RichText.EMPTY))
                .toList();
    }

    private Optional<BigDecimal> limit(XmlNode condition, String comparison) {
        return condition
                .elements()
                .filter(node -> node.is("and", comparison))
                .flatMap(XmlNode::all)
                .filter(node -> node.is(comparison) && isAbout(node))
                .flatMap(node -> node.elements("baseValue"))
                .map(value -> Draft.decimal(value.text()))
                .findFirst();
    }

    private boolean isAbout(XmlNode node) {
        return node.elements("variable")
                .anyMatch(variable -> variable.attribute("identifier").equals(identifier));
    }

    /** The outcome, if any, that is set to what was chosen: feedback named like a choice belongs to it. */
    Optional<String> feedbackOutcome() {
        return processing.stream()
                .filter(node -> node.is("setOutcomeValue") && isAbout(node))
                .map(node -> node.attribute("identifier"))
                .findFirst();
    }
}
