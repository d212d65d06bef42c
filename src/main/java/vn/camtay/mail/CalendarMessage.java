package vn.camtay.mail;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** One meeting as an iTIP message (RFC 5546): what Outlook, Gmail and Thunderbird take as an event. */
final class CalendarMessage {
    private static final int LINE_OCTETS = 75;

    private CalendarMessage() {}

    /**
     * @param organiser address that mails come from
     * @param zone      times are written as local times of this zone, with its definition
     */
    static String of(CalendarPart part, String organiser, String attendee, String name, ZoneId zone, Instant now) {
        boolean cancel = part.method() == CalendarPart.Method.CANCEL;
        List<Property> event = new ArrayList<>(List.of(
                new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)),
                new Uid(part.uid()),
                new Sequence(part.sequence()),
                new DtStart<>(part.starts().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
                new DtEnd<>(part.ends().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
                new Summary(part.summary()),
                new Organizer(new ParameterList(List.of(new Cn("Camtay"))), mailto(organiser)),
                new Attendee(
                        new ParameterList(List.of(
                                new Cn(name.replace('"', '\'')), Role.REQ_PARTICIPANT, PartStat.ACCEPTED, Rsvp.FALSE)),
                        mailto(attendee)),
                cancel ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.OPAQUE));
        if (!part.description().isBlank()) {
            event.add(new Description(part.description()));
        }
        if (!part.location().isBlank()) {
            event.add(new Location(part.location()));
        }
        return folded(new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Camtay//Camtay//VI"),
                                ImmutableVersion.VERSION_2_0,
                                cancel ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)),
                        new ComponentList<>(List.of(zoneAt(part.starts(), zone), new VEvent(new PropertyList(event)))))
                .toString());
    }

    /** No line longer than 75 octets (RFC 5545, 3.1); the library counts characters, and Vietnamese ones take up to three. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 16);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else if (octets + length > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1 + length;
            } else {
                octets += length;
            }
            folded.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    /** The zone with the one offset that holds when the meeting starts. */
    static VTimeZone zoneAt(Instant moment, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        PropertyList observance = new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)),
                new TzOffsetFrom(offset),
                new TzOffsetTo(offset),
                new TzName(zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(List.of(new Standard(observance))));
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + address);
    }
}
