package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Visitor;

/**
 * Every page and every REST path, asked for by a visitor and by every role, against one table: access.csv. A row holds for one
 * path, or for a folder when it ends in a star; the longest that fits decides. Pages are asked for without parameters, REST
 * paths with 1 for every parameter. {@code sign-in} means sent to the sign-in page.
 */
class AccessIT {
    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    private static final List<String> COLUMNS =
            List.of("visitor", "official", "trainer", "head", "coordinator", "administrator");
    private static final List<String> PEOPLE = List.of("", "canbo", "giangvien", "lanhdao", "dieuphoi", "quantri");

    private static final Map<String, List<String>> TABLE = table();
    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    @BeforeAll
    static void signIn() {
        for (int i = 0; i < COLUMNS.size(); i++) {
            Visitor visitor = new Visitor(Application.shared());
            VISITORS.put(COLUMNS.get(i), PEOPLE.get(i).isEmpty() ? visitor : visitor.signIn(PEOPLE.get(i)));
        }
    }

    @Test
    void everyPageAnswersEveryRoleAsTheTableSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String page : pages()) {
            compare(page, visitor -> visitor.get(page), wrong);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRestPathAnswersEveryRoleAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (String call : calls()) {
            String method = call.substring(0, call.indexOf(' '));
            String path = call.substring(call.indexOf(' ') + 1);
            compare(call, visitor -> method.equals("GET") ? visitor.get(path) : visitor.call(method, path), wrong);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableNamesNothingThatIsNotThere() throws IOException {
        Set<String> known = new TreeSet<>(pages());
        known.addAll(calls());

        assertThat(TABLE.keySet().stream().filter(path -> !path.endsWith("*"))).allMatch(known::contains);
    }

    private interface Asking {
        HttpResponse<String> ask(Visitor visitor);
    }

    private static void compare(String path, Asking asking, List<String> wrong) {
        List<String> seen = COLUMNS.stream()
                .map(column -> status(asking.ask(VISITORS.get(column))))
                .toList();
        List<String> expected = expected(path);
        if (!seen.equals(expected)) {
            wrong.add(path + "," + String.join(",", seen) + " (expected " + expected + ")");
        }
    }

    private static String status(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 302 && to.contains("/account/sign-in.xhtml")
                ? "sign-in"
                : String.valueOf(answer.statusCode());
    }

    /** The row of the path itself, else of the longest folder around it; empty when the table does not know it. */
    private static List<String> expected(String path) {
        if (TABLE.containsKey(path)) {
            return TABLE.get(path);
        }
        return TABLE.keySet().stream()
                .filter(row -> row.endsWith("*") && path.startsWith(row.substring(0, row.length() - 1)))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(TABLE::get)
                .orElse(List.of());
    }

    private static Map<String, List<String>> table() {
        try (InputStream csv = AccessIT.class.getResourceAsStream("/vn/camtay/access.csv")) {
            Map<String, List<String>> table = new LinkedHashMap<>();
            for (String line : new String(csv.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("path,")) {
                    List<String> cells = Arrays.asList(line.strip().split(","));
                    table.put(cells.get(0), cells.subList(1, cells.size()));
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pages() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml"))
                    .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/"))
                    .sorted()
                    .toList();
        }
    }

    /** {@code POST /api/attendance/1/1} for each method of each resource. */
    private static List<String> calls() {
        Set<String> calls = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.camtay")) {
            if (type.isAnnotatedWith(Path.class)) {
                Class<?> resource = type.reflect();
                for (Method method : resource.getMethods()) {
                    verbs(method).forEach(verb -> calls.add(verb + " " + path(resource, method)));
                }
            }
        }
        return List.copyOf(calls);
    }

    private static Set<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .collect(Collectors.toSet());
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/api/" + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("\\{\\w+: *([a-z]+)\\|[^}]*}", "$1")
                .replaceAll("\\{[^}]*}", "1")
                .replaceAll("/{2,}", "/");
    }
}
