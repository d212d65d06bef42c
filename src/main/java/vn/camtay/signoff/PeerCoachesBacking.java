package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Peer coaches, and officials who could become one: {@code manage/peer-coaches.xhtml}. */
@Named
@ViewScoped
public class PeerCoachesBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 10;

    @Inject
    PeerCoachService peers;

    @Inject
    Notices notices;

    private String text;
    private String official;
    private Integer rowsAWeek = USUAL;
    private List<PeerRow> rows = List.of();
    private List<PeerRow> found = List.of();

    public void load() {
        rows = peers.list();
        found = peers.candidates(text);
        PeerRow chosen = getChosen();
        if (chosen != null && chosen.rowsAWeek() != null) {
            rowsAWeek = chosen.rowsAWeek();
        }
    }

    public String name() {
        peers.name(ViewParams.requireId(official), rowsAWeek == null ? 0 : rowsAWeek);
        return done("signoff.peers.done.named");
    }

    public String release(PeerRow peer) {
        peers.release(peer.officialId());
        return done("signoff.peers.done.released");
    }

    private String done(String key) {
        notices.done(key);
        return "/signoff/manage/peer-coaches.xhtml?faces-redirect=true";
    }

    /** The one to be named or given another share; null while none is chosen. */
    public PeerRow getChosen() {
        Long wanted = ViewParams.number(official);
        return Stream.concat(rows.stream(), found.stream())
                .filter(row -> wanted != null && row.officialId() == wanted)
                .findFirst()
                .orElse(null);
    }

    public List<PeerRow> getRows() {
        return rows;
    }

    public List<PeerRow> getFound() {
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public Integer getRowsAWeek() {
        return rowsAWeek;
    }

    public void setRowsAWeek(Integer rowsAWeek) {
        this.rowsAWeek = rowsAWeek;
    }
}
