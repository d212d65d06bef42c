package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camtay.account.AccountRole;
import vn.camtay.account.AccountService;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.organisation.RegisterOfficialCommand;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.VietnameseName;

/** Fills the units with people and gives them accounts: 88 a ward, thinly staffed as wards are, and the departments' trainers. */
@ApplicationScoped
public class DemoPeople {
    /** Division (suffix of its code, empty for the ward itself) → posts and how many people hold each. */
    private static final Map<String, Map<String, Integer>> STAFF = staff();

    private static final Set<String> COMMUNITY = Set.of("P18");
    private static final List<String> TRAINING_DEPARTMENTS =
            List.of("SNV", "STP", "STC", "SXD", "SNNMT", "SKHCN", "SGDDT", "SYT", "TTTP", "VPUBND");
    private static final int TRAINERS_EACH = 2;

    @Inject
    UnitService units;

    @Inject
    PostService posts;

    @Inject
    OfficialService officials;

    @Inject
    AccountService accounts;

    @Inject
    DemoStage stage;

    private static Map<String, Map<String, Integer>> staff() {
        Map<String, Map<String, Integer>> staff = new LinkedHashMap<>();
        staff.put("", posts("P01", 1, "P02", 2));
        staff.put("-VP", posts("P03", 2, "P04", 6, "P05", 4, "P06", 3));
        staff.put("-KT", posts("P07", 2, "P08", 5, "P09", 5, "P10", 4));
        staff.put("-VHXH", posts("P11", 2, "P12", 4, "P13", 3, "P14", 3, "P15", 3));
        staff.put("-TTHCC", posts("P16", 2, "P17", 12));
        staff.put("#", posts("P18", 25));
        return staff;
    }

    private static Map<String, Integer> posts(Object... pairs) {
        Map<String, Integer> posts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            posts.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return posts;
    }

    /** @param moment when they all came to be known, before the first session */
    DemoCast make(Settings.DemoSize size, Random random, Instant moment) {
        List<UnitRow> wards = size == Settings.DemoSize.CITY ? units.communes() : units.westernCentre();
        Map<Long, List<UnitRow>> divisions = units.tree().stream()
                .filter(unit -> unit.parentId() != null)
                .collect(Collectors.groupingBy(UnitRow::parentId));
        Map<String, Long> postIds = posts.list().stream().collect(Collectors.toMap(PostRow::code, PostRow::id));
        Registration registration = new Registration(new DemoNames(random), random, postIds, moment);

        Map<String, List<DemoPerson>> trainers = new LinkedHashMap<>();
        List<DemoPerson> coordinators = new ArrayList<>();
        for (String code : TRAINING_DEPARTMENTS) {
            UnitRow department = units.findByCode(code).orElseThrow();
            for (int i = 0; i < TRAINERS_EACH; i++) {
                trainers.computeIfAbsent(code, key -> new ArrayList<>())
                        .add(registration.person(department, code, List.of(), Set.of(Role.TRAINER), null));
            }
            if (code.equals("SNV")) {
                coordinators.add(registration.person(department, code, List.of(), Set.of(Role.COORDINATOR), null));
                coordinators.add(registration.person(department, code, List.of(), Set.of(Role.COORDINATOR), null));
            }
        }
        List<DemoPerson> heads = new ArrayList<>();
        List<DemoPerson> people = new ArrayList<>();
        for (UnitRow ward : wards) {
            fill(ward, divisions.getOrDefault(ward.id(), List.of()), registration, heads, people);
        }
        return new DemoCast(people, trainers, coordinators, heads);
    }

    private void fill(
            UnitRow ward,
            List<UnitRow> divisions,
            Registration registration,
            List<DemoPerson> heads,
            List<DemoPerson> people) {
        STAFF.forEach((suffix, posts) -> {
            UnitRow unit = divisions.stream()
                    .filter(division -> !suffix.isEmpty() && division.code().endsWith(suffix))
                    .findFirst()
                    .orElse(ward);
            posts.forEach((post, count) -> {
                for (int i = 0; i < count; i++) {
                    boolean leads =
                            i == 0 && Set.of("P01", "P03", "P07", "P11", "P16").contains(post);
                    Long reach = !leads ? null : post.equals("P01") ? Long.valueOf(ward.id()) : Long.valueOf(unit.id());
                    Set<Role> roles = leads ? Set.of(Role.HEAD) : Set.of();
                    DemoPerson person = registration.person(unit, ward.code(), List.of(post), roles, reach);
                    people.add(person);
                    if (post.equals("P01")) {
                        heads.add(person);
                    }
                }
            });
        });
    }

    /** Registers people one after the other, as a coordinator would. */
    private final class Registration {
        private final DemoNames names;
        private final Random random;
        private final Map<String, Long> postIds;
        private final Instant moment;
        private int number;

        Registration(DemoNames names, Random random, Map<String, Long> postIds, Instant moment) {
            this.names = names;
            this.random = random;
            this.postIds = postIds;
            this.moment = moment;
        }

        DemoPerson person(UnitRow unit, String wardCode, List<String> postCodes, Set<Role> more, Long reach) {
            VietnameseName name = names.next();
            number++;
            boolean withoutMail = postCodes.stream().anyMatch(COMMUNITY::contains) && random.nextInt(3) == 0;
            RegisterOfficialCommand command = new RegisterOfficialCommand(
                    "D%05d".formatted(number),
                    name.full(),
                    null,
                    unit.id(),
                    postCodes.stream().map(postIds::get).toList(),
                    withoutMail ? null : names.mail(name),
                    "09%08d".formatted(10_000_000 + number),
                    "vi");
            long officialId = stage.as(null, moment, () -> officials.register(command));
            long accountId = accounts.createForOfficial(officialId, name.full(), command.mail(), "vi");
            Set<Long> reachable = Set.of();
            for (Role role : more) {
                accounts.addRole(accountId, new AccountRole(role, role == Role.HEAD ? reach : null));
                if (role == Role.HEAD) {
                    reachable = units.withBelow(Set.of(reach));
                }
            }
            Set<Role> roles =
                    Stream.concat(more.stream(), Stream.of(Role.OFFICIAL)).collect(Collectors.toSet());
            SignedIn signedIn =
                    new SignedIn(accountId, "demo", name.full(), officialId, roles, reachable, "vi", moment, 0);
            return new DemoPerson(signedIn, wardCode, postCodes);
        }
    }
}
