package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.camtay.organisation.TravelZone;

class TravelTimeTest {
    private static final TravelTime WAY = new TravelTime(120, 480);

    @Property
    void theWayBackTakesAsLongAndNoDetourIsShorter(
            @ForAll TravelZone from, @ForAll TravelZone to, @ForAll TravelZone over) {
        assertThat(WAY.minutes(from, to)).isEqualTo(WAY.minutes(to, from));
        assertThat(WAY.minutes(from, to)).isLessThanOrEqualTo(WAY.minutes(from, over) + WAY.minutes(over, to));
        assertThat(WAY.minutes(from, to) == 0).isEqualTo(from == to);
    }

    @Example
    void betweenTheIslandsTheWayLeadsOverTheMainland() {
        assertThat(WAY.minutes(TravelZone.MAINLAND, TravelZone.CAT_HAI)).isEqualTo(120);
        assertThat(WAY.minutes(TravelZone.CAT_HAI, TravelZone.BACH_LONG_VI)).isEqualTo(600);
    }

    @Example
    void noWayTakesLessThanNothing() {
        assertThatThrownBy(() -> new TravelTime(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TravelTime(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
