package vn.camtay.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One coordinator reads the calendar's fullest month, again and again. */
final class CalendarLoad {
    private static final int WARM_UP = 30;
    private static final int TIMES = 100;

    private CalendarLoad() {}

    static boolean run() {
        LocalDate month =
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusMonths(1).withDayOfMonth(1);
        String path = "/api/session/schedule?from=" + month + "T00:00:00%2B07:00&to=" + month.plusMonths(1)
                + "T00:00:00%2B07:00";
        Person coordinator = Person.signIn("dieuphoi");
        List<Double> millis = new ArrayList<>();
        Person.Answer answer = null;
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            answer = coordinator.get(path);
            if (answer.status() != 200) {
                Bench.OUT.println("status " + answer.status() + ": " + answer.body());
                return false;
            }
            if (i >= WARM_UP) {
                millis.add(answer.millis());
            }
        }
        int meetings = answer.body().split("\"sequence\":").length - 1;
        Bench.OUT.printf(
                "calendar: %d meetings of %s  %s  %d KB, %s%n",
                meetings, month, Figures.of(millis), answer.body().length() / 1024, Figures.load());
        return meetings > 0;
    }
}
