package vn.camtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Times of one kind of request, in milliseconds. */
record Figures(List<Double> sorted) {
    static Figures of(List<Double> millis) {
        return new Figures(millis.stream().sorted().toList());
    }

    /** @param share from 0 to 1 */
    double at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(share * sorted.size())) - 1));
    }

    @Override
    public String toString() {
        return "%4d answers  p50 %6.0f  p95 %6.0f  max %6.0f ms".formatted(sorted.size(), at(0.5), at(0.95), at(1));
    }

    /** What else the machine had to do: the load average of the last minute. */
    static String load() {
        try {
            return "load average " + Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException notLinux) {
            return "load average unknown";
        }
    }
}
