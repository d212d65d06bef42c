package vn.camtay.attendance;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody comes to a meeting or leaves it; each has codes of its own. */
public enum Direction {
    IN("i"),
    OUT("o");

    private final String letter;

    Direction(String letter) {
        this.letter = letter;
    }

    /** As codes carry it. */
    String letter() {
        return letter;
    }

    static Optional<Direction> of(String letter) {
        return Stream.of(values()).filter(one -> one.letter.equals(letter)).findFirst();
    }
}
