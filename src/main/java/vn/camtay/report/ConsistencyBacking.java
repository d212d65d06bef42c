package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whether the data hold together: {@code admin/consistency.xhtml}. */
@Named
@RequestScoped
public class ConsistencyBacking {
    @Inject
    ConsistencyService consistency;

    private List<ConsistencyResult> results = List.of();

    public void load() {
        results = consistency.checkAll();
    }

    public List<ConsistencyResult> getResults() {
        return results;
    }

    /** Number of checks that do not hold. */
    public long getBroken() {
        return results.stream().filter(result -> !result.holds()).count();
    }
}
