package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A part of a quiz: questions asked together under a name, after words of their own. Belongs to its quiz, and stands like its
 * questions once the quiz is open, so that attempts keep the name and the words they saw.
 */
@Entity
@Table(name = "quiz_section")
public class QuizSection extends BaseEntity {
    static final int NAME_LENGTH = 120;
    static final int INTRO_LENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "quiz_id", updatable = false)
    private Quiz quiz;

    @Column(name = "position", nullable = false, updatable = false)
    private int position;

    @Column(name = "name", nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "intro", length = INTRO_LENGTH)
    private String intro;

    protected QuizSection() {}

    QuizSection(Quiz quiz, int position, PlannedSection planned) {
        this.quiz = quiz;
        this.position = position;
        take(planned);
    }

    void take(PlannedSection planned) {
        name = planned.name();
        intro = planned.intro();
    }

    /** In the quiz, from 1. */
    int position() {
        return position;
    }

    PlannedSection planned() {
        return new PlannedSection(name, intro);
    }
}
