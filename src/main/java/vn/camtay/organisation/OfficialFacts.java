package vn.camtay.organisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;
import vn.camtay.shared.text.VietnameseName;

/**
 * What is known of an official, read and normalised: the rules of form. Whether unit and posts exist and codes are free is for
 * the service.
 *
 * @param staffCode null if none
 * @param mail      null if none
 * @param mobile    null if none
 */
public record OfficialFacts(
        String staffCode,
        VietnameseName name,
        long unitId,
        List<Long> postIds,
        WorkMail mail,
        MobileNumber mobile,
        String language)
        implements Serializable {
    public static final int NAME_MAX = 120;
    public static final int GIVEN_NAME_MAX = 60;
    public static final int STAFF_CODE_MAX = 30;
    private static final Pattern STAFF_CODE = Pattern.compile("[A-Za-z0-9._/-]{1," + STAFF_CODE_MAX + "}");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]*");
    static final Set<String> LANGUAGES = Set.of("vi", "en");

    public OfficialFacts {
        postIds = List.copyOf(new LinkedHashSet<>(postIds));
    }

    /** @throws OfficialRefusedException with every reason, so that all can be corrected at once */
    public static OfficialFacts of(RegisterOfficialCommand command) {
        List<Reason> reasons = new ArrayList<>();
        String staffCode = read(command.staffCode(), OfficialFacts::readStaffCode, reasons);
        VietnameseName name = name(command.fullName(), command.givenName(), reasons);
        WorkMail mail = read(command.mail(), WorkMail::parse, reasons);
        MobileNumber mobile = read(command.mobile(), MobileNumber::parse, reasons);
        String language = command.language() == null ? "vi" : command.language();
        if (!LANGUAGES.contains(language)) {
            reasons.add(Reason.of("organisation.refused.language", language));
        }
        if (!reasons.isEmpty()) {
            throw new OfficialRefusedException(reasons);
        }
        return new OfficialFacts(staffCode, name, command.unitId(), command.postIds(), mail, mobile, language);
    }

    private static VietnameseName name(String fullName, String givenName, List<Reason> reasons) {
        String full = fullName == null ? "" : Nfc.clean(fullName);
        if (full.isEmpty()) {
            reasons.add(Reason.of("organisation.refused.nameMissing"));
            return null;
        }
        if (full.length() > NAME_MAX || !NAME.matcher(full).matches()) {
            reasons.add(Reason.of("organisation.refused.name", full, NAME_MAX));
            return null;
        }
        String given = blankToNull(givenName);
        VietnameseName name = VietnameseName.of(full);
        if (given == null || given.equals(name.given())) {
            if (name.given().length() > GIVEN_NAME_MAX) {
                reasons.add(Reason.of("organisation.refused.givenName", name.given(), full));
                return null;
            }
            return name;
        }
        if (given.length() > GIVEN_NAME_MAX || !(full.equals(given) || full.endsWith(" " + given))) {
            reasons.add(Reason.of("organisation.refused.givenName", given, full));
            return null;
        }
        return new VietnameseName(full, given);
    }

    /** @throws OfficialRefusedException when it is no name */
    static VietnameseName readName(String fullName) {
        List<Reason> reasons = new ArrayList<>();
        VietnameseName name = name(fullName, null, reasons);
        if (!reasons.isEmpty()) {
            throw new OfficialRefusedException(reasons);
        }
        return name;
    }

    /** @throws OfficialRefusedException when it is no staff code */
    static String readStaffCode(String text) {
        String staffCode = Nfc.clean(text);
        if (!STAFF_CODE.matcher(staffCode).matches()) {
            throw new OfficialRefusedException(List.of(Reason.of("organisation.refused.staffCode", staffCode)));
        }
        return staffCode;
    }

    private static <T> T read(String text, Function<String, T> reader, List<Reason> reasons) {
        String clean = blankToNull(text);
        if (clean == null) {
            return null;
        }
        try {
            return reader.apply(clean);
        } catch (DomainException refused) {
            reasons.addAll(refused.reasons());
            return null;
        }
    }

    private static String blankToNull(String text) {
        String clean = text == null ? "" : Nfc.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
