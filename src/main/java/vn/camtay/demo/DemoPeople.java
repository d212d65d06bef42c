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
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.VietnameseName;

/**
 * Fills the units with people and gives them accounts: 63 posts at a ward's desks, thinly staffed as wards are, its people in
 * the villages and blocks, and the departments' trainers. A ward is registered in one transaction.
 */
@ApplicationScoped
public class DemoPeople {
    /** Division (suffix of its code, empty for the ward itself) → posts and how many people hold each. */
    private static final Map<String, Map<String, Integer>> STAFF = staff();

    /** Works in the community; the people of this post fill the demo city up to its number. */
    private static final String COMMUNITY = "P18";

    private static final Set<String> LEADING = Set.of("P01", "P03", "P07", "P11", "P16");
    private static final List<String> TRAINING_DEPARTMENTS =
            List.of("SNV", "STP", "STC", "SXD", "SNNMT", "SKHCN", "SGDDT", "SYT", "TTTP", "VPUBND");
    private static final int TRAINERS_EACH = 2;
    /** Everybody, the departments' trainers and coordinators included. */
    private static final int CITY_OFFICIALS = 10_000;

    private static final int AREA_OFFICIALS = 800;

    @Inject
    UnitService units;

    @Inject
    PostService posts;

    @Inject
    OfficialService officials;

    @Inject
    AccountService accounts;

    @Inject
    BatchRunner transactions;

    @Inject
    DemoStage stage;

    private static Map<String, Map<String, Integer>> staff() {
        Map<String, Map<String, Integer>> staff = new LinkedHashMap<>();
        staff.put("", posts("P01", 1, "P02", 2));
        staff.put("-VP", posts("P03", 2, "P04", 6, "P05", 4, "P06", 3));
        staff.put("-KT", posts("P07", 2, "P08", 5, "P09", 5, "P10", 4));
        staff.put("-VHXH", posts("P11", 2, "P12", 4, "P13", 3, "P14", 3, "P15", 3));
        staff.put("-TTHCC", posts("P16", 2, "P17", 12));
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
        boolean city = size == Settings.DemoSize.CITY;
        List<UnitRow> wards = city ? units.communes() : units.westernCentre();
        Map<Long, List<UnitRow>> divisions = units.tree().stream()
                .filter(unit -> unit.parentId() != null)
                .collect(Collectors.groupingBy(UnitRow::parentId));
        Map<String, Long> postIds = posts.list().stream().collect(Collectors.toMap(PostRow::code, PostRow::id));
        Registration registration = new Registration(new DemoNames(random), random, postIds, moment);

        List<Newcomer> staff = departments(registration);
        Map<Newcomer, DemoPerson> known = registration.register(staff);
        Map<String, List<DemoPerson>> trainers = new LinkedHashMap<>();
        List<DemoPerson> coordinators = new ArrayList<>();
        for (Newcomer person : staff) {
            if (person.roles().contains(Role.TRAINER)) {
                trainers.computeIfAbsent(person.wardCode(), key -> new ArrayList<>())
                        .add(known.get(person));
            } else {
                coordinators.add(known.get(person));
            }
        }
        List<DemoPerson> heads = new ArrayList<>();
        List<DemoPerson> people = new ArrayList<>();
        int inWards = (city ? CITY_OFFICIALS : AREA_OFFICIALS) - staff.size();
        for (int i = 0; i < wards.size(); i++) {
            int here = inWards / wards.size() + (i < inWards % wards.size() ? 1 : 0);
            UnitRow ward = wards.get(i);
            List<Newcomer> newcomers = ward(ward, divisions.getOrDefault(ward.id(), List.of()), here, registration);
            Map<Newcomer, DemoPerson> registered = registration.register(newcomers);
            newcomers.forEach(person -> people.add(registered.get(person)));
            heads.add(registered.get(newcomers.get(0)));
        }
        return new DemoCast(people, trainers, coordinators, heads);
    }

    private List<Newcomer> departments(Registration registration) {
        List<Newcomer> staff = new ArrayList<>();
        for (String code : TRAINING_DEPARTMENTS) {
            UnitRow department = units.findByCode(code).orElseThrow();
            for (int i = 0; i < TRAINERS_EACH; i++) {
                staff.add(registration.draw(department, code, List.of(), Set.of(Role.TRAINER), null));
            }
            if (code.equals("SNV")) {
                staff.add(registration.draw(department, code, List.of(), Set.of(Role.COORDINATOR), null));
                staff.add(registration.draw(department, code, List.of(), Set.of(Role.COORDINATOR), null));
            }
        }
        return staff;
    }

    /** The ward's chair first. */
    private static List<Newcomer> ward(UnitRow ward, List<UnitRow> divisions, int count, Registration registration) {
        List<Newcomer> people = new ArrayList<>();
        STAFF.forEach((suffix, posts) -> {
            UnitRow unit = divisions.stream()
                    .filter(division -> !suffix.isEmpty() && division.code().endsWith(suffix))
                    .findFirst()
                    .orElse(ward);
            posts.forEach((post, number) -> {
                for (int i = 0; i < number; i++) {
                    boolean leads = i == 0 && LEADING.contains(post);
                    Long reach = !leads ? null : post.equals("P01") ? Long.valueOf(ward.id()) : Long.valueOf(unit.id());
                    Set<Role> roles = leads ? Set.of(Role.HEAD) : Set.of();
                    people.add(registration.draw(unit, ward.code(), List.of(post), roles, reach));
                }
            });
        });
        while (people.size() < count) {
            people.add(registration.draw(ward, ward.code(), List.of(COMMUNITY), Set.of(), null));
        }
        return people;
    }

    /** Somebody who is to be registered, with the roles beside that of an official. */
    private record Newcomer(
            RegisterOfficialCommand command, String wardCode, List<String> posts, Set<Role> roles, Long reach) {}

    /** Draws people and registers them, as a coordinator would. */
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

        Newcomer draw(UnitRow unit, String wardCode, List<String> postCodes, Set<Role> more, Long reach) {
            VietnameseName name = names.next();
            number++;
            boolean withoutMail = postCodes.contains(COMMUNITY) && random.nextInt(3) == 0;
            RegisterOfficialCommand command = new RegisterOfficialCommand(
                    "D%05d".formatted(number),
                    name.full(),
                    null,
                    unit.id(),
                    postCodes.stream().map(postIds::get).toList(),
                    withoutMail ? null : names.mail(name),
                    "09%08d".formatted(10_000_000 + number),
                    "vi");
            return new Newcomer(command, wardCode, postCodes, more, reach);
        }

        /** All of them in one transaction. */
        Map<Newcomer, DemoPerson> register(List<Newcomer> newcomers) {
            Map<Newcomer, DemoPerson> people = new LinkedHashMap<>();
            transactions.inTransaction(() -> stage.as(null, moment, () -> {
                List<Long> ids = officials.registerAll(
                        newcomers.stream().map(Newcomer::command).toList());
                Map<Long, Long> accountIds = accounts.idsByOfficial(ids);
                for (int i = 0; i < ids.size(); i++) {
                    Newcomer person = newcomers.get(i);
                    people.put(person, admit(person, ids.get(i), accountIds.get(ids.get(i))));
                }
            }));
            return people;
        }

        private DemoPerson admit(Newcomer person, long officialId, long accountId) {
            Set<Long> reachable = Set.of();
            for (Role role : person.roles()) {
                accounts.addRole(accountId, new AccountRole(role, role == Role.HEAD ? person.reach() : null));
                if (role == Role.HEAD) {
                    reachable = units.withBelow(Set.of(person.reach()));
                }
            }
            Set<Role> roles = Stream.concat(person.roles().stream(), Stream.of(Role.OFFICIAL))
                    .collect(Collectors.toSet());
            SignedIn signedIn = new SignedIn(
                    accountId, "demo", person.command().fullName(), officialId, roles, reachable, "vi", moment, 0);
            return new DemoPerson(signedIn, person.wardCode(), person.posts());
        }
    }
}
