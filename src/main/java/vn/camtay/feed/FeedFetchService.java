package vn.camtay.feed;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.camtay.account.AccountService;
import vn.camtay.feed.FeedRepository.Found;
import vn.camtay.feed.FeedRepository.Window;
import vn.camtay.mail.CalendarFile;
import vn.camtay.mail.CalendarPart;
import vn.camtay.organisation.UnitService;
import vn.camtay.session.CalendarUid;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.text.Texts;

/**
 * Answers programs that fetch a calendar: open to everybody, since the secret in the address is all they have. A secret that is
 * not known, whose account may not sign in any more, or whose owner may no longer see what the calendar holds, gets nothing;
 * nobody learns which of them it was.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
public class FeedFetchService {
    static final Duration BACK = Duration.ofDays(90);
    static final Duration AHEAD = Duration.ofDays(366);
    /** A fetch is noted again only after this long, so that a busy program costs no write each time. */
    static final Duration NOTED = Duration.ofMinutes(5);

    @Inject
    FeedRepository feeds;

    @Inject
    AccountService accounts;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    /** The calendar behind a secret; empty when there is none for whoever holds it. At most eight statements. */
    @PermitAll
    public Optional<FeedContent> fetch(String token) {
        if (token == null || token.length() != FeedToken.LENGTH) {
            return Optional.empty();
        }
        return feeds.findByHash(FeedToken.hash(token)).flatMap(this::content);
    }

    private Optional<FeedContent> content(Found feed) {
        return accounts.findIdentity(feed.accountId())
                .filter(owner -> feed.kind().isFor(owner, feed.subjectId()))
                .map(owner -> content(feed, owner));
    }

    private FeedContent content(Found feed, SignedIn owner) {
        Instant now = clock.instant();
        boolean english = "en".equals(owner.language());
        List<CalendarPart> parts = parts(feed, owner, new Window(now.minus(BACK), now.plus(AHEAD)), english);
        String name = name(feed, owner.language());
        String hash = FeedToken.hash(name + parts);
        boolean same = hash.equals(feed.hash());
        Instant since = same ? feed.since() : now;
        if (!same || feed.fetchedAt() == null || !now.isBefore(feed.fetchedAt().plus(NOTED))) {
            feeds.noteFetch(feed.id(), now, hash, since);
        }
        return new FeedContent(CalendarFile.feed(name, parts, clock.getZone(), since), hash, since);
    }

    private List<CalendarPart> parts(Found feed, SignedIn owner, Window window, boolean english) {
        List<CalendarPart> parts = new ArrayList<>();
        switch (feed.kind()) {
            case MINE -> {
                feeds.seats(owner.officialId(), window).forEach(entry -> parts.add(seat(entry, "", english)));
                feeds.taught(owner.officialId(), window).forEach(entry -> parts.add(taught(entry, english)));
            }
            case TRAINER ->
                feeds.taught(owner.officialId(), window).forEach(entry -> parts.add(taught(entry, english)));
            case UNIT ->
                feeds.seatsOfUnits(units.withBelow(List.of(feed.subjectId())), window)
                        .forEach(entry -> parts.add(seat(entry, entry.person() + ": ", english)));
            case VENUE ->
                feeds.atVenue(feed.subjectId(), window)
                        .forEach(entry -> parts.add(
                                part(CalendarUid.venue(entry.sessionId(), entry.meetingId()), entry, "", english)));
        }
        return parts;
    }

    private static CalendarPart seat(FeedEntry entry, String before, boolean english) {
        return part(
                CalendarUid.participant(entry.sessionId(), entry.meetingId(), entry.officialId()),
                entry,
                before,
                english);
    }

    private static CalendarPart taught(FeedEntry entry, boolean english) {
        return part(CalendarUid.trainer(entry.sessionId(), entry.officialId(), entry.number()), entry, "", english);
    }

    private static CalendarPart part(String uid, FeedEntry entry, String before, boolean english) {
        String module = english ? entry.moduleNameEn() : entry.moduleNameVi();
        return new CalendarPart(
                CalendarPart.Method.REQUEST,
                uid,
                entry.sequence(),
                before + entry.code() + " " + module,
                entry.whatToBring(),
                entry.place(),
                entry.startsAt(),
                entry.endsAt());
    }

    private static String name(Found feed, String language) {
        Texts texts = Texts.in(language);
        return feed.subject() == null
                ? texts.say("feed.name." + feed.kind())
                : texts.say("feed.name." + feed.kind(), feed.subject());
    }
}
