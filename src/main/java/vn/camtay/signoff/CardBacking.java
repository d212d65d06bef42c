package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** One coaching card; its official confirms or contests each row: {@code card.xhtml}. */
@Named
@ViewScoped
public class CardBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CardService cards;

    @Inject
    Notices notices;

    private String id;
    private String entry;
    private String word;
    private CardDetail card;

    public void load() {
        card = cards.require(ViewParams.requireId(id));
    }

    public String confirm(long entryId) {
        cards.confirm(entryId);
        return done("signoff.card.done.confirmed");
    }

    public String confirmAll(CardSkill skill) {
        cards.confirmAll(card.head().cardId(), skill.skill().id(), skill.unanswered());
        return done("signoff.card.done.confirmed");
    }

    public String contest() {
        cards.contest(ViewParams.requireId(entry), word);
        return done("signoff.card.done.contested");
    }

    private String done(String key) {
        notices.done(key);
        return "/signoff/card.xhtml?faces-redirect=true&id=" + card.head().cardId();
    }

    /** The row that the reader contests; null while none is chosen. */
    public EntryRow getChosen() {
        Long wanted = ViewParams.number(entry);
        return rows().filter(row -> wanted != null && row.id() == wanted && row.unanswered() && card.mine())
                .findFirst()
                .orElse(null);
    }

    private Stream<EntryRow> rows() {
        return card.skills().stream().flatMap(skill -> skill.entries().stream());
    }

    public CardDetail getCard() {
        return card;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
