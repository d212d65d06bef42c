package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** The form of a session, new or being changed: {@code manage/plan-session.xhtml}. */
@Named
@ViewScoped
public class PlanSessionBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final LocalTime USUAL_START = LocalTime.of(8, 0);
    private static final LocalTime USUAL_END = LocalTime.of(11, 30);
    private static final LocalTime USUAL_CLOSING = LocalTime.of(17, 0);
    private static final int USUAL_CAPACITY = 20;
    private static final int USUAL_MINIMUM = 5;
    private static final int CANDIDATES = 8;

    @Inject
    SessionService sessions;

    @Inject
    TrainerService trainerService;

    @Inject
    VenueService venueService;

    @Inject
    ModuleService moduleService;

    @Inject
    UnitService units;

    @Inject
    PostService postService;

    @Inject
    OfficialService officials;

    @Inject
    SessionTemplateService templates;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String id;
    private String module;
    private String day;
    private String from;
    private String to;
    private String venue;
    private SessionHead head;
    private Long moduleId;
    private Long leadUnitId;
    private List<Long> coUnitIds = new ArrayList<>();
    private List<TrainerRow> trainers = new ArrayList<>();
    private String trainerText;
    private List<TrainerRow> candidates;
    private List<MeetingForm> meetings = new ArrayList<>();
    private Integer capacity = USUAL_CAPACITY;
    private Integer minimum = USUAL_MINIMUM;
    private LocalDateTime opensAt;
    private LocalDateTime closesAt;
    private String whatToBring;
    private boolean approvalRequired;
    private List<Long> audiencePostIds = new ArrayList<>();
    private List<Long> audienceUnitIds = new ArrayList<>();
    private Integer workstations;
    private List<ModuleRow> modules;
    private List<UnitRow> departments;
    private List<VenueRow> venues;
    private List<PostRow> posts;
    private List<Clash> clashes = List.of();
    private List<String> letStandKeys = new ArrayList<>();
    private String letStandNote;
    private List<UnitRow> communes;

    public void load() {
        modules = moduleService.offered();
        departments = units.departments();
        venues = venueService.inUse();
        posts = postService.offered(Set.of());
        communes = units.communes();
        if (id == null || id.isBlank()) {
            suggest();
        } else {
            show(sessions.requireManaged(ViewParams.requireId(id)));
        }
    }

    private void suggest() {
        LocalDate day = dayOrNext();
        moduleId = ViewParams.number(module);
        meetings.add(new MeetingForm(day, time(from, USUAL_START), time(to, USUAL_END), ViewParams.number(venue)));
        opensAt = LocalDateTime.ofInstant(dates.getNow(), dates.getZone()).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime evening = calendar.plusWorkingDays(day, -1).atTime(USUAL_CLOSING);
        closesAt = evening.isAfter(opensAt) ? evening : day.atTime(USUAL_START);
        currentUser.officialId().ifPresent(me -> suggestMe(officials.require(me)));
    }

    /** The day that a calendar was clicked on, else the next working day. */
    private LocalDate dayOrNext() {
        try {
            return day == null || day.isBlank() ? calendar.nextWorkingDay(dates.getToday()) : LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            return calendar.nextWorkingDay(dates.getToday());
        }
    }

    private static LocalTime time(String text, LocalTime usual) {
        try {
            return text == null || text.isBlank() ? usual : LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            return usual;
        }
    }

    private void suggestMe(OfficialRow me) {
        if (currentUser.isTrainer()) {
            trainers.add(new TrainerRow(me.id(), me.fullName(), me.unitName(), me.unitNameEn()));
        }
        departments.stream()
                .filter(unit -> unit.id() == me.unitId())
                .findFirst()
                .ifPresent(unit -> leadUnitId = unit.id());
    }

    private void show(SessionDetail session) {
        head = session.head();
        moduleId = session.moduleId();
        leadUnitId = session.leadUnitId();
        session.coUnits().forEach(unit -> coUnitIds.add(unit.id()));
        trainers.addAll(session.trainers());
        session.meetings().forEach(meeting -> meetings.add(MeetingForm.of(meeting, dates.getZone())));
        capacity = session.capacity();
        minimum = session.minimum();
        opensAt = LocalDateTime.ofInstant(session.signUpOpensAt(), dates.getZone());
        closesAt = LocalDateTime.ofInstant(session.signUpClosesAt(), dates.getZone());
        whatToBring = session.whatToBring();
        approvalRequired = session.approvalRequired();
        audiencePostIds.addAll(session.audiencePostIds());
        audienceUnitIds.addAll(session.audienceUnitIds());
        workstations = session.workstations();
        keepRetired(session);
    }

    /** A venue, post or module that is no longer in use stays to choose from where it is chosen already. */
    private void keepRetired(SessionDetail session) {
        venues = new ArrayList<>(venues);
        Set<Long> offered = venues.stream().map(VenueRow::id).collect(Collectors.toSet());
        session.meetings().stream()
                .map(MeetingRow::venueId)
                .distinct()
                .filter(venue -> !offered.contains(venue))
                .forEach(venue -> venues.add(venueService.require(venue)));
        posts = postService.offered(audiencePostIds);
        modules = List.of(moduleService.require(moduleId));
    }

    /** Fills the form after the pattern of the chosen module; trainers stay as they are. */
    public void useTemplate() {
        SessionDetail pattern = templates.require(moduleId);
        LocalDate first = meetings.isEmpty() || meetings.get(0).getDay() == null
                ? calendar.nextWorkingDay(dates.getToday())
                : meetings.get(0).getDay();
        Set<Long> offered = venues.stream().map(VenueRow::id).collect(Collectors.toSet());
        meetings = templates.meetings(pattern, first).stream()
                .map(meeting -> MeetingForm.of(meeting, dates.getZone(), offered))
                .collect(Collectors.toCollection(ArrayList::new));
        leadUnitId =
                units.today(List.of(pattern.leadUnitId())).stream().findFirst().orElse(null);
        coUnitIds = new ArrayList<>(
                units.today(pattern.coUnits().stream().map(UnitName::id).toList()));
        coUnitIds.remove(leadUnitId);
        capacity = pattern.capacity();
        minimum = pattern.minimum();
        whatToBring = pattern.whatToBring();
        approvalRequired = pattern.approvalRequired();
        audiencePostIds = new ArrayList<>(postService.today(pattern.audiencePostIds()));
        audienceUnitIds = new ArrayList<>(units.today(pattern.audienceUnitIds()));
        workstations = pattern.workstations();
        notices.done("session.plan.done.template", pattern.code());
    }

    public void findTrainers() {
        candidates = trainerService.offered(moduleId, trainerText, CANDIDATES);
    }

    public void addTrainer(TrainerRow chosen) {
        if (trainers.stream().noneMatch(trainer -> trainer.officialId() == chosen.officialId())) {
            trainers.add(chosen);
        }
        candidates = null;
        trainerText = null;
    }

    public void removeTrainer(int index) {
        trainers.remove(index);
    }

    public void addMeeting() {
        MeetingForm last = meetings.isEmpty()
                ? new MeetingForm(dates.getToday(), USUAL_START, USUAL_END, null)
                : meetings.get(meetings.size() - 1);
        LocalDate day = last.getDay() == null ? dates.getToday() : last.getDay();
        meetings.add(last.on(calendar.nextWorkingDay(day)));
    }

    public void removeMeeting(int index) {
        meetings.remove(index);
    }

    public String save() {
        long session = head == null ? sessions.plan(command()) : change();
        notices.done(head == null ? "session.plan.done.planned" : "session.plan.done.changed");
        return "/session/session.xhtml?faces-redirect=true&id=" + session;
    }

    /** What stands against the change is kept to show when it is refused, for a coordinator to let stand. */
    private long change() {
        PlanSessionCommand command = command();
        if (currentUser.isCoordinator() && head.status() == SessionStatus.OPEN && command.isInOrder()) {
            clashes = sessions.clashesOf(head.id(), command);
        }
        sessions.change(
                head.id(),
                head.calendarSequence(),
                command,
                new ClashesLetStand(new HashSet<>(letStandKeys), letStandNote));
        return head.id();
    }

    private PlanSessionCommand command() {
        return new PlanSessionCommand(
                moduleId,
                leadUnitId,
                new LinkedHashSet<>(coUnitIds),
                trainers.stream().map(TrainerRow::officialId).collect(Collectors.toSet()),
                meetings.stream()
                        .map(meeting -> meeting.planned(dates.getZone()))
                        .toList(),
                capacity,
                minimum,
                instant(opensAt),
                instant(closesAt),
                whatToBring,
                approvalRequired,
                new LinkedHashSet<>(audiencePostIds),
                new LinkedHashSet<>(audienceUnitIds),
                workstations);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(dates.getZone()).toInstant();
    }

    /** Null for a new session. */
    public SessionHead getHead() {
        return head;
    }

    public List<ModuleRow> getModules() {
        return modules;
    }

    public List<UnitRow> getDepartments() {
        return departments;
    }

    public List<VenueRow> getVenues() {
        return venues;
    }

    public List<TrainerRow> getTrainers() {
        return trainers;
    }

    /** Null until somebody searched. */
    public List<TrainerRow> getCandidates() {
        return candidates;
    }

    public List<MeetingForm> getMeetings() {
        return meetings;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public Long getModuleId() {
        return moduleId;
    }

    public void setModuleId(Long moduleId) {
        this.moduleId = moduleId;
    }

    public Long getLeadUnitId() {
        return leadUnitId;
    }

    public void setLeadUnitId(Long leadUnitId) {
        this.leadUnitId = leadUnitId;
    }

    public List<Long> getCoUnitIds() {
        return coUnitIds;
    }

    public void setCoUnitIds(List<Long> coUnitIds) {
        this.coUnitIds = coUnitIds;
    }

    public String getTrainerText() {
        return trainerText;
    }

    public void setTrainerText(String trainerText) {
        this.trainerText = trainerText;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(Integer minimum) {
        this.minimum = minimum;
    }

    public LocalDateTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(LocalDateTime opensAt) {
        this.opensAt = opensAt;
    }

    public LocalDateTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }

    /** What stood against the change when it was asked for; a coordinator may let it stand. */
    public List<Clash> getClashes() {
        return clashes;
    }

    public List<String> getLetStandKeys() {
        return letStandKeys;
    }

    public void setLetStandKeys(List<String> letStandKeys) {
        this.letStandKeys = letStandKeys;
    }

    public String getLetStandNote() {
        return letStandNote;
    }

    public void setLetStandNote(String letStandNote) {
        this.letStandNote = letStandNote;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    /** Wards, communes and special zones, by name. */
    public List<UnitRow> getCommunes() {
        return communes;
    }

    public boolean isApprovalRequired() {
        return approvalRequired;
    }

    public void setApprovalRequired(boolean approvalRequired) {
        this.approvalRequired = approvalRequired;
    }

    public List<Long> getAudiencePostIds() {
        return audiencePostIds;
    }

    public void setAudiencePostIds(List<Long> audiencePostIds) {
        this.audiencePostIds = audiencePostIds;
    }

    public List<Long> getAudienceUnitIds() {
        return audienceUnitIds;
    }

    public void setAudienceUnitIds(List<Long> audienceUnitIds) {
        this.audienceUnitIds = audienceUnitIds;
    }

    public Integer getWorkstations() {
        return workstations;
    }

    public void setWorkstations(Integer workstations) {
        this.workstations = workstations;
    }

    public String getWhatToBring() {
        return whatToBring;
    }

    public void setWhatToBring(String whatToBring) {
        this.whatToBring = whatToBring;
    }
}
