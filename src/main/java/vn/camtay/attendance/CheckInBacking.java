package vn.camtay.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;

/**
 * Where the picture on the screen leads, and where one types the digits: exchanges the code at once, for visitors, too, and shows
 * what is still to be done.
 */
@Named
@RequestScoped
public class CheckInBacking {
    @Inject
    CheckInTicketService tickets;

    @Inject
    CheckInService checkIns;

    @Inject
    WalkInRequestService walkIns;

    @Inject
    CheckInCookies cookies;

    @Inject
    CurrentUser currentUser;

    private String code;
    private Reason against;
    private boolean ticket;
    private CheckInPlace place;
    private MyWalkIn walkIn;

    /** A code that holds is exchanged and leaves the address. */
    public String load() {
        HttpServletRequest request = Faces.getRequest();
        HttpServletResponse response = Faces.getResponse();
        if (code != null) {
            ExchangedCode exchanged =
                    tickets.exchange(code, request.getRemoteAddr(), cookies.device(request, response));
            against = exchanged.against();
            if (against == null) {
                cookies.keepTicket(response, exchanged.ticket());
                return "/attendance/check-in.xhtml?faces-redirect=true";
            }
        }
        cookies.ticket(request)
                .filter(held -> against == null)
                .ifPresent(held -> hold(held, cookies.device(request, response)));
        return null;
    }

    private void hold(String held, String device) {
        ticket = true;
        if (currentUser.isSignedIn()) {
            place = checkIns.describe(held, device).orElse(null);
            ticket = place != null;
            walkIn = currentUser.isOfficial() ? walkIns.standing(held, device).orElse(null) : null;
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Why the code was not taken; null when it was, or none came. */
    public Reason getAgainst() {
        return against;
    }

    /** Whether the browser holds a ticket. */
    public boolean isTicket() {
        return ticket;
    }

    /** Where it leads; null for a visitor. */
    public CheckInPlace getPlace() {
        return place;
    }

    /** Where a reader without a seat stands; null for one who has a seat, or leaves. */
    public MyWalkIn getWalkIn() {
        return walkIn;
    }
}
