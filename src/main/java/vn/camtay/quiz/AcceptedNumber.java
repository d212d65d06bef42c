package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A range of numbers that is accepted, or that its author foresaw and gives no mark. Numbers have no unit.
 *
 * @param from     least number, included
 * @param to       greatest number, included; equal to {@code from} for one number
 * @param weight   from 0 to 100
 * @param feedback shown to whoever wrote it, once review is allowed; empty for none
 */
public record AcceptedNumber(BigDecimal from, BigDecimal to, Weight weight, RichText feedback) implements Serializable {
    /** How many ranges one field may accept. */
    public static final int MAX_ANSWERS = 50;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @throws InvalidInputException when the range is upside down or the weight below zero */
    public AcceptedNumber {
        from = Numbers.plain(from);
        to = Numbers.plain(to);
        if (from.compareTo(to) > 0) {
            throw new InvalidInputException("quiz.refused.range", from.toPlainString(), to.toPlainString());
        }
        if (weight.percent().signum() < 0) {
            throw new InvalidInputException("quiz.refused.acceptedBelowZero", from.toPlainString());
        }
    }

    /** The numbers that differ from the value by the tolerance or less, without feedback. */
    public static AcceptedNumber around(BigDecimal value, BigDecimal tolerance, Weight weight) {
        BigDecimal plainValue = Numbers.plain(value);
        BigDecimal plainTolerance = Numbers.plain(tolerance);
        return new AcceptedNumber(
                plainValue.subtract(plainTolerance), plainValue.add(plainTolerance), weight, RichText.EMPTY);
    }

    /** The middle of the range. */
    public BigDecimal value() {
        return from.add(to).multiply(HALF).stripTrailingZeros();
    }

    /** Half the width of the range; zero for one number. */
    public BigDecimal tolerance() {
        return to.subtract(from).multiply(HALF).stripTrailingZeros();
    }

    /** @throws InvalidInputException unless there are 1 to {@value #MAX_ANSWERS}, one of full weight */
    static List<AcceptedNumber> checked(List<AcceptedNumber> answers) {
        if (answers.isEmpty() || answers.size() > MAX_ANSWERS) {
            throw new InvalidInputException("quiz.refused.acceptedCount", answers.size(), MAX_ANSWERS);
        }
        if (answers.stream().noneMatch(answer -> answer.weight().isFull())) {
            throw new InvalidInputException("quiz.refused.noneRight");
        }
        return List.copyOf(answers);
    }

    /** The first, in the author's order, that holds a reading of the typed number. */
    static Optional<AcceptedNumber> find(List<AcceptedNumber> answers, String typed) {
        List<BigDecimal> readings = Numbers.readings(typed);
        return answers.stream()
                .filter(answer -> readings.stream().anyMatch(answer::holds))
                .findFirst();
    }

    private boolean holds(BigDecimal number) {
        return from.compareTo(number) <= 0 && number.compareTo(to) <= 0;
    }
}
