package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.MessageTexts;

/** The calls of the two pages that meet at a check-in: the trainer's screen and the official's phone. */
@Path("check-in")
@ApplicationScoped
public class CheckInResource {
    static final String PAGE = "/attendance/check-in.xhtml?k=";

    @Inject
    CheckInService service;

    @Inject
    CheckInTicketService tickets;

    @Inject
    WalkInRequestService walkIns;

    @Inject
    CheckInCookies cookies;

    @Inject
    Settings settings;

    @Inject
    MessageTexts texts;

    @Inject
    Dates dates;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    /**
     * What the screen shows until the next code.
     *
     * @param size  side of the picture in its own units
     * @param path  the picture
     * @param count how many have checked in, in the reader's language
     */
    public record Screen(int size, String path, String digits, long secondsLeft, String count) {}

    @GET
    @Path("{meeting}/{direction: i|o}")
    @Produces(MediaType.APPLICATION_JSON)
    public Screen screen(@PathParam("meeting") long meetingId, @PathParam("direction") String direction) {
        CodeScreen screen = service.screen(meetingId, Direction.of(direction).orElseThrow(NotFoundException::new));
        QrPicture picture = QrPicture.of(settings.baseUrl() + PAGE + screen.code());
        return new Screen(
                picture.size(),
                picture.path(),
                screen.digits(),
                screen.secondsLeft(),
                texts.say("attendance.screen.count", screen.checkedIn(), screen.expected()));
    }

    /** A code that the page's own camera read; null or blank to go by the ticket that the browser holds. */
    public record Asked(String code) {}

    /**
     * The check-in as it stands.
     *
     * @param title what was done, in a sentence
     * @param where which meeting of which session
     */
    public record Done(String title, String where, boolean again) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Done checkIn(Asked asked) {
        String device = cookies.device(request, response);
        String ticket = asked == null || asked.code() == null || asked.code().isBlank()
                ? cookies.ticket(request).orElse("")
                : exchanged(asked.code(), device);
        CheckInDone done = service.checkIn(ticket, device);
        cookies.forgetTicket(response);
        return done(done);
    }

    @POST
    @Path("walk-in")
    @Produces(MediaType.APPLICATION_JSON)
    public Done walkIn() {
        MyWalkIn asked = walkIns.ask(cookies.ticket(request).orElse(""), cookies.device(request, response));
        return new Done(
                asked.declined()
                        ? texts.say("attendance.checkIn.walkIn.declined", asked.note())
                        : texts.say("attendance.checkIn.walkIn.waiting", dates.time(asked.askedAt())),
                where(asked.place()),
                false);
    }

    private String exchanged(String code, String device) {
        ExchangedCode exchanged = tickets.exchange(code, request.getRemoteAddr(), device);
        if (exchanged.against() != null) {
            throw new InvalidInputException(List.of(exchanged.against()));
        }
        cookies.keepTicket(response, exchanged.ticket());
        return exchanged.ticket();
    }

    private Done done(CheckInDone done) {
        boolean in = done.place().direction() == Direction.IN;
        return new Done(
                texts.say(in ? "attendance.checkIn.done.in" : "attendance.checkIn.done.out", dates.time(done.at())),
                where(done.place()),
                done.again());
    }

    private String where(CheckInPlace place) {
        return texts.say(
                "attendance.checkIn.where",
                place.meeting().number(),
                texts.either(place.moduleNameVi(), place.moduleNameEn()),
                place.sessionCode());
    }
}
