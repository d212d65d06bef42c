package vn.camtay.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import vn.camtay.shared.error.DomainException;

/** Several that begin at the same moment, each on a thread of its own. What is refused is counted; anything else that fails, fails the test. */
public final class Race {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();
    private final List<Runner> runners = new ArrayList<>();

    private record Runner(int acts, IntConsumer act) {}

    /** One more, who acts so many times: the number is that of the act, from 0. */
    public Race with(int acts, IntConsumer act) {
        runners.add(new Runner(acts, act));
        return this;
    }

    /** Returns when everybody is at the end. */
    public void run() throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            List<Callable<Void>> all = new ArrayList<>();
            runners.forEach(runner -> all.add(() -> run(start, runner)));
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void run(CyclicBarrier start, Runner runner) throws Exception {
        start.await();
        for (int i = 0; i < runner.acts(); i++) {
            try {
                runner.act().accept(i);
                done.incrementAndGet();
            } catch (DomainException refusal) {
                refused.incrementAndGet();
            }
        }
        return null;
    }

    /** How often something was done. */
    public int done() {
        return done.get();
    }

    /** For the acts: how often the database ended a transaction that was run again. */
    public AtomicInteger retried() {
        return retried;
    }

    @Override
    public String toString() {
        return done + " done, " + refused + " refused, " + retried + " retried";
    }
}
