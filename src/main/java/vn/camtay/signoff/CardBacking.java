package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** One coaching card; its official confirms or contests each row, who signed one shows files for it: {@code card.xhtml}. */
@Named
@ViewScoped
public class CardBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CardService cards;

    @Inject
    CardFileService files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    private String id;
    private String entry;
    private String word;
    private String attach;
    private String remove;
    private String because;
    private transient Part file;
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

    public String attach() throws IOException {
        files.attach(ViewParams.requireId(attach), FileUpload.of(file));
        return done("signoff.card.done.attached");
    }

    public String remove() {
        files.remove(ViewParams.requireId(remove), because);
        return done("signoff.card.done.removed");
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

    /** The row that gets a file; null while none is chosen. */
    public EntryRow getAttaching() {
        Long wanted = ViewParams.number(attach);
        return rows().filter(row -> wanted != null && row.id() == wanted && card.mayAttach(row))
                .findFirst()
                .orElse(null);
    }

    /** The file that is to be taken away; null while none is chosen. */
    public CardFileRow getRemoving() {
        Long wanted = ViewParams.number(remove);
        return card.files().stream()
                .filter(one -> wanted != null && one.id() == wanted && mayRemove(one))
                .findFirst()
                .orElse(null);
    }

    /** Whether the reader may take the file away: who attached it, and coordinators. */
    public boolean mayRemove(CardFileRow one) {
        return !one.removed() && (one.attachedBy() == card.readerId() || currentUser.has(Role.COORDINATOR));
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

    public String getAttach() {
        return attach;
    }

    public void setAttach(String attach) {
        this.attach = attach;
    }

    public String getRemove() {
        return remove;
    }

    public void setRemove(String remove) {
        this.remove = remove;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
