package vn.camtay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.sql.Connection;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.camtay.shared.batch.ScheduledRun;

/** The map of the house and its rules, each proven once by a violation planted in {@code vn.camtay.*.planted}. */
class ArchitectureTest {
    private static final String ROOT = "vn.camtay.";
    private static final Set<String> TECHNICAL = Set.of("shared", "mail", "file", "sheet", "paper", "audit");
    private static final Map<String, Set<String>> MAP = map();
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.camtay");

    /** Feature → the features it may import, besides the technical ones. */
    private static Map<String, Set<String>> map() {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        map.put("launcher", Set.of());
        map.put("organisation", Set.of());
        map.put("account", Set.of("organisation"));
        map.put("catalogue", Set.of("organisation"));
        map.put("standing", Set.of("organisation", "catalogue"));
        map.put("session", Set.of("organisation", "catalogue", "standing"));
        map.put("enrolment", Set.of("organisation", "catalogue", "standing", "session"));
        map.put("attendance", Set.of("organisation", "catalogue", "session", "enrolment"));
        map.put("signoff", Set.of("organisation", "catalogue", "session", "enrolment"));
        map.put("quiz", Set.of("organisation", "catalogue", "session", "enrolment"));
        map.put(
                "competency",
                Set.of(
                        "organisation",
                        "catalogue",
                        "standing",
                        "session",
                        "enrolment",
                        "attendance",
                        "quiz",
                        "signoff"));
        map.put("certificate", Set.of("organisation", "catalogue", "standing", "session"));
        map.put("xapi", Set.of("organisation", "catalogue", "standing", "session"));
        map.put("feed", Set.of("organisation", "account", "catalogue", "session", "enrolment"));
        map.put("need", Set.of("organisation", "catalogue", "standing", "session"));
        map.put(
                "evaluation",
                Set.of(
                        "organisation",
                        "catalogue",
                        "session",
                        "enrolment",
                        "attendance",
                        "quiz",
                        "signoff",
                        "competency"));
        map.put(
                "planner",
                Set.of("organisation", "catalogue", "standing", "session", "enrolment", "competency", "need"));
        map.put(
                "reminder",
                Set.of(
                        "organisation",
                        "account",
                        "catalogue",
                        "session",
                        "enrolment",
                        "attendance",
                        "quiz",
                        "signoff",
                        "competency",
                        "need"));
        map.put(
                "staffing",
                Set.of("organisation", "account", "catalogue", "standing", "session", "enrolment", "signoff"));
        map.put("privacy", Set.copyOf(map.keySet()));
        Set<String> all = Set.copyOf(map.keySet());
        for (String top : List.of("home", "report", "demo")) {
            map.put(top, all);
        }
        return map;
    }

    /** What a technical package may import. */
    private static Set<String> technicalMay(String name) {
        return switch (name) {
            case "shared" -> Set.of();
            case "audit", "mail" -> Set.of("shared", "organisation");
            default -> Set.of("shared");
        };
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return null;
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static final ArchRule BORDERS = classes()
            .that()
            .resideInAPackage("vn.camtay..")
            .should(new ArchCondition<JavaClass>("import only what the map allows") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String from = feature(type);
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String to = feature(dependency.getTargetClass().getBaseComponentType());
                        boolean allowed = to == null
                                || to.equals(from)
                                || (TECHNICAL.contains(from)
                                        ? technicalMay(from).contains(to)
                                        : MAP.containsKey(from)
                                                && (TECHNICAL.contains(to)
                                                        || MAP.get(from).contains(to)));
                        if (!allowed) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            });

    private static final ArchRule DATABASE_ONLY_IN_REPOSITORIES = noClasses()
            .that(not(simpleNameEndingWith("Repository"))
                    .and(not(simpleNameEndingWith("DatabaseMigration")))
                    .and(not(simpleNameEndingWith("DatabaseHealth")))
                    .and(not(simpleNameEndingWith("LockedRow")))
                    .and(not(simpleNameEndingWith("ManyRows")))
                    .and(not(simpleNameEndingWith("StartLock")))
                    .and(not(resideInAPackage("vn.camtay.launcher.."))))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(EntityManager.class, DataSource.class, Connection.class);

    private static final ArchRule EDGES_TOUCH_NO_ENTITY = noClasses()
            .that(simpleNameEndingWith("Backing")
                    .or(simpleNameEndingWith("Resource"))
                    .or(simpleNameEndingWith("Job")))
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    private static final ArchRule ONLY_THE_PRODUCER_READS_THE_CLOCK = noClasses()
            .that(not(simpleNameEndingWith("ClockProducer")).and(not(resideInAPackage("vn.camtay.launcher.."))))
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the system clock is read") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getTarget().getName();
                    boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
                    return owner.startsWith("java.time.") && name.equals("now") && bare
                            || owner.equals(Clock.class.getName()) && name.startsWith("system")
                            || owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
                }
            });

    private static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(MappedSuperclass.class)
            .should(new ArchCondition<JavaMethod>("be a verb, not a setter") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (method.getName().matches("set[A-Z].*")) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    private static final ArchRule NOTHING_PRINTS = noClasses()
            .that(not(resideInAPackage("vn.camtay.launcher..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    private static final ArchRule STATELESS_ARE_SERVICES = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleName("BatchRunner");

    private static final ArchRule SINGLETONS_ARE_JOBS = classes()
            .that()
            .areAnnotatedWith(Singleton.class)
            .should()
            .haveSimpleNameEndingWith("Job")
            .orShould()
            .haveSimpleNameEndingWith("Seed")
            .orShould()
            .haveSimpleNameEndingWith("Seeder")
            .orShould()
            .haveSimpleName("DatabaseMigration");

    /** A run that throws twice would be its timer's last. */
    private static final ArchRule JOBS_OUTLIVE_A_FAILED_RUN = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .should(new ArchCondition<JavaMethod>("stand in a class that ScheduledRun goes around") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean around = method.getOwner()
                            .tryGetAnnotationOfType(Interceptors.class)
                            .map(interceptors -> List.of(interceptors.value()).contains(ScheduledRun.class))
                            .orElse(false);
                    if (!around) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    private static final ArchRule SERVICES_DENY_BY_DEFAULT = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should(new ArchCondition<JavaClass>("say for every public method who may call it") {
                @Override
                public void check(JavaClass service, ConditionEvents events) {
                    service.getClassHierarchy().stream()
                            .filter(type -> !type.isEquivalentTo(Object.class))
                            .forEach(type -> checkAlone(type, events));
                }

                private void checkAlone(JavaClass type, ConditionEvents events) {
                    boolean whole = type.isAnnotatedWith(RolesAllowed.class)
                            || type.isAnnotatedWith(DenyAll.class)
                            || type.isAnnotatedWith(PermitAll.class);
                    for (JavaMethod method : type.getMethods()) {
                        if (method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !whole
                                && !method.isAnnotatedWith(RolesAllowed.class)
                                && !method.isAnnotatedWith(PermitAll.class)) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                }
            });

    /** Business methods that anybody may call; each has its own protection, said in its javadoc. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "BatchRunner",
            "SignInService",
            "PasswordLinkService",
            "MailService",
            "FeedFetchService",
            "CheckInTicketService",
            "CertificateCheckService",
            "BadgeIssuerService");

    private static final ArchRule PERMIT_ALL_ONLY_WHERE_LISTED = noClasses()
            .that(new DescribedPredicate<JavaClass>("are not on the list") {
                @Override
                public boolean test(JavaClass type) {
                    return !OPEN_TO_ALL.contains(type.getSimpleName());
                }
            })
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PermitAll.class);

    private static final ArchRule REPOSITORIES_ARE_INSIDE =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    private static final ArchRule NAMES_SAY_WHAT_IT_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("DTO");

    private static final ArchRule NO_SHARED_MUTABLE_STATE = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("vn.camtay..")
            .should()
            .beFinal();

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("Borders", BORDERS);
        rules.put("Database", DATABASE_ONLY_IN_REPOSITORIES);
        rules.put("Entity", EDGES_TOUCH_NO_ENTITY);
        rules.put("Clock", ONLY_THE_PRODUCER_READS_THE_CLOCK);
        rules.put("Setter", ENTITIES_HAVE_NO_SETTERS);
        rules.put("Print", NOTHING_PRINTS);
        rules.put("Stateless", STATELESS_ARE_SERVICES);
        rules.put("Singleton", SINGLETONS_ARE_JOBS);
        rules.put("Schedule", JOBS_OUTLIVE_A_FAILED_RUN);
        rules.put("Roles", SERVICES_DENY_BY_DEFAULT);
        rules.put("Permit", PERMIT_ALL_ONLY_WHERE_LISTED);
        rules.put("Repository", REPOSITORIES_ARE_INSIDE);
        rules.put("Name", NAMES_SAY_WHAT_IT_IS);
        rules.put("State", NO_SHARED_MUTABLE_STATE);
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(MAIN)));
    }

    @TestFactory
    Stream<DynamicTest> aPlantedViolationOfEachRuleIsFound() {
        JavaClasses planted = new ClassFileImporter().importPackages("vn.camtay.organisation.planted");
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThatThrownBy(
                                () -> rule.getValue().check(planted))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("Planted")));
    }

    @Test
    void everyFolderStandsOnTheMap() {
        assertThat(MAIN.stream().map(ArchitectureTest::feature).filter(name -> name != null && !name.isEmpty()))
                .allMatch(name -> MAP.containsKey(name) || TECHNICAL.contains(name));
    }
}
