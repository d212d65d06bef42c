package vn.camtay.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import org.omnifaces.cdi.viewscope.ViewScopeManager;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.LostDatabase;

/**
 * Turns refusals of the trade into messages on the same page (every reason, in the reader's language), and what is not there
 * or not allowed into the pages 404 and 403. An expired form goes back to its page with a word why. While the database is
 * away the page 503 asks to come again. Anything else is a programming error and goes to the page 500.
 */
public class DomainExceptionHandler extends ExceptionHandlerWrapper {
    private static final Logger LOGGER = System.getLogger(DomainExceptionHandler.class.getName());

    /** Registered in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new DomainExceptionHandler(getWrapped().getExceptionHandler());
        }
    }

    DomainExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        // asked after every phase of every page
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        if (queue.hasNext()) {
            handle(queue, FacesContext.getCurrentInstance());
        }
        getWrapped().handle();
    }

    private static void handle(Iterator<ExceptionQueuedEvent> queue, FacesContext faces) {
        Refusals refusals = CDI.current().select(Refusals.class).get();
        while (queue.hasNext()) {
            ExceptionQueuedEvent event = queue.next();
            Throwable failure = event.getContext().getException();
            if (failure instanceof ViewExpiredException expired) {
                redirect(faces, path(faces, expired.getViewId()));
                queue.remove();
                continue;
            }
            DomainException refusal = refusals.find(failure).orElse(null);
            if (refusal != null && ViewScopeManager.isUnloadRequest(faces)) {
                // the browser only says that it left a page which was not there: nobody reads an answer
                faces.responseComplete();
                queue.remove();
            } else if (refusal != null) {
                answer(faces, refusals, refusal, event.getContext().getPhaseId());
                queue.remove();
            } else if (LostDatabase.isBehind(failure)) {
                comeAgain(faces, failure);
                queue.remove();
            }
        }
    }

    private static void answer(FacesContext faces, Refusals refusals, DomainException refusal, PhaseId phase) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        refusals.tell(refusal, request.getRequestURI());
        switch (refusal.kind()) {
            case FORBIDDEN -> sendError(faces, 403);
            case NOT_FOUND -> sendError(faces, 404);
            case REFUSED, INVALID -> {
                if (phase == PhaseId.RENDER_RESPONSE) {
                    sendError(faces, 404);
                } else {
                    Language language = CDI.current().select(Language.class).get();
                    for (Reason reason : refusal.reasons()) {
                        String text = language.texts().say(reason);
                        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
                    }
                    faces.renderResponse();
                }
            }
        }
    }

    private static void comeAgain(FacesContext faces, Throwable failure) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        LOGGER.log(Level.WARNING, "the database is away: {0} at {1}", failure.getMessage(), request.getRequestURI());
        faces.getExternalContext()
                .setResponseHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LostDatabase.COME_AGAIN_SECONDS));
        sendError(faces, 503);
    }

    private static void sendError(FacesContext faces, int status) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                external.redirect(external.getRequestContextPath() + "/errors/" + status + ".xhtml");
            } else {
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void redirect(FacesContext faces, String to) {
        try {
            faces.getExternalContext().redirect(to);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static String path(FacesContext faces, String viewId) {
        String query = ((HttpServletRequest) faces.getExternalContext().getRequest()).getQueryString();
        String mark =
                query == null ? "?expired=1" : query.contains("expired=1") ? "?" + query : "?" + query + "&expired=1";
        return faces.getExternalContext().getRequestContextPath() + viewId + mark;
    }
}
