package vn.camtay.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** What {@code mvn -Pbench} runs: the scenario named by the first argument. Ends with 1 when something is not as it should be. */
public final class Bench {
    static final PrintStream OUT = System.out;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String scenario = arguments.length == 0 ? "" : arguments[0];
        List<String> more = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        boolean good =
                switch (scenario) {
                    case "load" -> {
                        try (BenchDatabase database = BenchDatabase.open()) {
                            new BulkLoad(database).run();
                            new LevelLoad(database).run();
                            yield BulkLoad.isConsistent(database) & LevelLoad.isConsistent(database);
                        }
                    }
                    case "check" -> {
                        try (BenchDatabase database = BenchDatabase.open()) {
                            yield BulkLoad.isConsistent(database) & LevelLoad.isConsistent(database);
                        }
                    }
                    case "pages" -> PageLoad.run(more);
                    case "enrol" -> EnrolLoad.run();
                    case "checkin" -> AttendanceLoad.checkIn(more);
                    case "roll" -> AttendanceLoad.roll();
                    case "nominate" -> NominateLoad.run();
                    case "calendar" -> CalendarLoad.run();
                    case "answers" -> AnswersLoad.run(more);
                    case "competency" -> CompetencyLoad.run(more);
                    case "exam" -> ExamLoad.run(more);
                    case "figures" -> QuizFiguresLoad.run();
                    default -> {
                        OUT.println(
                                "bench: which scenario? load, check, pages, enrol, checkin, roll, nominate, calendar, answers, exam, competency or figures.");
                        yield false;
                    }
                };
        OUT.flush();
        System.exit(good ? 0 : 1);
    }
}
