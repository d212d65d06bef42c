package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.camtay.attendance.AttendanceService;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.attendance.MarkCommand;
import vn.camtay.catalogue.Material;
import vn.camtay.catalogue.ModuleMaterialService;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.demo.DemoSlots.Slot;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.enrolment.NominateCommand;
import vn.camtay.enrolment.NominationService;
import vn.camtay.organisation.TravelZone;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.session.AssignmentService;
import vn.camtay.session.Clash;
import vn.camtay.session.ClashesLetStand;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.PlanSessionCommand;
import vn.camtay.session.PlannedMeeting;
import vn.camtay.session.SessionMaterialService;
import vn.camtay.session.SessionService;
import vn.camtay.session.TrainerCommand;
import vn.camtay.session.TrainerService;
import vn.camtay.session.VenueCommand;
import vn.camtay.session.VenueKind;
import vn.camtay.session.VenueService;
import vn.camtay.session.WeekHours;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.settings.Settings.DemoSize;
import vn.camtay.shared.text.SearchKey;

/**
 * Sessions of the demo city, by their trainers: those of past weeks held, with their rolls taken and locked; the last days'
 * rolls with gaps; the coming ones open, some full; a few drafts and one called off.
 */
@ApplicationScoped
public class DemoSessions {
    private static final Duration PLANNED_BEFORE = Duration.ofDays(60);
    private static final Duration ENROLLED_BEFORE = Duration.ofDays(4);
    private static final Duration LOCKED_AFTER = Duration.ofDays(7);
    /** Every so manieth session is still a draft, if it lies ahead. */
    private static final int DRAFT_EVERY = 11;

    private static final int AREA_PLACES = 600;
    private static final int CITY_PLACES = 3_000;
    /** Seats beyond the largest group in most sessions; in the others the group fills them all. */
    private static final int ROOM = 5;

    private static final int SURELY_PRESENT = 50;

    private static final Set<String> AT_WORK =
            Set.of("P04", "P05", "P06", "P08", "P09", "P10", "P12", "P13", "P14", "P15", "P17");

    @Inject
    SessionService sessions;

    @Inject
    TrainerService trainers;

    @Inject
    AssignmentService assignments;

    @Inject
    VenueService venues;

    @Inject
    EnrolmentService enrolments;

    @Inject
    NominationService nominations;

    @Inject
    AttendanceService attendances;

    @Inject
    ModuleService modules;

    @Inject
    ModuleMaterialService moduleMaterials;

    @Inject
    SessionMaterialService sessionMaterials;

    @Inject
    UnitService units;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    DemoStage stage;

    @Inject
    Clock clock;

    /** A session whose roll is locked, and who was there from beginning to end. */
    record Taught(long sessionId, long moduleId, DemoPerson trainer, Instant endedAt, List<DemoPerson> present) {}

    /**
     * What was made.
     *
     * @param places how many people have a place
     * @param taught sessions whose roll is locked, the oldest first
     */
    record Made(int places, List<Taught> taught) {}

    Made make(DemoSize size, DemoCast cast, Random random) {
        boolean city = size == DemoSize.CITY;
        int count = city ? 150 : 40; // the last is the one on a Saturday
        Instant now = clock.instant();
        List<Slot> slots = DemoSlots.around(
                now.atZone(clock.getZone()).toLocalDate(), count - 1, calendar.calendar()::isWorkingDay);
        Stage director = new Stage(cast, random, now, slots, city ? CITY_PLACES : AREA_PLACES);
        for (int i = 0; i < slots.size(); i++) {
            director.hold(i, slots.get(i));
        }
        director.giveModulesMaterials();
        director.listTrainers();
        director.holdOnSaturday();
        return new Made(director.places, List.copyOf(director.taught));
    }

    /** Makes one session after the other. */
    private final class Stage {
        private final Random random;
        private final Instant now;
        private final int groupSize;
        /** How many of the sessions have one person more. */
        private int larger;

        private final DemoCast cast;
        private final List<ModuleRow> offered = modules.offered();
        private final List<UnitRow> departments = units.departments();
        private final List<String> wards;
        /** Without marks: two wards may differ in nothing else, and venues must not. */
        private final Set<String> wardNames = new HashSet<>();

        private final Map<String, Long> venueOfWard;
        private final Map<String, List<DemoPerson>> atWork;
        private int places;
        private boolean cancelledOne;
        private final List<Taught> taught = new ArrayList<>();

        /** @param wanted how many people shall have a place */
        Stage(DemoCast cast, Random random, Instant now, List<Slot> slots, int wanted) {
            this.cast = cast;
            this.random = random;
            this.now = now;
            int opened = (int) IntStream.range(0, slots.size())
                    .filter(index -> !isDraft(index, starts(slots.get(index))))
                    .count();
            this.groupSize = wanted / opened;
            this.larger = wanted % opened;
            this.atWork = cast.officials().stream()
                    .filter(person -> AT_WORK.containsAll(person.postCodes()))
                    .collect(Collectors.groupingBy(DemoPerson::wardCode));
            this.wards = cast.heads().stream().map(DemoPerson::wardCode).toList();
            this.venueOfWard = wards.stream().collect(Collectors.toMap(code -> code, this::venue));
        }

        private long venue(String wardCode) {
            UnitRow ward = units.findByCode(wardCode).orElseThrow();
            String place = wardNames.add(SearchKey.of(ward.name())) ? ward.name() : ward.name() + " (" + wardCode + ")";
            return venues.add(new VenueCommand(
                    "Trung tâm Phục vụ hành chính công " + place,
                    null,
                    VenueKind.COUNTER,
                    ward.id(),
                    groupSize + ROOM + 3,
                    false,
                    null,
                    12,
                    "Máy in, máy quét, mạng nội bộ",
                    TravelZone.MAINLAND,
                    WeekHours.ALWAYS));
        }

        /** Each module names where its law is looked up. */
        void giveModulesMaterials() {
            Material law = Material.link("Tra cứu văn bản quy phạm pháp luật", "https://vbpl.vn");
            for (ModuleRow module : offered) {
                stage.as(coordinator(), now, () -> moduleMaterials.add(module.id(), law));
            }
        }

        /** Everybody who trains is listed, with at most ten meetings a week. */
        void listTrainers() {
            for (List<DemoPerson> pool : cast.trainers().values()) {
                for (DemoPerson trainer : pool) {
                    stage.as(
                            coordinator(),
                            now,
                            () -> trainers.describe(
                                    new TrainerCommand(trainer.officialId(), Set.of(), WeekHours.ALWAYS, 10)));
                }
            }
        }

        /**
         * A session for one ward at its counter, on a Saturday that a coordinator let stand, where the head must agree; one of its
         * trainers declined and the other has not answered.
         */
        void holdOnSaturday() {
            List<DemoPerson> pool = cast.trainers().get("STP");
            String ward = wards.get(0);
            LocalDate saturday = now.atZone(clock.getZone())
                    .toLocalDate()
                    .plusWeeks(2)
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            Instant starts = saturday.atTime(8, 0).atZone(clock.getZone()).toInstant();
            PlanSessionCommand command = new PlanSessionCommand(
                    offered.get(0).id(),
                    units.findByCode("STP").orElseThrow().id(),
                    Set.of(),
                    pool.stream().limit(2).map(DemoPerson::officialId).collect(Collectors.toSet()),
                    List.of(new PlannedMeeting(starts, starts.plus(Duration.ofHours(3)), venueOfWard.get(ward))),
                    12,
                    4,
                    now,
                    starts.minus(Duration.ofDays(2)),
                    "Thẻ đăng nhập và một hồ sơ đang xử lý.",
                    true,
                    Set.of(),
                    Set.of(units.findByCode(ward).orElseThrow().id()),
                    8);
            long id = stage.as(coordinator(), now, () -> sessions.plan(command));
            stage.as(coordinator(), now, () -> {
                Set<String> clashes =
                        sessions.clashesOf(id).stream().map(Clash::key).collect(Collectors.toSet());
                if (!clashes.isEmpty()) {
                    sessions.letStand(
                            id,
                            new ClashesLetStand(clashes, "Phường đề nghị học thứ Bảy vì ngày thường đông công dân."));
                }
                sessions.open(id);
            });
            if (pool.size() > 1) {
                stage.as(pool.get(1).signedIn(), now, () -> assignments.decline(id, "Trùng lịch công tác đã định."));
            }
        }

        private SignedIn coordinator() {
            return cast.coordinators().get(0).signedIn();
        }

        void hold(int index, Slot slot) {
            ModuleRow module = offered.get(index % offered.size());
            UnitRow lead = lead(module);
            List<DemoPerson> pool = cast.trainers().get(lead.code());
            DemoPerson trainer = pool.get(index % pool.size());
            String ward = wards.get(index % wards.size());
            Instant starts = starts(slot);
            Instant ends = slot.day().atTime(slot.end()).atZone(clock.getZone()).toInstant();
            boolean ahead = starts.isAfter(now.plus(Duration.ofDays(1)));
            int size = groupSize;
            boolean draft = isDraft(index, starts);
            if (!draft && larger > 0) {
                larger--;
                size++;
            }
            int capacity = index % 5 == 0 ? size : size + ROOM;
            Instant planned = starts.minus(PLANNED_BEFORE);
            PlanSessionCommand command = new PlanSessionCommand(
                    module.id(),
                    lead.id(),
                    Set.of(),
                    Set.of(trainer.officialId()),
                    List.of(new PlannedMeeting(starts, ends, venueOfWard.get(ward))),
                    capacity,
                    Math.min(8, capacity),
                    planned,
                    starts.minus(Duration.ofDays(1)),
                    "Hai hồ sơ thật đang xử lý và thẻ đăng nhập hệ thống một cửa.",
                    false,
                    Set.of(),
                    Set.of(),
                    null);
            long id = stage.as(trainer.signedIn(), planned, () -> sessions.plan(command));
            if (draft) {
                return;
            }
            stage.as(
                    trainer.signedIn(),
                    planned,
                    () -> sessionMaterials.add(
                            id,
                            Material.text(
                                    "Trước khi đến lớp",
                                    "Đăng nhập thử hệ thống một cửa của phường."
                                            + "\nChọn hai hồ sơ đang xử lý và ghi lại chỗ còn vướng.")));
            stage.as(trainer.signedIn(), planned, () -> sessions.open(id));
            List<DemoPerson> group = group(index, size, ahead);
            enrol(id, starts, group);
            if (ahead && !cancelledOne && index % 7 == 0) {
                cancelledOne = true;
                stage.as(
                        trainer.signedIn(),
                        now.minus(Duration.ofHours(2)),
                        () -> sessions.cancel(id, "Giảng viên đi công tác đột xuất."));
            } else if (ends.isBefore(now)) {
                takeRoll(id, module.id(), trainer, starts, ends, group);
            }
        }

        private Instant starts(Slot slot) {
            return slot.day().atTime(slot.start()).atZone(clock.getZone()).toInstant();
        }

        private boolean isDraft(int index, Instant starts) {
            return starts.isAfter(now.plus(Duration.ofDays(1))) && index % DRAFT_EVERY == DRAFT_EVERY - 1;
        }

        private UnitRow lead(ModuleRow module) {
            return departments.stream()
                    .filter(unit -> module.lead().contains(unit.name())
                            && cast.trainers().containsKey(unit.code()))
                    .findFirst()
                    .orElseGet(() -> units.findByCode("SNV").orElseThrow());
        }

        /**
         * People of three neighbouring wards, so that two sessions on one half-day never want the same person. The demo's official
         * is in the first group and in every group of theirs that lies ahead.
         */
        private List<DemoPerson> group(int index, int size, boolean ahead) {
            List<DemoPerson> choice = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                choice.addAll(atWork.get(wards.get((index * 3 + i) % wards.size())));
            }
            Collections.shuffle(choice, random);
            int official = choice.indexOf(cast.official());
            if ((ahead || index == 0) && official >= size) {
                Collections.swap(choice, official, size - 1);
            }
            return List.copyOf(choice.subList(0, size));
        }

        /** Every second one enrols; heads send the others, each those of their ward in one go. */
        private void enrol(long sessionId, Instant starts, List<DemoPerson> group) {
            Instant latest = starts.minus(ENROLLED_BEFORE);
            Instant moment = latest.isBefore(now) ? latest : now.minus(Duration.ofHours(3));
            for (int i = 0; i < group.size(); i += 2) {
                stage.as(group.get(i).signedIn(), moment, () -> enrolments.enrol(sessionId));
            }
            for (DemoPerson head : cast.heads()) {
                List<Long> sent = IntStream.range(0, group.size())
                        .filter(i -> i % 2 == 1 && group.get(i).wardCode().equals(head.wardCode()))
                        .mapToObj(i -> group.get(i).officialId())
                        .toList();
                if (!sent.isEmpty()) {
                    stage.as(head.signedIn(), moment, () -> nominate(new NominateCommand(sessionId, sent, null)));
                }
            }
            places += group.size();
        }

        private void nominate(NominateCommand command) {
            List<?> failed = nominations.nominate(command).failed();
            if (!failed.isEmpty()) {
                throw new IllegalStateException("the demo's people do not fit: " + failed);
            }
        }

        private void takeRoll(
                long sessionId,
                long moduleId,
                DemoPerson trainer,
                Instant starts,
                Instant ends,
                List<DemoPerson> group) {
            boolean old = ends.isBefore(now.minus(LOCKED_AFTER));
            MeetingRow meeting = sessions.meetingsOf(Set.of(sessionId)).get(0);
            Instant moment = ends.plus(Duration.ofMinutes(10));
            Set<Long> present = new HashSet<>();
            for (DemoPerson person : group) {
                int drawn = random.nextInt(100);
                int die = old && person.equals(cast.official())
                        ? SURELY_PRESENT
                        : drawn; // so that they complete a module
                if (!old && die < 30) {
                    continue;
                }
                MarkCommand mark = mark(meeting.id(), person.officialId(), die, starts, ends);
                if (old && mark.status() == AttendanceStatus.PRESENT) {
                    present.add(person.officialId());
                } else {
                    stage.as(trainer.signedIn(), moment, () -> attendances.mark(mark));
                }
            }
            if (!present.isEmpty()) {
                stage.as(trainer.signedIn(), moment, () -> attendances.markRestPresent(meeting.id(), present));
            }
            if (old) {
                stage.as(trainer.signedIn(), moment.plus(Duration.ofHours(2)), () -> attendances.lock(sessionId));
                taught.add(new Taught(
                        sessionId,
                        moduleId,
                        trainer,
                        ends,
                        group.stream()
                                .filter(person -> present.contains(person.officialId()))
                                .toList()));
            }
        }

        private MarkCommand mark(long meetingId, long officialId, int die, Instant starts, Instant ends) {
            if (die % 20 == 0) {
                return new MarkCommand(meetingId, officialId, AttendanceStatus.ABSENT, null, null, false, null);
            }
            if (die % 20 == 1) {
                return new MarkCommand(
                        meetingId,
                        officialId,
                        AttendanceStatus.EXCUSED,
                        null,
                        "Trực tiếp công dân theo lịch.",
                        true,
                        null);
            }
            if (die % 20 == 2) {
                var came = starts.plus(Duration.ofMinutes(25))
                        .atZone(clock.getZone())
                        .toLocalTime();
                return new MarkCommand(meetingId, officialId, AttendanceStatus.LATE, came, null, false, null);
            }
            if (die % 20 == 3) {
                var left = ends.minus(Duration.ofMinutes(40))
                        .atZone(clock.getZone())
                        .toLocalTime();
                return new MarkCommand(meetingId, officialId, AttendanceStatus.LEFT_EARLY, left, null, false, null);
            }
            return new MarkCommand(meetingId, officialId, AttendanceStatus.PRESENT, null, null, false, null);
        }
    }
}
