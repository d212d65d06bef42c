package vn.camtay.organisation;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.camtay.shared.error.InvalidInputException;

/** A work mail address, in lower case. */
public record WorkMail(String address) implements Serializable {
    public static final int MAX = 254;
    private static final Pattern VALID =
            Pattern.compile("[a-z0-9._%+'-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    public WorkMail {
        if (address.length() > MAX
                || address.contains("..")
                || !VALID.matcher(address).matches()) {
            throw new InvalidInputException("organisation.refused.mail", address);
        }
    }

    /** @throws InvalidInputException when it is no address */
    public static WorkMail parse(String text) {
        return new WorkMail(text.strip().toLowerCase(Locale.ROOT));
    }
}
