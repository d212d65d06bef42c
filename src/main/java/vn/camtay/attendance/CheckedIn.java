package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/** When somebody said that they came and left; null for what they did not say. */
public record CheckedIn(Instant inAt, Instant outAt) implements Serializable {
    Instant at(Direction direction) {
        return direction == Direction.IN ? inAt : outAt;
    }
}
