package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.organisation.CounterCommand;
import vn.camtay.organisation.CounterService;
import vn.camtay.organisation.EnterLeaveCommand;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.LeaveKind;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.organisation.UnitService;
import vn.camtay.organisation.WorkingCalendarService;

/** Counters of each ward's one-stop centre, and a few people on leave in the coming days, entered by the wards' heads. */
@ApplicationScoped
public class DemoCounters {
    private static final String CENTRE = "-TTHCC";

    /** Counter, minimum, codes of posts. */
    private record Desk(String name, int minimum, List<String> posts) {}

    private static final List<Desk> DESKS = List.of(
            new Desk("Tiếp nhận và trả kết quả", 3, List.of("P17", "P16")),
            new Desk("Tư pháp - hộ tịch", 1, List.of("P05")),
            new Desk("Đất đai", 1, List.of("P08")),
            new Desk("Xây dựng - đô thị", 1, List.of("P09")),
            new Desk("Kinh tế - hộ kinh doanh", 1, List.of("P10")),
            new Desk("Người có công - bảo trợ xã hội", 1, List.of("P12", "P13")));

    @Inject
    CounterService counters;

    @Inject
    LeaveService leaves;

    @Inject
    UnitService units;

    @Inject
    PostService posts;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    DemoStage stage;

    void make(DemoCast cast, Instant now, Instant known, ZoneId zone) {
        Map<String, Long> postIds = posts.list().stream().collect(Collectors.toMap(PostRow::code, PostRow::id));
        LocalDate from = LocalDate.ofInstant(known, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (DemoPerson head : cast.heads()) {
            long centre =
                    units.findByCode(head.wardCode() + CENTRE).orElseThrow().id();
            stage.as(
                    head.signedIn(),
                    now,
                    () -> DESKS.forEach(desk -> counters.open(
                            centre,
                            new CounterCommand(
                                    desk.name(),
                                    desk.minimum(),
                                    desk.posts().stream().map(postIds::get).toList(),
                                    from,
                                    null))));
            stage.as(head.signedIn(), now, () -> sendAway(cast, head.wardCode(), today));
        }
    }

    /** One justice officer a day ill, one land officer on leave for two days. */
    private void sendAway(DemoCast cast, String wardCode, LocalDate today) {
        LocalDate next = calendars.nextWorkingDay(today);
        LocalDate after = calendars.nextWorkingDay(next);
        enter(cast, wardCode, "P05", 1, HalfDay.morning(next), HalfDay.afternoon(next), LeaveKind.SICK);
        enter(cast, wardCode, "P08", 0, HalfDay.afternoon(next), HalfDay.afternoon(after), LeaveKind.ANNUAL);
    }

    private void enter(
            DemoCast cast, String wardCode, String post, int which, HalfDay first, HalfDay last, LeaveKind kind) {
        cast.officials().stream()
                .filter(person ->
                        person.wardCode().equals(wardCode) && person.postCodes().contains(post))
                .skip(which)
                .findFirst()
                .ifPresent(person -> leaves.enter(new EnterLeaveCommand(person.officialId(), first, last, kind, null)));
    }
}
