package vn.camtay.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** My sessions: those to come, the next first, and those past, the last first. */
@Named
@RequestScoped
public class MySessionsBacking {
    @Inject
    EnrolmentService enrolments;

    @Inject
    Clock clock;

    private List<MySessionRow> upcoming = List.of();
    private List<MySessionRow> past = List.of();

    public void load() {
        Instant now = clock.instant();
        List<MySessionRow> mine = enrolments.mine();
        upcoming = mine.stream().filter(row -> row.isAhead(now)).toList();
        past = mine.stream()
                .filter(row -> !row.isAhead(now))
                .sorted(Comparator.comparing(MySessionRow::startsAt).reversed())
                .toList();
    }

    public List<MySessionRow> getUpcoming() {
        return upcoming;
    }

    public List<MySessionRow> getPast() {
        return past;
    }
}
