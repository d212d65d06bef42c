package vn.camtay.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.organisation.OrganisationSeed;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.StartLock;

/**
 * Fills the catalogue with the draft modules, skills, competencies and required levels that come with the program: by code, and
 * only where the code is missing, so that what coordinators edited stays as they left it.
 */
@Startup
@Singleton
@DependsOn(OrganisationSeed.NAME)
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class CatalogueSeed {
    public static final String NAME = "CatalogueSeed";
    private static final Logger LOGGER = System.getLogger(CatalogueSeed.class.getName());

    /** First day on which the drafted requirements count: that of the two-tier government. */
    private static final LocalDate REQUIRED_FROM = LocalDate.of(2025, 7, 1);

    @Inject
    ModuleRepository modules;

    @Inject
    CompetencyRepository competencies;

    @Inject
    ProfileRepository profiles;

    @Inject
    PostService posts;

    @Inject
    StartLock startLock;

    @PostConstruct
    void start() {
        startLock.inTransaction(this::fill);
    }

    void fill() {
        Map<String, Long> postIds = posts.list().stream().collect(Collectors.toMap(PostRow::code, PostRow::id));
        int added = fillCompetencies(postIds) + fillModules(postIds);
        LOGGER.log(Level.INFO, "catalogue ready, {0} competencies and modules added", added);
    }

    private int fillCompetencies(Map<String, Long> postIds) {
        Map<String, Long> known = competencies.idsByCode();
        Map<String, List<NamedCsvRecord>> levels =
                read("competencies.csv").stream().collect(Collectors.groupingBy(row -> row.getField("code")));
        List<NamedCsvRecord> requirements = read("post-requirements.csv");
        int added = 0;
        for (String code : levels.keySet().stream().sorted().toList()) {
            if (!known.containsKey(code)) {
                Competency competency = competency(code, levels.get(code));
                competencies.add(competency);
                requirements.stream()
                        .filter(row -> row.getField("competency").equals(code))
                        .map(row -> new PostRequirement(
                                postIds.get(row.getField("post")),
                                competency.id(),
                                number(row, "level"),
                                RequiredLevel.WEIGHT_USUAL,
                                REQUIRED_FROM))
                        .forEach(profiles::add);
                added++;
            }
        }
        return added;
    }

    private static Competency competency(String code, List<NamedCsvRecord> levels) {
        NamedCsvRecord first = levels.get(0);
        Competency competency =
                new Competency(code, first.getField("name_vi"), first.getField("name_en"), first.getField("group"));
        for (NamedCsvRecord row : levels) {
            competency.level(number(row, "level"), row.getField("behaviour_vi"), row.getField("behaviour_en"));
        }
        return competency;
    }

    private int fillModules(Map<String, Long> postIds) {
        Map<String, Long> competencyIds = competencies.idsByCode();
        Map<String, List<NamedCsvRecord>> skills = byModule("skills.csv");
        Map<String, List<NamedCsvRecord>> targets = byModule("module-competencies.csv");
        Map<String, List<NamedCsvRecord>> audience = byModule("module-posts.csv");
        int added = 0;
        for (NamedCsvRecord row : read("modules.csv")) {
            String code = row.getField("code");
            if (!modules.isCodeKnown(code)) {
                TrainingModule module = new TrainingModule(code, text(row, skills.getOrDefault(code, List.of())));
                targets.getOrDefault(code, List.of())
                        .forEach(target -> module.target(
                                competencyIds.get(target.getField("competency")), number(target, "target_level")));
                audience.getOrDefault(code, List.of())
                        .forEach(post -> module.meantFor(postIds.get(post.getField("post"))));
                modules.add(module);
                added++;
            }
        }
        return added;
    }

    private static ModuleText text(NamedCsvRecord row, List<NamedCsvRecord> skills) {
        return new ModuleText(
                row.getField("name_vi"),
                row.getField("name_en"),
                number(row, "periods"),
                row.getField("format"),
                row.getField("lead"),
                row.getField("product"),
                skills.stream()
                        .map(skill -> new SkillText(
                                number(skill, "no"),
                                skill.getField("skill_vi"),
                                skill.getField("skill_en"),
                                Boolean.parseBoolean(skill.getField("required")),
                                number(skill, "unaided_repetitions"),
                                Boolean.parseBoolean(skill.getField("witness")),
                                false))
                        .toList());
    }

    private static Map<String, List<NamedCsvRecord>> byModule(String file) {
        return read(file).stream().collect(Collectors.groupingBy(row -> row.getField("module")));
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static List<NamedCsvRecord> read(String name) {
        try (InputStream file = CatalogueSeed.class.getResourceAsStream(name);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
