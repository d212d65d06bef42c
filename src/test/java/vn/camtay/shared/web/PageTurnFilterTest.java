package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTurnFilterTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> drawn = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    /** A page that goes on being drawn until {@link #held} is let go. */
    private final FilterChain slow = (request, response) -> {
        begun.countDown();
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new ServletException(e);
        }
        drawn.add("slow");
    };

    @AfterEach
    void end() {
        held.countDown();
        threads.shutdownNow();
    }

    @Test
    void pagesWithoutATurnAreDrawnInTheOrderInWhichTheyCame() throws Exception {
        PageTurnFilter filter = new PageTurnFilter(1, LONG);
        Future<?> first = threads.submit(() -> get(filter, slow));
        begun.await();

        Future<?> second = threads.submit(() -> get(filter, (request, response) -> drawn.add("second")));
        untilWaiting(filter, 1);
        Future<?> third = threads.submit(() -> get(filter, (request, response) -> drawn.add("third")));
        untilWaiting(filter, 2);
        assertThat(drawn).isEmpty();
        held.countDown();
        first.get();
        second.get();
        third.get();

        assertThat(drawn).containsExactly("slow", "second", "third");
    }

    @Test
    void nobodyWaitsLongerThanThePatience() throws Exception {
        PageTurnFilter filter = new PageTurnFilter(1, Duration.ofMillis(5));
        threads.submit(() -> get(filter, slow));
        begun.await();

        get(filter, (request, response) -> drawn.add("second"));

        assertThat(drawn).containsExactly("second");
    }

    @Test
    void whoWentWithoutATurnGivesNoneBack() throws Exception {
        PageTurnFilter filter = new PageTurnFilter(1, Duration.ofMillis(5));
        threads.submit(() -> get(filter, slow));
        begun.await();

        get(filter, (request, response) -> drawn.add("second"));

        assertThat(filter.free()).isZero();
    }

    @Test
    void whatIsSentInDoesNotWait() throws Exception {
        PageTurnFilter filter = new PageTurnFilter(1, LONG);
        threads.submit(() -> get(filter, slow));
        begun.await();

        filter.doFilter(request("POST"), response(), (request, response) -> drawn.add("posted"));

        assertThat(drawn).containsExactly("posted");
    }

    @Test
    void aPageThatFailsGivesItsTurnBack() {
        PageTurnFilter filter = new PageTurnFilter(1, LONG);

        assertThatThrownBy(() -> filter.doFilter(request("GET"), response(), (request, response) -> {
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");

        assertThat(filter.free()).isOne();
    }

    private static Void get(PageTurnFilter filter, FilterChain chain) throws Exception {
        filter.doFilter(request("GET"), response(), chain);
        return null;
    }

    private static void untilWaiting(PageTurnFilter filter, int many) {
        while (filter.waiting() < many) {
            Thread.onSpinWait();
        }
    }

    private static HttpServletRequest request(String method) {
        return fake(HttpServletRequest.class, method);
    }

    private static HttpServletResponse response() {
        return fake(HttpServletResponse.class, null);
    }

    /** Answers everything with the same. */
    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
