package vn.camtay.organisation;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.text.Texts;

/** Says beside the field what {@link OfficialFacts} would refuse; the field's attribute {@code fact} names the rule. */
@FacesValidator("organisation.officialFact")
public class OfficialFactValidator implements Validator<String> {
    @Override
    public void validate(FacesContext faces, UIComponent field, String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        try {
            check(String.valueOf(field.getAttributes().get("fact")), value);
        } catch (DomainException refused) {
            Texts texts = Texts.in(faces.getViewRoot().getLocale().getLanguage());
            String sentence = texts.say(refused.reasons().get(0));
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        }
    }

    private static void check(String fact, String value) {
        switch (fact) {
            case "mail" -> WorkMail.parse(value);
            case "mobile" -> MobileNumber.parse(value);
            case "name" -> OfficialFacts.readName(value);
            case "staffCode" -> OfficialFacts.readStaffCode(value);
            default -> throw new IllegalArgumentException(fact);
        }
    }
}
