package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import vn.camtay.mail.CalendarFile;
import vn.camtay.shared.error.InvalidInputException;

/** Enrolling and withdrawing by one small call, and the meetings of my session for my calendar. */
@Path("enrolments")
@ApplicationScoped
public class EnrolmentResource {
    @Inject
    EnrolmentService enrolments;

    @Inject
    WaitlistService waitlists;

    @Inject
    Clock clock;

    /** @param sessionId the session to enrol in, as the person who is signed in */
    public record Request(Long sessionId) {}

    public record Answer(long enrolmentId, long sessionId, EnrolmentStatus status) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response enrol(Request request) {
        if (request == null || request.sessionId() == null) {
            throw new InvalidInputException("enrolment.refused.sessionMissing");
        }
        return answer(enrolments.enrol(request.sessionId()), request.sessionId());
    }

    /** Puts me last in the session's waitlist. */
    @POST
    @Path("{session}/waitlist")
    @Produces(MediaType.APPLICATION_JSON)
    public Response join(@PathParam("session") long sessionId) {
        return answer(waitlists.join(sessionId), sessionId);
    }

    private static Response answer(Placed placed, long sessionId) {
        return Response.status(Response.Status.CREATED)
                .entity(new Answer(placed.enrolmentId(), sessionId, placed.status()))
                .build();
    }

    /** Gives up my seat, my request or my place in the waitlist. */
    @DELETE
    @Path("{session}")
    public void withdraw(@PathParam("session") long sessionId) {
        enrolments.withdraw(sessionId);
    }

    @GET
    @Path("{session}/calendar.ics")
    @Produces("text/calendar;charset=UTF-8")
    public Response calendar(@PathParam("session") long sessionId) {
        String calendar = CalendarFile.of(enrolments.myCalendar(sessionId), clock.getZone(), clock.instant());
        return Response.ok(calendar)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"camtay-" + sessionId + ".ics\"")
                .build();
    }
}
