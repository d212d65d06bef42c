package vn.camtay.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Draws as many pages at a time as the machine has processors, in the order in which they were asked for. Drawing a page is work for a
 * processor: more at a time make each of them slower and none of them earlier. Nobody waits longer than {@link #PATIENCE}: a page
 * that takes long, or whose reader takes it slowly, does not keep others out. What is sent in does not wait, since its reading
 * depends on the sender.
 */
@WebFilter("*.xhtml")
public class PageTurnFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final Duration PATIENCE = Duration.ofMillis(500);

    private final transient Semaphore turns;
    private final transient Duration patience;

    public PageTurnFilter() {
        this(Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    /** @param turns pages at a time */
    PageTurnFilter(int turns, Duration patience) {
        this.turns = new Semaphore(turns, true);
        this.patience = patience;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean turn = "GET".equals(request.getMethod()) && waitForTurn();
        try {
            chain.doFilter(request, response);
        } finally {
            if (turn) {
                turns.release();
            }
        }
    }

    private boolean waitForTurn() {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many requests wait now. */
    int waiting() {
        return turns.getQueueLength();
    }

    /** How many more pages could be drawn now. */
    int free() {
        return turns.availablePermits();
    }
}
