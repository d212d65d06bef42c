package vn.camtay.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it; its zone is the office's. */
public final class MovingClock extends Clock {
    public static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Instant now;

    private MovingClock(Instant now) {
        this.now = now;
    }

    /** @param local such as {@code 2026-11-24T08:00}, in the office's zone */
    public static MovingClock at(String local) {
        return new MovingClock(LocalDateTime.parse(local).atZone(OFFICE).toInstant());
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return OFFICE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
