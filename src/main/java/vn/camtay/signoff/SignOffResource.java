package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.camtay.file.FileDownload;
import vn.camtay.file.FileService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.ViewParams;

/** What a coach writes down at the counter, one or many steps by one call, whom they may look for, and files of cards' rows. */
@Path("signoff")
@ApplicationScoped
public class SignOffResource {
    static final int MOST = 200;

    @Inject
    SignOffService signOffs;

    @Inject
    DeskService desks;

    @Inject
    CardFileService cardFiles;

    @Inject
    FileService files;

    @Inject
    MessageTexts texts;

    @Inject
    Dates dates;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /**
     * What is said of one person.
     *
     * @param key        made by the browser, the same when the same is sent again
     * @param caseNumber empty for none, likewise {@code place} and {@code note}
     * @param doneOn     {@code yyyy-MM-dd}; empty for today
     */
    public record Said(
            String key,
            long official,
            long skill,
            String state,
            String caseNumber,
            String doneOn,
            String place,
            String note) {}

    public record Steps(List<Said> steps) {}

    /**
     * Where somebody stands with a skill.
     *
     * @param text  state in the reader's language
     * @param count how often it was done unaided, in words; empty once it is finalised
     */
    public record Line(long skill, String state, String text, String tone, String count) {}

    /**
     * What became of one step.
     *
     * @param line    where the official stands now; null when it was refused
     * @param text    what the coach reads when it was kept; empty when it was refused
     * @param reasons empty when it was kept
     */
    public record Answer(String key, long official, boolean saved, Line line, String text, List<String> reasons) {}

    /** Somebody who may be signed off. */
    public record Person(long official, String name, String unit, List<Line> lines) {}

    @POST
    @Path("steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Answer> signOff(Steps said) {
        if (said == null
                || said.steps() == null
                || said.steps().isEmpty()
                || said.steps().size() > MOST) {
            throw new InvalidInputException("signoff.refused.steps", MOST);
        }
        return signOffs
                .signOff(said.steps().stream().map(SignOffResource::command).toList())
                .stream()
                .map(this::answer)
                .toList();
    }

    private static StepCommand command(Said said) {
        return new StepCommand(
                said.key(),
                said.official(),
                said.skill(),
                ViewParams.constant(SkillState.class, said.state()),
                said.caseNumber(),
                day(said.doneOn()),
                said.place(),
                said.note());
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("signoff.refused.day", SignOffPolicy.DAYS_BACK);
        }
    }

    /** Others whom the reader may sign off in the module, by part of their name. */
    @GET
    @Path("files/{id}")
    public Response file(@PathParam("id") long id) {
        return FileDownload.answer(files, CardFileService.OWNER, cardFiles.require(id));
    }

    @GET
    @Path("modules/{module}/people")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Person> people(@PathParam("module") long moduleId, @QueryParam("name") String name) {
        return desks.find(moduleId, name).stream()
                .map(person -> new Person(
                        person.officialId(),
                        person.fullName(),
                        language.texts().either(person.unitName(), person.unitNameEn()),
                        person.standings().stream().map(this::line).toList()))
                .toList();
    }

    private Answer answer(StepAnswer answer) {
        return new Answer(
                answer.key(),
                answer.officialId(),
                answer.saved(),
                answer.saved() ? line(answer.standing()) : null,
                answer.saved() ? kept(answer) : "",
                answer.reasons().stream().map(language.texts()::say).toList());
    }

    private String kept(StepAnswer answer) {
        boolean again = answer.state() == SkillState.UNAIDED && !answer.counted();
        return texts.say(
                again ? "signoff.desk.savedAgain" : "signoff.desk.saved",
                texts.name(answer.state()),
                dates.time(clock.instant()));
    }

    private Line line(SkillStanding standing) {
        return new Line(
                standing.skillId(),
                standing.state().name(),
                texts.name(standing.state()),
                standing.tone(),
                standing.finalised()
                        ? ""
                        : texts.say(
                                "signoff.standing.counted", standing.progress().counted(), standing.needed()));
    }
}
