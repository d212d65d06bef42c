package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.MaterialRow;
import vn.camtay.catalogue.ModuleMaterialService;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** One session's page, with what its trainers and coordinators do to it: {@code session.xhtml}. */
@Named
@ViewScoped
public class SessionBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CANDIDATES = 200;
    /** How long before sign-up closes too few people are an alarm; the coordinators' first page uses the same. */
    private static final Duration ALARM = Duration.ofHours(24);

    @Inject
    SessionService sessions;

    @Inject
    AssignmentService assignmentService;

    @Inject
    TrainerService trainerService;

    @Inject
    SessionTemplateService templates;

    @Inject
    SessionMaterialService materialService;

    @Inject
    ModuleMaterialService moduleMaterialService;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String id;
    private String reason;
    private SessionDetail session;
    private SessionState state;
    private boolean managed;
    private boolean template;
    private List<Reason> warnings = List.of();
    private List<Clash> clashes = List.of();
    private List<OverrideRow> overrides = List.of();
    private List<AssignmentRow> assignments = List.of();
    private List<TrainerRow> candidates = List.of();
    private List<MaterialRow> materials = List.of();
    private List<MaterialRow> moduleMaterials = List.of();
    private String declineReason;
    private Long formerId;
    private Long newId;
    private String replaceReason;
    private String reopenReason;
    private String belowReason;
    private List<String> letStandKeys = new ArrayList<>();
    private String letStandNote;

    public void load() {
        session = sessions.require(ViewParams.requireId(id));
        state = session.state(dates.getNow());
        managed = sessions.isManaged(session.id());
        materials = materialService.of(session);
        moduleMaterials = moduleMaterialService.of(session.moduleId());
        if (managed) {
            template = templates.isTemplate(session);
            warnings = sessions.warnings(session.id());
            clashes = sessions.clashesOf(session.id());
            overrides = sessions.overrides(session.id());
            assignments = assignmentService.of(session.id());
            candidates = isReplaceable() ? trainerService.offered(session.moduleId(), null, CANDIDATES) : List.of();
        }
    }

    public String open() {
        sessions.open(session.id());
        return done("session.session.done.opened");
    }

    public String letStand() {
        sessions.letStand(session.id(), new ClashesLetStand(new HashSet<>(letStandKeys), letStandNote));
        return done("session.session.done.letStand");
    }

    public String accept() {
        assignmentService.accept(session.id());
        return done("session.session.done.accepted");
    }

    public String decline() {
        assignmentService.decline(session.id(), declineReason);
        return done("session.session.done.declined");
    }

    public String replace() {
        assignmentService.replace(session.id(), formerId, newId, replaceReason);
        return done("session.session.done.replaced");
    }

    public String reopen() {
        sessions.reopen(session.id(), reopenReason);
        return done("session.session.done.reopened");
    }

    public String holdBelowMinimum() {
        sessions.holdBelowMinimum(session.id(), belowReason);
        return done("session.session.done.below");
    }

    public String useAsTemplate() {
        templates.choose(session.id());
        return done("session.session.done.template");
    }

    public String dropTemplate() {
        templates.drop(session.id());
        return done("session.session.done.noTemplate");
    }

    public String complete() {
        sessions.complete(session.id());
        return done("session.session.done.completed");
    }

    public String cancel() {
        sessions.cancel(session.id(), reason);
        return done("session.session.done.cancelled");
    }

    private String done(String key) {
        notices.done(key, session.code());
        return "/session/session.xhtml?faces-redirect=true&id=" + session.id();
    }

    /** Whether the module's next sessions are planned after this one. */
    public boolean isTemplate() {
        return template;
    }

    public SessionDetail getSession() {
        return session;
    }

    public SessionState getState() {
        return state;
    }

    /** Of this session alone. */
    public List<MaterialRow> getMaterials() {
        return materials;
    }

    /** Of its module, which every session of it shows. */
    public List<MaterialRow> getModuleMaterials() {
        return moduleMaterials;
    }

    public boolean isManaged() {
        return managed;
    }

    /** Whether it can still be changed or called off. */
    public boolean isChangeable() {
        return managed && (session.status() == SessionStatus.DRAFT || session.status() == SessionStatus.OPEN);
    }

    /** Whether its meetings are over and nobody has said so yet. */
    public boolean isCompletable() {
        return managed
                && session.status() == SessionStatus.OPEN
                && !dates.getNow().isBefore(session.endsAt());
    }

    /** What stands against its times, venues and trainers. */
    public List<Clash> getClashes() {
        return clashes;
    }

    /** Those who train it and those who declined. */
    public List<AssignmentRow> getAssignments() {
        return assignments;
    }

    /** Who may be put in the place of a trainer. */
    public List<TrainerRow> getCandidates() {
        return candidates;
    }

    /** Whether whoever reads is asked to train it and has not answered. */
    public boolean isAsked() {
        return session.status() == SessionStatus.OPEN
                && currentUser.officialId().isPresent()
                && assignments.stream()
                        .anyMatch(row ->
                                row.officialId() == currentUser.officialId().getAsLong()
                                        && row.answer() == AssignmentAnswer.ASKED);
    }

    /** Whether a trainer can be replaced. */
    public boolean isReplaceable() {
        return managed
                && session.status() == SessionStatus.OPEN
                && dates.getNow().isBefore(session.endsAt());
    }

    public boolean isReopenable() {
        return currentUser.isCoordinator() && session.status() == SessionStatus.LOCKED;
    }

    /** Whether fewer people signed up than are needed, shortly before sign-up closes or after, and nobody has decided. */
    public boolean isBelowMinimum() {
        return managed
                && session.status() == SessionStatus.OPEN
                && session.seatsTaken() < session.minimum()
                && session.belowMinimumReason() == null
                && dates.getNow().isBefore(session.startsAt())
                && !dates.getNow().isBefore(session.signUpClosesAt().minus(ALARM));
    }

    public String getDeclineReason() {
        return declineReason;
    }

    public void setDeclineReason(String declineReason) {
        this.declineReason = declineReason;
    }

    public Long getFormerId() {
        return formerId;
    }

    public void setFormerId(Long formerId) {
        this.formerId = formerId;
    }

    public Long getNewId() {
        return newId;
    }

    public void setNewId(Long newId) {
        this.newId = newId;
    }

    public String getReplaceReason() {
        return replaceReason;
    }

    public void setReplaceReason(String replaceReason) {
        this.replaceReason = replaceReason;
    }

    public String getReopenReason() {
        return reopenReason;
    }

    public void setReopenReason(String reopenReason) {
        this.reopenReason = reopenReason;
    }

    public String getBelowReason() {
        return belowReason;
    }

    public void setBelowReason(String belowReason) {
        this.belowReason = belowReason;
    }

    /** What coordinators let stand. */
    public List<OverrideRow> getOverrides() {
        return overrides;
    }

    public boolean isCoordinator() {
        return currentUser.isCoordinator();
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

    public List<Reason> getWarnings() {
        return warnings;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
