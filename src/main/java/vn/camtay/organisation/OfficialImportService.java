package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.event.DomainEvents;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.PreviewCounts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetReader;

/**
 * Takes over officials from a file: reads it and shows what it would do, and after a person's word takes over the good rows in
 * the background, a number of rows a transaction. Whoever uploaded a file sees it, and administrators.
 */
@Stateless
@DenyAll
public class OfficialImportService {
    /** Rows whose officials are looked up together while a file is read. */
    private static final int LOOK_UP = 500;

    private static final int LATEST = 10;

    /** A job that says nothing for so long is taken for dead. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Files hold people's data: they are not kept longer than somebody may ask about them. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    OfficialImportRepository imports;

    @Inject
    PostRepository posts;

    @Inject
    Relocation relocation;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<DomainEvents> facts;

    @Inject
    Event<OfficialImportAccepted> accepted;

    @Inject
    Clock clock;

    /**
     * Reads a file and keeps what it would do; takes over nothing.
     *
     * @return id of the import
     * @throws vn.camtay.shared.error.InvalidInputException when the file cannot be read as a table of officials
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public long preview(InputStream content, String fileName) {
        OfficialFile file;
        try (SheetReader reader = SheetReader.open(content)) {
            file = OfficialFile.read(reader);
        }
        ImportKnowledge places = places();
        ImportRules rules = new ImportRules();
        List<PlannedOfficial> planned = new ArrayList<>();
        for (int from = 0; from < file.rows().size(); from += LOOK_UP) {
            List<OfficialFileRow> part =
                    file.rows().subList(from, Math.min(file.rows().size(), from + LOOK_UP));
            ImportKnowledge knowledge = places.with(known(part));
            part.forEach(row -> planned.add(rules.plan(row, knowledge)));
        }
        PreviewCounts counts =
                PreviewCounts.of(planned.stream().map(PlannedOfficial::outcome).toList());
        OfficialImport preview =
                OfficialImport.preview(currentUser.accountId(), fileName, file.letters(), counts, clock.instant());
        imports.add(preview);
        imports.addRows(preview.id(), planned, file.letters());
        return preview.id();
    }

    /** @throws NotFoundException when there is no such import, or it is somebody else's */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public OfficialImportDetail require(long id) {
        return imports.findDetail(id, owner()).orElseThrow(NotFoundException::new);
    }

    /** Passes those who may import officials; refuses the others. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requireMayImport() {
        // the roles are the whole check
    }

    /** The newest imports that the reader may see. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<OfficialImportDetail> latest() {
        return imports.latest(owner(), LATEST);
    }

    /**
     * Rows in the order of the file.
     *
     * @param outcome null for all
     * @throws NotFoundException when there is no such import, or it is somebody else's
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<OfficialImportLine> lines(long id, RowOutcome outcome, PageQuery query) {
        require(id);
        return imports.lines(id, outcome, query);
    }

    /** @throws NotFoundException when there is no such import, or it is somebody else's */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<OfficialImportLine> refused(long id) {
        require(id);
        return imports.refused(id);
    }

    /**
     * Has the good rows taken over in the background.
     *
     * @throws OfficialImportRefusedException when it was accepted before, or no row is good
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void accept(long id) {
        require(id);
        OfficialImport file = imports.lock(id).orElseThrow(NotFoundException::new);
        file.accept(clock.instant());
        accepted.fire(new OfficialImportAccepted(
                currentUser.accountId(), clock.instant(), id, file.newRows(), file.changedRows()));
    }

    /** For the job: an accepted import that nobody works on, from now on the caller's. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> claim() {
        Instant now = clock.instant();
        for (long id : imports.waiting(now)) {
            Optional<OfficialImport> file = imports.lock(id).filter(each -> each.isWaiting(now));
            if (file.isPresent()) {
                file.get().lease(now.plus(LEASE));
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** For the job: ids of good rows that are not taken over yet, in the order of the file. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> openRows(long id, int count) {
        return imports.openRows(id, count);
    }

    /**
     * For the job: takes over some rows in one transaction, by what is known now. A row that has become wrong meanwhile is
     * refused alone; when the database refuses, none is taken over.
     */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void takeOver(long id, List<Long> rowIds) {
        OfficialImport file = imports.find(id).orElseThrow(NotFoundException::new);
        long actorId = file.accountId();
        List<OfficialImportRow> rows = imports.rows(id, rowIds);
        ImportKnowledge knowledge = places().with(
                        known(rows.stream().map(OfficialImportRow::asInFile).toList()));
        ImportRules rules = new ImportRules();
        List<PlannedOfficial> planned = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        for (OfficialImportRow row : rows) {
            PlannedOfficial plan = rules.plan(row.asInFile(), knowledge);
            if (plan.outcome() == RowOutcome.REFUSED) {
                file.refusedLate(row.outcome() == RowOutcome.NEW);
                row.refuse(OfficialImportRepository.reasons(plan, file.letters()));
            } else {
                planned.add(plan);
                taken.add(row.id());
            }
        }
        apply(planned, actorId);
        imports.markTaken(taken);
        imports.find(id)
                .orElseThrow(NotFoundException::new)
                .taken(planned.size(), clock.instant().plus(LEASE));
    }

    /** For the job: a row that the database refused by itself. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refuse(long id, long rowId) {
        OfficialImport file = imports.find(id).orElseThrow(NotFoundException::new);
        for (OfficialImportRow row : imports.rows(id, List.of(rowId))) {
            file.refusedLate(row.outcome() == RowOutcome.NEW);
            row.refuse(List.of(new CellReason(row.number(), "", Reason.of("organisation.refused.importCollision"))));
        }
    }

    /** For the job: nothing is left to take over. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(long id) {
        imports.lock(id).orElseThrow(NotFoundException::new).finish(clock.instant());
    }

    /** For the job: deletes files that are older than 30 days. */
    @RolesAllowed(Roles.SYSTEM)
    public int forgetOld() {
        return imports.deleteOlderThan(clock.instant().minus(KEPT));
    }

    private void apply(List<PlannedOfficial> planned, long actorId) {
        relocation.holdOpen(planned.stream().map(plan -> plan.facts().unitId()).collect(Collectors.toSet()));
        Map<Long, Official> officials = imports.officials(planned.stream()
                .filter(plan -> plan.outcome() == RowOutcome.CHANGED)
                .map(PlannedOfficial::officialId)
                .toList());
        LocalDate today = LocalDate.now(clock);
        List<Official> fresh = new ArrayList<>();
        List<Official> altered = new ArrayList<>();
        Map<Official, Long> moved = new LinkedHashMap<>();
        List<Long> leavers = new ArrayList<>();
        for (PlannedOfficial plan : planned) {
            if (plan.outcome() == RowOutcome.NEW) {
                Official official = Official.register(plan.facts(), today);
                if (plan.status() != OfficialStatus.ACTIVE) {
                    official.change(plan.facts(), plan.status(), today);
                }
                fresh.add(official);
            } else if (plan.outcome() == RowOutcome.CHANGED) {
                Official official = officials.get(plan.officialId());
                long before = official.unitId();
                boolean leaves = official.status() == OfficialStatus.ACTIVE && plan.status() == OfficialStatus.LEFT;
                if (leaves) {
                    leavers.add(official.id());
                }
                official.change(plan.facts(), leaves ? OfficialStatus.ACTIVE : plan.status(), today);
                if (before != official.unitId()) {
                    moved.put(official, before);
                }
                if (!leaves || plan.changes().size() > 1) {
                    altered.add(official);
                }
            }
        }
        imports.add(fresh);
        Instant now = clock.instant();
        List<DomainEvent> happened = new ArrayList<>();
        fresh.forEach(official -> happened.add(new OfficialRegistered(actorId, now, official.id(), official.unitId())));
        altered.forEach(official ->
                happened.add(new OfficialChanged(actorId, now, official.id(), official.unitId(), official.status())));
        leavers.forEach(id -> happened.add(new LeavingReported(actorId, now, id)));
        imports.writeAndLetGo();
        facts.fire(new DomainEvents(happened));
        moved.forEach((official, before) ->
                relocation.follow(actorId, official.id(), before, official.unitId(), null, today));
        imports.writeAndLetGo();
    }

    private ImportKnowledge places() {
        return new ImportKnowledge(imports.units(LocalDate.now(clock)), posts.list());
    }

    private List<KnownOfficial> known(Collection<OfficialFileRow> rows) {
        Set<String> staffCodes = new HashSet<>();
        Set<String> mails = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (OfficialFileRow row : rows) {
            addPlain(staffCodes, row.cell(OfficialColumn.STAFF_CODE));
            addPlain(mails, row.cell(OfficialColumn.MAIL).toLowerCase(Locale.ROOT));
            names.add(row.cell(OfficialColumn.FULL_NAME));
        }
        return imports.known(staffCodes, mails, names);
    }

    /** Codes and mails of the database are ASCII; what is not, is nobody's. */
    private static void addPlain(Set<String> keys, String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c < 128)) {
            keys.add(text);
        }
    }

    /** Null when the reader sees everybody's. */
    private Long owner() {
        return currentUser.has(Role.ADMINISTRATOR) ? null : currentUser.accountId();
    }
}
