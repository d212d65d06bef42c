package vn.camtay.session;

import java.time.Duration;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettings;
import vn.camtay.organisation.TravelZone;

/**
 * How long a person needs from a place in one zone to a place in another. Inside a zone nothing is asked for; between two
 * islands the way leads over the mainland.
 *
 * @param toCatHai     minutes between the mainland and Cát Hải
 * @param toBachLongVi minutes between the mainland and Bạch Long Vĩ
 */
public record TravelTime(int toCatHai, int toBachLongVi) {
    /** One way by road and ferry, and by the ship that sails in the morning. */
    public static final TravelTime USUAL = new TravelTime(120, 480);

    public TravelTime {
        if (toCatHai < 0 || toBachLongVi < 0) {
            throw new IllegalArgumentException(toCatHai + ", " + toBachLongVi);
        }
    }

    /** As the office set it. */
    public static TravelTime of(PolicySettings settings) {
        return new TravelTime(
                settings.get(PolicySetting.TRAVEL_CAT_HAI), settings.get(PolicySetting.TRAVEL_BACH_LONG_VI));
    }

    /** Minutes needed from the one to the other; 0 within a zone, the same in both directions. */
    public int minutes(TravelZone from, TravelZone to) {
        return from == to ? 0 : fromMainland(from) + fromMainland(to);
    }

    /** {@link #minutes} as a duration. */
    public Duration between(TravelZone from, TravelZone to) {
        return Duration.ofMinutes(minutes(from, to));
    }

    private int fromMainland(TravelZone zone) {
        return switch (zone) {
            case MAINLAND -> 0;
            case CAT_HAI -> toCatHai;
            case BACH_LONG_VI -> toBachLongVi;
        };
    }
}
