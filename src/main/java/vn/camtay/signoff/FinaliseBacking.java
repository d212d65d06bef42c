package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** One skill of a card that a coach finalises, with a witness where the skill asks for one: {@code finalise.xhtml}. */
@Named
@ViewScoped
public class FinaliseBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CardService cards;

    @Inject
    DeskService desks;

    @Inject
    SignOffService signOffs;

    @Inject
    Notices notices;

    private String cardId;
    private String skillId;
    private String text;
    private String note;
    private Long witnessId;
    private CardDetail card;
    private CardSkill line;
    private List<DeskPerson> found = List.of();

    public void load() {
        card = cards.require(ViewParams.requireId(cardId));
        line = card.requireSigned(ViewParams.requireId(skillId));
        found = isSearched() ? desks.find(card.head().moduleId(), text) : List.of();
    }

    public String finalise() {
        signOffs.finalise(
                new FinaliseCommand(card.head().officialId(), line.skill().id(), witnessId, note));
        notices.done("signoff.finalise.done.finalised", card.head().fullName());
        return "/signoff/card.xhtml?faces-redirect=true&id=" + card.head().cardId();
    }

    public boolean isSearched() {
        return text != null && !text.isBlank();
    }

    /** Who may have been the witness. */
    public List<DeskPerson> getFound() {
        return found.stream()
                .filter(person -> person.officialId() != card.head().officialId())
                .toList();
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Long getWitnessId() {
        return witnessId;
    }

    public void setWitnessId(Long witnessId) {
        this.witnessId = witnessId;
    }
}
