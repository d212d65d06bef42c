package vn.camtay.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Meetings as a file to open in a calendar (RFC 5545), with the same UIDs as the mails, so that later mails change them. */
public final class CalendarFile {
    private static final Duration REFRESH = Duration.ofHours(1);

    private CalendarFile() {}

    /** @param parts one or more */
    public static String of(List<CalendarPart> parts, ZoneId zone, Instant now) {
        List<CalendarComponent> components = new ArrayList<>();
        components.add(CalendarMessage.zoneAt(parts.get(0).starts(), zone));
        parts.forEach(part -> components.add(event(part, zone, now)));
        return CalendarMessage.folded(new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Camtay//Camtay//VI"),
                                ImmutableVersion.VERSION_2_0,
                                ImmutableMethod.PUBLISH)),
                        new ComponentList<>(components))
                .toString());
    }

    /**
     * A calendar that a program fetches again and again.
     *
     * @param name  what the program calls it
     * @param parts none is an empty calendar
     * @param since when the content became what it is: the same content is the same text
     */
    public static String feed(String name, List<CalendarPart> parts, ZoneId zone, Instant since) {
        List<CalendarComponent> components = new ArrayList<>();
        components.add(CalendarMessage.zoneAt(since, zone));
        parts.forEach(part -> components.add(event(part, zone, since)));
        return CalendarMessage.folded(new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Camtay//Camtay//VI"),
                                ImmutableVersion.VERSION_2_0,
                                new Name(name),
                                new XProperty("X-WR-CALNAME", name),
                                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                                new XProperty("X-PUBLISHED-TTL", REFRESH.toString()))),
                        new ComponentList<>(components))
                .toString());
    }

    private static VEvent event(CalendarPart part, ZoneId zone, Instant now) {
        List<Property> event = new ArrayList<>(List.of(
                new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)),
                new Uid(part.uid()),
                new Sequence(part.sequence()),
                new DtStart<>(part.starts().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
                new DtEnd<>(part.ends().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
                new Summary(part.summary())));
        if (!part.description().isBlank()) {
            event.add(new Description(part.description()));
        }
        if (!part.location().isBlank()) {
            event.add(new Location(part.location()));
        }
        return new VEvent(new PropertyList(event));
    }
}
