package vn.camtay.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.camtay.account.AccountRole;
import vn.camtay.account.AccountService;
import vn.camtay.catalogue.CatalogueSeed;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialFilter;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.persistence.StartLock;
import vn.camtay.shared.settings.Settings;

/**
 * Makes the demo city once, in a database without officials, before the application is ready. One password serves all demo
 * accounts: the one that was set, or a random one that is printed.
 */
@Startup
@Singleton
@DependsOn(CatalogueSeed.NAME) // which waits for the others; naming them too is taken for a cycle by the container
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoSeeder {
    private static final Logger LOGGER = System.getLogger(DemoSeeder.class.getName());
    /** Any number; it stays the same so that every demo city is the same. */
    private static final long SEED = 20250701;

    private static final Duration BEFORE = Duration.ofDays(80);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    DemoPeople people;

    @Inject
    DemoSessions sessions;

    @Inject
    DemoCounters counters;

    @Inject
    DemoSignOffs signOffs;

    @Inject
    DemoCertificates certificates;

    @Inject
    DemoRequests requests;

    @Inject
    DemoQuizzes quizzes;

    @Inject
    DemoHandMarking handMarking;

    @Inject
    DemoLevels levels;

    @Inject
    MailService mails;

    @Inject
    OfficialService officials;

    @Inject
    AccountService accounts;

    @Inject
    StartLock startLock;

    @PostConstruct
    void start() {
        if (settings.demo()) {
            startLock.alone(this::seed);
        }
    }

    private void seed() {
        if (isInhabited()) {
            return;
        }
        Instant now = clock.instant();
        Random random = new Random(SEED);
        DemoCast cast = people.make(settings.demoSize(), random, now.minus(BEFORE));
        long administrator = accounts.createWithoutOfficial("quantri", "Quản trị viên", null, "vi");
        accounts.giveRoles(administrator, List.of(AccountRole.of(Role.ADMINISTRATOR)));
        Map<String, String> named = nameAccounts(cast);
        String password = settings.demoPassword().orElseGet(DemoSeeder::drawPassword);
        open(cast, administrator, password);
        List<DemoSessions.Made> made = new ArrayList<>();
        mails.demoOnly(() -> made.add(sessions.make(settings.demoSize(), cast, random)));
        counters.make(cast, now, now.minus(BEFORE), clock.getZone());
        mails.demoOnly(() -> signOffs.make(cast, now));
        mails.demoOnly(() -> certificates.make(cast, made.get(0).taught()));
        mails.demoOnly(() -> requests.make(cast, now));
        quizzes.make(cast, random, now);
        handMarking.make(cast, now);
        levels.make(cast, now);
        LOGGER.log(
                Level.INFO,
                "demo data: {0} officials with {1} places in sessions, in {2} s",
                cast.officials().size(),
                made.get(0).places(),
                Duration.between(now, clock.instant()).toSeconds());
        String shown = settings.demoPassword().isPresent() ? "the one you set" : password;
        named.forEach(
                (user, role) -> LOGGER.log(Level.INFO, "demo account {0} ({1}), password: {2}", user, role, shown));
    }

    private boolean isInhabited() {
        return officials.search(OfficialFilter.NONE, PageQuery.page(1, 1)).total() > 0;
    }

    /** Gives one person of each role a user name that is easy to type. */
    private Map<String, String> nameAccounts(DemoCast cast) {
        Map<String, String> named = new LinkedHashMap<>();
        rename(cast.official(), "canbo");
        rename(cast.trainers().get("STP").get(0), "giangvien");
        rename(cast.heads().get(0), "lanhdao");
        rename(cast.coordinators().get(0), "dieuphoi");
        named.put("canbo", Roles.OFFICIAL);
        named.put("giangvien", Roles.TRAINER);
        named.put("lanhdao", Roles.HEAD);
        named.put("dieuphoi", Roles.COORDINATOR);
        named.put("quantri", Roles.ADMINISTRATOR);
        return named;
    }

    private void rename(DemoPerson person, String userName) {
        accounts.rename(person.signedIn().accountId(), userName);
    }

    private void open(DemoCast cast, long administrator, String password) {
        List<Long> accountIds = new ArrayList<>(List.of(administrator));
        cast.officials().forEach(person -> accountIds.add(person.signedIn().accountId()));
        cast.trainers()
                .values()
                .forEach(list ->
                        list.forEach(person -> accountIds.add(person.signedIn().accountId())));
        cast.coordinators().forEach(person -> accountIds.add(person.signedIn().accountId()));
        accounts.givePassword(accountIds, accounts.hashForDemo(password));
    }

    private static String drawPassword() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return "demo-" + HexFormat.of().formatHex(bytes);
    }
}
