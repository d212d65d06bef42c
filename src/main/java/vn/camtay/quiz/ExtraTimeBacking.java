package vn.camtay.quiz;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.OfficialFilter;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** More time for one person: {@code manage/extra-time.xhtml}. */
@Named
@ViewScoped
public class ExtraTimeBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FEW = 20;

    @Inject
    QuizService quizzes;

    @Inject
    OfficialService officials;

    @Inject
    Notices notices;

    private String quiz;
    private String text;
    private QuizDetail detail;
    private List<OfficialRow> people = List.of();
    private List<ExtraTimeRow> given = List.of();
    private Long officialId;
    private Integer minutes;
    private String reason;

    public void load() {
        detail = quizzes.requireDetail(ViewParams.requireId(quiz));
        given = quizzes.extraTimes(detail.row().id());
        if (text != null && !text.isBlank()) {
            people = officials
                    .search(new OfficialFilter(text, null, null, null), PageQuery.page(1, FEW))
                    .rows();
        }
    }

    public String give() {
        quizzes.giveExtraTime(
                detail.row().id(), officialId == null ? 0 : officialId, minutes == null ? 0 : minutes, reason);
        notices.done("quiz.extraTime.done");
        return "/quiz/manage/extra-time.xhtml?faces-redirect=true&quiz="
                + detail.row().id();
    }

    public QuizDetail getDetail() {
        return detail;
    }

    /** People found by the text, at most twenty. */
    public List<OfficialRow> getPeople() {
        return people;
    }

    /** Who has more time already, by name. */
    public List<ExtraTimeRow> getGiven() {
        return given;
    }

    public String getQuiz() {
        return quiz;
    }

    public void setQuiz(String quiz) {
        this.quiz = quiz;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getOfficialId() {
        return officialId;
    }

    public void setOfficialId(Long officialId) {
        this.officialId = officialId;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
