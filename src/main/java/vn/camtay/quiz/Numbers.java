package vn.camtay.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.camtay.shared.error.InvalidInputException;

/** Numbers of questions and answers: bounded, of one form, and read from what a person types. */
final class Numbers {
    /** Digits before and after the point that a number may have. */
    static final int MAX_DIGITS = 18;

    private static final int MAX_TYPED = 40;
    private static final Pattern SHAPE = Pattern.compile("[0-9.,]*[0-9]");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");

    private Numbers() {}

    /**
     * The number without needless zeros and never with an exponent, so that equal numbers are equal values.
     *
     * @throws InvalidInputException when it has more than {@value #MAX_DIGITS} digits before or after the point
     */
    static BigDecimal plain(BigDecimal number) {
        // compared before anything is written out: 1e999999999 would fill the memory
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        long whole = (long) stripped.precision() - stripped.scale();
        if (stripped.scale() > MAX_DIGITS || whole > MAX_DIGITS) {
            throw new InvalidInputException("quiz.refused.numberTooLong", MAX_DIGITS);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * What a typed number may mean, in Vietnamese or English writing: none when it is no number; two where one point or comma
     * stands before exactly three digits ("50.000" is fifty thousand or fifty), since nobody can tell.
     */
    static List<BigDecimal> readings(String typed) {
        String text = typed.replaceAll("[\\s\\u00A0\\u202F]+", "").replace('\u2212', '-');
        boolean negative = text.startsWith("-");
        String body = negative || text.startsWith("+") ? text.substring(1) : text;
        if (body.length() > MAX_TYPED || !SHAPE.matcher(body).matches()) {
            return List.of();
        }
        List<BigDecimal> readings = new ArrayList<>();
        int points = count(body, '.');
        int commas = count(body, ',');
        if (points + commas <= 1) {
            readings.add(new BigDecimal(body.replace(',', '.')));
        }
        if (points + commas >= 1
                && (points == 0 || commas == 0)
                && GROUPED.matcher(body).matches()) {
            readings.add(new BigDecimal(body.replaceAll("[.,]", "")));
        }
        if (points > 0 && commas > 0) {
            int last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
            String whole = body.substring(0, last);
            boolean oneKind = count(whole, body.charAt(last)) == 0;
            if (oneKind && GROUPED.matcher(whole).matches()) {
                readings.add(new BigDecimal(whole.replaceAll("[.,]", "") + "." + body.substring(last + 1)));
            }
        }
        return readings.stream()
                .map(reading -> negative ? reading.negate() : reading)
                .toList();
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(c -> c == sign).count();
    }
}
