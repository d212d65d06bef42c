package vn.camtay.competency;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** evidence.xhtml: all that is known of one person in one competency, and what its readers have to say to it. */
@Named
@ViewScoped
public class EvidenceBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> LEVELS =
            IntStream.rangeClosed(1, 4).boxed().toList();

    @Inject
    ReviewService reviews;

    @Inject
    Notices notices;

    private String official;
    private String competency;
    private EvidenceDetail detail;
    private String text;
    private int opinion;
    private int documentLevel = 1;
    private LocalDate documentDay;
    private String document;

    public void load() {
        detail = reviews.open(ViewParams.requireId(official), ViewParams.requireId(competency));
        opinion = detail.mine() ? detail.line().self() : detail.line().appraised();
    }

    public String confirm() {
        return decide(WordKind.CONFIRMED, detail.line().proposed());
    }

    public String askBack() {
        return decide(WordKind.RETURNED, detail.line().proposed());
    }

    public String dispute() {
        return decide(
                WordKind.DISPUTED,
                detail.decidable() ? detail.line().proposed() : detail.line().held());
    }

    private String decide(WordKind kind, int level) {
        reviews.decide(new DecideCommand(
                detail.person().id(), detail.line().competency().id(), level, detail.seen(), kind, text));
        notices.done("competency.evidence.done." + kind);
        return back();
    }

    public String comment() {
        reviews.comment(detail.line().competency().id(), text);
        notices.done("competency.evidence.done.COMMENTED");
        return back();
    }

    public String say() {
        give(detail.mine() ? EvidenceSource.SELF : EvidenceSource.HEAD, opinion, null, null);
        return back();
    }

    public String enter() {
        give(EvidenceSource.PRIOR_LEARNING, documentLevel, documentDay, document);
        return back();
    }

    private void give(EvidenceSource source, int level, LocalDate on, String note) {
        reviews.give(new GiveEvidenceCommand(
                detail.person().id(), detail.line().competency().id(), source, level, on, note));
        notices.done("competency.evidence.done.given");
    }

    private String back() {
        return "/competency/evidence.xhtml?faces-redirect=true&official="
                + detail.person().id() + "&competency="
                + detail.line().competency().id();
    }

    /** From the lowest to the highest. */
    public List<Integer> getLevels() {
        return LEVELS;
    }

    public EvidenceDetail getDetail() {
        return detail;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public String getCompetency() {
        return competency;
    }

    public void setCompetency(String competency) {
        this.competency = competency;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** 0 for none. */
    public int getOpinion() {
        return opinion;
    }

    public void setOpinion(int opinion) {
        this.opinion = opinion;
    }

    public int getDocumentLevel() {
        return documentLevel;
    }

    public void setDocumentLevel(int documentLevel) {
        this.documentLevel = documentLevel;
    }

    public LocalDate getDocumentDay() {
        return documentDay;
    }

    public void setDocumentDay(LocalDate documentDay) {
        this.documentDay = documentDay;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
