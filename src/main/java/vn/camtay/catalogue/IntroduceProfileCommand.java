package vn.camtay.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A new version of what a post asks for.
 *
 * @param validFrom first day on which it counts
 * @param levels    one for every competency
 */
public record IntroduceProfileCommand(long postId, LocalDate validFrom, List<RequiredLevel> levels)
        implements Serializable {
    public IntroduceProfileCommand {
        levels = List.copyOf(levels);
    }
}
