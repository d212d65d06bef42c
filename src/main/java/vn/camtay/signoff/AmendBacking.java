package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** A finalised skill that is taken back, with the reason: {@code amend.xhtml}. */
@Named
@ViewScoped
public class AmendBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CardService cards;

    @Inject
    SignOffService signOffs;

    @Inject
    Notices notices;

    private String cardId;
    private String skillId;
    private String reason;
    private CardDetail card;
    private CardSkill line;

    public void load() {
        card = cards.require(ViewParams.requireId(cardId));
        line = card.requireAmendable(ViewParams.requireId(skillId));
    }

    public String amend() {
        signOffs.amend(card.head().officialId(), line.skill().id(), reason);
        notices.done("signoff.amend.done", card.head().fullName());
        return "/signoff/card.xhtml?faces-redirect=true&id=" + card.head().cardId();
    }

    public CardDetail getCard() {
        return card;
    }

    public CardSkill getLine() {
        return line;
    }

    public String getCardId() {
        return cardId;
    }

    public void setCardId(String cardId) {
        this.cardId = cardId;
    }

    public String getSkillId() {
        return skillId;
    }

    public void setSkillId(String skillId) {
        this.skillId = skillId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
