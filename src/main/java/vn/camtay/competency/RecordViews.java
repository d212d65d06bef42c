package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.identity.CurrentUser;

/** Keeps who opened whose record, never the person's own reading, and shows it to the person. */
@ApplicationScoped
class RecordViews {
    /** For so long a person is shown who looked. */
    private static final int MONTHS_SHOWN = 12;

    @Inject
    RecordViewRepository views;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** The actor opens a person's record. One statement: written for others, read for the person. */
    List<RecordViewRow> opened(long officialId, boolean mine) {
        LocalDate today = LocalDate.now(clock);
        if (mine) {
            return views.after(officialId, today.minusMonths(MONTHS_SHOWN));
        }
        views.keep(
                officialId,
                today,
                currentUser.accountId(),
                currentUser.officialId().isPresent() ? currentUser.officialId().getAsLong() : null,
                clock.instant());
        return List.of();
    }

    /** The actor opens a part of a person's record. One statement, none for the person. */
    void openedPart(long officialId, boolean mine) {
        if (!mine) {
            opened(officialId, false);
        }
    }
}
