package vn.camtay.quiz;

import java.io.Serializable;

/** A picture or a sound at the end of a question's text, as it stands in the form: only its words change. */
public class FormMedium implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean sound;
    private String sha256;
    private String words;

    protected FormMedium() {}

    static FormMedium of(Medium medium) {
        FormMedium line = new FormMedium();
        line.sound = medium.sound();
        line.sha256 = medium.sha256();
        line.words = medium.words();
        return line;
    }

    /** @throws vn.camtay.shared.error.InvalidInputException when its words are missing or too long */
    Medium medium() {
        return new Medium(sound, sha256, words);
    }

    public boolean isSound() {
        return sound;
    }

    public String getSha256() {
        return sha256;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
