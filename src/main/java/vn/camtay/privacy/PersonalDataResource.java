package vn.camtay.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitService;
import vn.camtay.paper.Paper;
import vn.camtay.paper.PaperDownload;
import vn.camtay.paper.PaperPrinter;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.ContentDisposition;
import vn.camtay.shared.web.Language;

/** All that is kept of whoever asks: as a file for programs, and as pages to read. */
@ApplicationScoped
@Path("privacy/my-data")
public class PersonalDataResource {
    @Inject
    PersonalDataService data;

    @Inject
    UnitService units;

    @Inject
    PaperPrinter printer;

    @Inject
    Settings settings;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @GET
    @Path("json")
    public Response json() {
        PersonalFile file = data.mine();
        Texts texts = language.texts();
        PersonalDataText words = new PersonalDataText(texts, clock.getZone());
        StreamingOutput body = out -> write(file, words, texts, out);
        return Response.ok(body)
                .type("application/json;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name(texts) + ".json"))
                .build();
    }

    static void write(PersonalFile file, PersonalDataText words, Texts texts, OutputStream out) {
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out)) {
            json.writeStartObject()
                    .write("name", file.name())
                    .write("madeAt", file.madeAt().toString())
                    .writeStartArray("tables");
            for (PersonalFile.Table table : file.tables()) {
                json.writeStartObject()
                        .write("table", table.name())
                        .write("title", words.title(table.name()))
                        .writeStartArray("rows");
                table.rows().forEach(row -> write(table.columns(), row, json));
                json.writeEnd().writeEnd();
            }
            json.writeEnd().writeStartArray("leftOut");
            for (PersonalFile.LeftOut left : PersonalFile.leftOut()) {
                json.writeStartObject()
                        .write("table", left.table())
                        .write("column", left.column())
                        .write("reason", texts.name(left.reason()))
                        .writeEnd();
            }
            json.writeEnd().writeEnd();
        }
    }

    private static void write(List<PersonalFile.Column> columns, List<Object> row, JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            Object value = row.get(i);
            if (value == null) {
                json.writeNull(name);
            } else if (value instanceof Boolean truth) {
                json.write(name, truth);
            } else if (value instanceof Number number) {
                json.write(name, new BigDecimal(number.toString()));
            } else {
                json.write(name, value.toString());
            }
        }
        json.writeEnd();
    }

    @GET
    @Path("pdf")
    public Response pdf() {
        PersonalFile file = data.mine();
        Texts texts = language.texts();
        String city = units.tree().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .map(unit -> unit.name())
                .orElse("");
        String title = texts.say("privacy.paper.title");
        Map<String, Object> model = new HashMap<>();
        model.put("name", file.name());
        model.put("made", file.madeAt());
        model.put("most", PersonalDataText.MOST);
        model.put("tables", new PersonalDataText(texts, clock.getZone()).tables(file));
        model.put(
                "reasons", List.of(Withheld.values()).stream().map(texts::name).toList());
        Paper paper = new Paper(
                "privacy/my-data",
                language.getTag(),
                null,
                city.isEmpty() ? "CAMTAY" : ("UBND " + city).toUpperCase(Texts.locale("vi")),
                city.isEmpty() ? "Camtay" : city.replaceFirst("^(Thành phố|Tỉnh) ", ""),
                LocalDate.ofInstant(file.madeAt(), clock.getZone()),
                title,
                title + " · " + file.name(),
                null,
                model);
        return PaperDownload.answer(printer, paper, name(texts));
    }

    private static String name(Texts texts) {
        return texts.say("privacy.file");
    }
}
