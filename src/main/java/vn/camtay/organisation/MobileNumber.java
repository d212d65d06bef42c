package vn.camtay.organisation;

import java.io.Serializable;
import java.util.regex.Pattern;
import vn.camtay.shared.error.InvalidInputException;

/** A Vietnamese mobile number: ten digits from 03, 05, 07, 08 or 09; also written +84, with spaces, dots or dashes. */
public record MobileNumber(String digits) implements Serializable {
    private static final Pattern VALID = Pattern.compile("0[35789][0-9]{8}");

    public MobileNumber {
        if (!VALID.matcher(digits).matches()) {
            throw new InvalidInputException("organisation.refused.mobile", digits);
        }
    }

    /**
     * Takes a number as people and spreadsheets write it; the zero that a spreadsheet lost is put back.
     *
     * @throws InvalidInputException when it is no mobile number
     */
    public static MobileNumber parse(String text) {
        String plain = text.strip().replaceAll("[\\s\\u00A0.()-]", "");
        if (plain.startsWith("+84")) {
            plain = "0" + plain.substring(3);
        } else if (plain.startsWith("0084")) {
            plain = "0" + plain.substring(4);
        } else if (plain.length() == 11 && plain.startsWith("84")) {
            plain = "0" + plain.substring(2);
        } else if (plain.length() == 9 && !plain.startsWith("0")) {
            plain = "0" + plain;
        }
        if (!VALID.matcher(plain).matches()) {
            throw new InvalidInputException("organisation.refused.mobile", text.strip());
        }
        return new MobileNumber(plain);
    }
}
