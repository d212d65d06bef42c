package vn.camtay.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Competency pages over a loaded database: eight people without a moment between two pages, after a warm-up, read pages of persons,
 * of units and of the city; then one of them takes the levels of the whole city away as a table.
 */
final class CompetencyLoad {
    private static final int PEOPLE = 8;
    private static final int WARM_UP_SECONDS = 60;
    private static final int SECONDS = 20;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LOOK = 100;
    private static final Pattern HEAP = Pattern.compile("(?m)^memory_usedHeap_bytes(?:\\{[^}]*})? ([0-9.Ee+]+)$");

    /** What is kept of a page: thousands of bodies would fill the memory of the load. */
    private record Shown(double millis, boolean right, int kilobytes) {
        static Shown of(Person.Answer answer) {
            return new Shown(
                    answer.millis(),
                    answer.status() == 200 && answer.body().contains("id=\"signOutButton\""),
                    answer.body().length() / 1024);
        }
    }

    private CompetencyLoad() {}

    /** @param arguments seconds of warm-up, then seconds of measuring for each kind of page, then which kinds; without any, all */
    static boolean run(List<String> arguments) throws Exception {
        int warmUp = arguments.isEmpty() ? WARM_UP_SECONDS : Integer.parseInt(arguments.get(0));
        int seconds = arguments.size() < 2 ? SECONDS : Integer.parseInt(arguments.get(1));
        List<Long> officials = new ArrayList<>();
        List<Long> units = new ArrayList<>();
        try (BenchDatabase database = BenchDatabase.open()) {
            numbers(database, "select id from official where staff_code like 'B%' order by id", officials);
            numbers(database, "select id from unit where kind in ('WARD', 'COMMUNE') order by code", units);
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Person.signIn("dieuphoi"));
        }
        Random random = new Random(1);
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("person", () -> "/competency/record.xhtml?official=" + pick(officials, random));
        pages.put("unit", () -> "/competency/unit/unit-levels.xhtml?unit=" + pick(units, random));
        pages.put("city", () -> "/competency/city/city-levels.xhtml");
        List<String> kinds = arguments.size() < 3 ? List.of() : arguments.subList(2, arguments.size());
        boolean all = kinds.isEmpty();
        pages.keySet().removeIf(kind -> !all && !kinds.contains(kind));
        for (Supplier<String> page : pages.values()) {
            read(people, page, Math.max(1, warmUp / pages.size()));
        }
        boolean good = true;
        for (Map.Entry<String, Supplier<String>> page : pages.entrySet()) {
            good &= tell(page.getKey(), people, page.getValue(), seconds);
        }
        if (all || kinds.contains("xlsx")) {
            good &= takeAway(people.get(0));
        }
        Bench.OUT.println(Figures.load());
        return good;
    }

    private static void numbers(BenchDatabase database, String sql, List<Long> into) throws SQLException {
        for (Object[] row : database.rows(sql)) {
            into.add((Long) row[0]);
        }
    }

    private static synchronized Long pick(List<Long> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Shown> read(List<Person> people, Supplier<String> page, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<List<Shown>>> reading = new ArrayList<>();
            for (Person person : people) {
                reading.add(threads.submit(() -> {
                    List<Shown> answers = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        answers.add(Shown.of(person.get(page.get())));
                    }
                    return answers;
                }));
            }
            List<Shown> answers = new ArrayList<>();
            for (Future<List<Shown>> each : reading) {
                answers.addAll(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean tell(String name, List<Person> people, Supplier<String> page, int seconds) throws Exception {
        ProcessorTime before = ProcessorTime.now();
        List<Shown> answers = read(people, page, seconds);
        String processor = ProcessorTime.now().since(before, answers.size());
        long wrong = answers.stream().filter(answer -> !answer.right()).count();
        Bench.OUT.printf(
                "%-8s %s  %4d KB; %s%s%n",
                name,
                Figures.of(answers.stream().map(Shown::millis).toList()),
                answers.get(0).kilobytes(),
                processor,
                wrong == 0 ? "" : "  WRONG " + wrong);
        return wrong == 0;
    }

    /** The table of everybody's levels, and how much heap the application uses meanwhile. */
    private static boolean takeAway(Person person) throws Exception {
        double before = heap(person);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Future<Person.Answer> loading = one.submit(() -> person.get("/api/competency/unit-levels/xlsx"));
            double most = before;
            while (!loading.isDone()) {
                most = Math.max(most, heap(person));
                Thread.sleep(LOOK);
            }
            Person.Answer answer = loading.get();
            Bench.OUT.printf(
                    "xlsx     %d status, %.1f MB in %.1f s; heap %.0f MB before, %.0f MB at most%n",
                    answer.status(),
                    (double) answer.body().length() / MEGABYTE,
                    answer.millis() / 1000,
                    before / MEGABYTE,
                    most / MEGABYTE);
            return answer.status() == 200;
        } finally {
            one.shutdownNow();
        }
    }

    private static double heap(Person person) {
        Matcher used = HEAP.matcher(person.get("/metrics?scope=base").body());
        return used.find() ? Double.parseDouble(used.group(1)) : 0;
    }
}
