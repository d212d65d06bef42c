package vn.camtay.quiz;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** An attempt with its answers, and marks by hand: {@code manage/mark-attempt.xhtml}. */
@Named
@ViewScoped
public class MarkAttemptBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ResultsService results;

    @Inject
    Language language;

    @Inject
    Notices notices;

    private String attempt;
    private MarkingSheet sheet;
    private List<MarkForm> forms = List.of();

    public void load() {
        sheet = results.requireSheet(ViewParams.requireId(attempt), language.texts());
        forms = sheet.lines().stream()
                .filter(MarkingSheet.Line::isByHand)
                .map(MarkForm::new)
                .toList();
    }

    /** Keeps one mark. @param at place of the answer among those to mark, from 0 */
    public String mark(int at) {
        MarkForm form = forms.get(at);
        results.mark(sheet.attempt().id(), form.getLine().position(), form.word());
        notices.done("quiz.mark.done", form.getLine().position());
        return "/quiz/manage/mark-attempt.xhtml?faces-redirect=true&attempt="
                + sheet.attempt().id();
    }

    public MarkingSheet getSheet() {
        return sheet;
    }

    /** Answers that are marked by a person. */
    public List<MarkForm> getForms() {
        return forms;
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }
}
