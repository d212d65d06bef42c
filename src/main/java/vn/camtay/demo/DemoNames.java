package vn.camtay.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import vn.camtay.mail.MailService;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.shared.text.VietnameseName;

/** Full names composed at random from common family, middle and given names; the same seed gives the same names. */
final class DemoNames {
    private record Weighted(String name, int weight) {}

    private final Random random;
    private final List<Weighted> families = read("family-names.csv", record -> true);
    private final List<Weighted> middlesFemale = read("middle-names.csv", record -> "F".equals(record.getField("sex")));
    private final List<Weighted> middlesMale = read("middle-names.csv", record -> "M".equals(record.getField("sex")));
    private final List<Weighted> givenFemale = read("given-names-female.csv", record -> true);
    private final List<Weighted> givenMale = read("given-names-male.csv", record -> true);
    private int drawn;

    DemoNames(Random random) {
        this.random = random;
    }

    VietnameseName next() {
        drawn++;
        boolean female = random.nextBoolean();
        String family = pick(families);
        String middle = pick(female ? middlesFemale : middlesMale);
        String given = pick(female ? givenFemale : givenMale);
        return VietnameseName.of(family + " " + middle + " " + given);
    }

    /** An address that nobody can have, unique among those of this instance. */
    String mail(VietnameseName name) {
        String initials = SearchKey.of(name.rest()).replaceAll("(\\w)\\w*\\s*", "$1");
        return SearchKey.of(name.given()) + initials + drawn + MailService.DEMO_DOMAIN;
    }

    private String pick(List<Weighted> names) {
        int point = random.nextInt(names.stream().mapToInt(Weighted::weight).sum());
        for (Weighted name : names) {
            point -= name.weight();
            if (point < 0) {
                return name.name();
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private static List<Weighted> read(String file, Predicate<NamedCsvRecord> wanted) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(DemoNames.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .filter(wanted)
                    .map(record -> new Weighted(
                            record.getField("name"),
                            record.findField("weight").map(Integer::parseInt).orElse(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
