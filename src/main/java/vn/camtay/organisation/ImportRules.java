package vn.camtay.organisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.camtay.organisation.PlannedOfficial.Refusal;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.sheet.RowOutcome;

/**
 * Decides row by row what a file of officials would do. A row means the official with its staff code, else with its mail, else
 * of its name in its unit; otherwise it registers somebody new. An empty cell leaves what is known. One object looks at one
 * file in its order, because a person may stand in it only once.
 */
final class ImportRules {
    private static final int UNIT_DIGITS = 5;
    private static final Set<String> ACTIVE =
            Set.of("active", "dang lam viec", "dang cong tac", "lam viec", "hoat dong", "1");
    private static final Set<String> LEFT =
            Set.of("left", "da nghi", "nghi viec", "thoi viec", "da nghi viec", "nghi huu", "da chuyen", "0");

    private final Map<Long, Integer> seenOfficials = new HashMap<>();
    private final Map<String, Integer> seenStaffCodes = new HashMap<>();
    private final Map<String, Integer> seenMails = new HashMap<>();
    private final Map<String, List<SeenName>> seenNames = new HashMap<>();

    /** A name in a unit that stood in an earlier row. */
    private record SeenName(int row, String staffCode, String mail) {}

    PlannedOfficial plan(OfficialFileRow row, ImportKnowledge knowledge) {
        List<Refusal> refusals = new ArrayList<>();
        Long unitId = unit(row.cell(OfficialColumn.UNIT), knowledge, refusals);
        List<Long> postIds = posts(row.cell(OfficialColumn.POSTS), knowledge, refusals);
        OfficialStatus status = status(row.cell(OfficialColumn.STATUS), refusals);
        OfficialFacts read = facts(row, unitId == null ? 0 : unitId, postIds, null, refusals);
        if (!refusals.isEmpty()) {
            return PlannedOfficial.refused(row, refusals);
        }
        KnownOfficial known = match(read, knowledge, refusals);
        if (refusals.isEmpty()) {
            refuseTwice(row, read, known, refusals);
            refuseRetired(row, known, knowledge, refusals);
        }
        if (!refusals.isEmpty()) {
            return PlannedOfficial.refused(row, refusals);
        }
        if (known == null) {
            OfficialStatus first = status == null ? OfficialStatus.ACTIVE : status;
            return new PlannedOfficial(row, RowOutcome.NEW, null, read, first, Set.of(), List.of());
        }
        OfficialFacts merged = facts(row, unitId, postIds, known, refusals);
        if (!refusals.isEmpty()) {
            return PlannedOfficial.refused(row, refusals);
        }
        OfficialStatus then = status == null ? known.status() : status;
        Set<OfficialColumn> changes = changes(known, merged, then);
        RowOutcome outcome = changes.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
        return new PlannedOfficial(row, outcome, known.id(), merged, then, changes, List.of());
    }

    /** The code as it is, or with the zeros that a spreadsheet cut off its front, when only that is a unit. */
    private static Long unit(String text, ImportKnowledge knowledge, List<Refusal> refusals) {
        if (text.isEmpty()) {
            refusals.add(refusal(OfficialColumn.UNIT, "organisation.refused.importUnitMissing"));
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT).replace(" ", "");
        Long found = knowledge.unit(code);
        if (found == null && Character.isDigit(code.charAt(0))) {
            int digits = 0;
            while (digits < code.length() && Character.isDigit(code.charAt(digits))) {
                digits++;
            }
            found = knowledge.unit("0".repeat(Math.max(0, UNIT_DIGITS - digits)) + code);
        }
        if (found == null) {
            refusals.add(refusal(OfficialColumn.UNIT, "organisation.refused.importUnitUnknown", text));
        }
        return found;
    }

    /** A post that is no longer given stays with those who hold it. */
    private static void refuseRetired(
            OfficialFileRow row, KnownOfficial known, ImportKnowledge knowledge, List<Refusal> refusals) {
        for (String part : row.cell(OfficialColumn.POSTS).split(";")) {
            Long post = knowledge.post(part.strip());
            if (post != null
                    && knowledge.isRetired(post)
                    && (known == null || !known.postIds().contains(post))) {
                refusals.add(refusal(OfficialColumn.POSTS, "organisation.refused.importPostRetired", part.strip()));
            }
        }
    }

    private static List<Long> posts(String text, ImportKnowledge knowledge, List<Refusal> refusals) {
        Set<Long> posts = new LinkedHashSet<>();
        for (String part : text.split(";")) {
            String name = part.strip();
            if (!name.isEmpty()) {
                Long post = knowledge.post(name);
                if (post == null) {
                    refusals.add(refusal(OfficialColumn.POSTS, "organisation.refused.importPostUnknown", name));
                } else {
                    posts.add(post);
                }
            }
        }
        return List.copyOf(posts);
    }

    /** Null when the row says nothing. */
    private static OfficialStatus status(String text, List<Refusal> refusals) {
        String word = SearchKey.of(text);
        if (word.isEmpty()) {
            return null;
        }
        if (ACTIVE.contains(word)) {
            return OfficialStatus.ACTIVE;
        }
        if (LEFT.contains(word)) {
            return OfficialStatus.LEFT;
        }
        refusals.add(refusal(OfficialColumn.STATUS, "organisation.refused.importStatus", text));
        return null;
    }

    /** What the row says; of a known official, what it leaves out stays. */
    private static OfficialFacts facts(
            OfficialFileRow row, long unitId, List<Long> postIds, KnownOfficial known, List<Refusal> refusals) {
        String fullName = row.cell(OfficialColumn.FULL_NAME);
        String givenName = row.cell(OfficialColumn.GIVEN_NAME);
        boolean sameName = known != null && known.fullName().equals(fullName);
        try {
            return OfficialFacts.of(new RegisterOfficialCommand(
                    said(row, OfficialColumn.STAFF_CODE, known == null ? null : known.staffCode()),
                    fullName,
                    givenName.isEmpty() && sameName ? known.givenName() : givenName,
                    unitId,
                    postIds.isEmpty() && known != null ? known.orderedPosts() : postIds,
                    said(row, OfficialColumn.MAIL, known == null ? null : known.mail()),
                    said(row, OfficialColumn.MOBILE, known == null ? null : known.mobile()),
                    known == null ? "vi" : known.language()));
        } catch (DomainException refused) {
            for (Reason reason : refused.reasons()) {
                refusals.add(new Refusal(column(reason), reason));
            }
            return null;
        }
    }

    private static String said(OfficialFileRow row, OfficialColumn column, String known) {
        String text = row.cell(column);
        return text.isEmpty() ? known : text;
    }

    /** The column to which a refusal of form belongs. */
    private static OfficialColumn column(Reason reason) {
        return switch (reason.key()) {
            case "organisation.refused.staffCode", "organisation.refused.staffCodeTaken" -> OfficialColumn.STAFF_CODE;
            case "organisation.refused.nameMissing", "organisation.refused.name" -> OfficialColumn.FULL_NAME;
            case "organisation.refused.givenName" -> OfficialColumn.GIVEN_NAME;
            case "organisation.refused.mail", "organisation.refused.mailTaken" -> OfficialColumn.MAIL;
            case "organisation.refused.mobile" -> OfficialColumn.MOBILE;
            default -> null;
        };
    }

    /** Staff code first, then mail, then name in the unit; null for somebody new. */
    private static KnownOfficial match(OfficialFacts read, ImportKnowledge knowledge, List<Refusal> refusals) {
        String mail = mail(read);
        KnownOfficial byStaffCode = knowledge.byStaffCode(read.staffCode());
        KnownOfficial byMail = knowledge.byMail(mail);
        if (byStaffCode != null) {
            if (byMail != null && byMail.id() != byStaffCode.id()) {
                refusals.add(refusal(OfficialColumn.MAIL, "organisation.refused.mailTaken", mail));
            }
            return byStaffCode;
        }
        if (byMail != null) {
            if (!KnownOfficial.agree(byMail.staffCode(), read.staffCode())) {
                refusals.add(refusal(OfficialColumn.MAIL, "organisation.refused.mailTaken", mail));
            }
            return byMail;
        }
        List<KnownOfficial> sameName = knowledge.byPlace(read.name().full(), read.unitId()).stream()
                .filter(known -> known.mayBe(read.staffCode(), mail))
                .toList();
        if (sameName.size() > 1) {
            refusals.add(refusal(
                    OfficialColumn.FULL_NAME,
                    "organisation.refused.importSeveral",
                    read.name().full(),
                    sameName.size()));
        }
        return sameName.isEmpty() ? null : sameName.get(0);
    }

    private void refuseTwice(OfficialFileRow row, OfficialFacts read, KnownOfficial known, List<Refusal> refusals) {
        String mail = mail(read);
        Integer earlier = known == null ? null : seenOfficials.get(known.id());
        if (earlier != null) {
            refusals.add(refusal(null, "organisation.refused.importTwice", earlier));
        } else if (read.staffCode() != null && seenStaffCodes.containsKey(read.staffCode())) {
            int first = seenStaffCodes.get(read.staffCode());
            refusals.add(refusal(
                    OfficialColumn.STAFF_CODE, "organisation.refused.importCodeTwice", read.staffCode(), first));
        } else if (mail != null && seenMails.containsKey(mail)) {
            refusals.add(
                    refusal(OfficialColumn.MAIL, "organisation.refused.importMailTwice", mail, seenMails.get(mail)));
        } else {
            refuseSameName(read, mail, refusals);
        }
        if (refusals.isEmpty()) {
            remember(row.number(), read, mail, known);
        }
    }

    /** Two of one name in one unit are two people only when their staff codes or their mails differ. */
    private void refuseSameName(OfficialFacts read, String mail, List<Refusal> refusals) {
        seenNames.getOrDefault(place(read), List.of()).stream()
                .filter(seen -> KnownOfficial.agree(seen.staffCode(), read.staffCode())
                        && KnownOfficial.agree(seen.mail(), mail))
                .findFirst()
                .ifPresent(seen -> refusals.add(refusal(
                        OfficialColumn.FULL_NAME,
                        "organisation.refused.importNameTwice",
                        read.name().full(),
                        seen.row())));
    }

    private void remember(int row, OfficialFacts read, String mail, KnownOfficial known) {
        if (known != null) {
            seenOfficials.put(known.id(), row);
        }
        if (read.staffCode() != null) {
            seenStaffCodes.put(read.staffCode(), row);
        }
        if (mail != null) {
            seenMails.put(mail, row);
        }
        seenNames.computeIfAbsent(place(read), key -> new ArrayList<>()).add(new SeenName(row, read.staffCode(), mail));
    }

    private static Set<OfficialColumn> changes(KnownOfficial known, OfficialFacts merged, OfficialStatus status) {
        Set<OfficialColumn> changes = EnumSet.noneOf(OfficialColumn.class);
        note(changes, OfficialColumn.STAFF_CODE, known.staffCode(), merged.staffCode());
        note(changes, OfficialColumn.FULL_NAME, known.fullName(), merged.name().full());
        note(
                changes,
                OfficialColumn.GIVEN_NAME,
                known.givenName(),
                merged.name().given());
        note(changes, OfficialColumn.UNIT, known.unitId(), merged.unitId());
        note(changes, OfficialColumn.MAIL, known.mail(), mail(merged));
        note(
                changes,
                OfficialColumn.MOBILE,
                known.mobile(),
                merged.mobile() == null ? null : merged.mobile().digits());
        note(changes, OfficialColumn.STATUS, known.status(), status);
        Long main = merged.postIds().isEmpty() ? null : merged.postIds().get(0);
        note(changes, OfficialColumn.POSTS, known.postIds(), new HashSet<>(merged.postIds()));
        note(changes, OfficialColumn.POSTS, known.mainPost(), main);
        return changes;
    }

    private static void note(Set<OfficialColumn> changes, OfficialColumn column, Object before, Object after) {
        if (!java.util.Objects.equals(before, after)) {
            changes.add(column);
        }
    }

    private static String mail(OfficialFacts facts) {
        return facts.mail() == null ? null : facts.mail().address();
    }

    private static String place(OfficialFacts facts) {
        return facts.unitId() + " " + facts.name().full();
    }

    private static Refusal refusal(OfficialColumn column, String key, Serializable... arguments) {
        return new Refusal(column, Reason.of(key, arguments));
    }
}
