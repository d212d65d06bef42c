package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.camtay.file.FileService;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Pictures and sounds of questions: kept by who writes, seen by who writes and by whom a quiz gave a question that shows them, and
 * by nobody else.
 */
@Stateless
@DenyAll
public class MediumService {
    /** As the owner of kept files. */
    static final String OWNER = "quiz-medium";

    private static final Duration UNUSED_FOR = Duration.ofDays(1);

    @Inject
    MediumRepository media;

    @Inject
    FileService files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * Keeps these for questions that are about to be written; the same content once. What was kept so, over a day ago, for a
     * question that never came is removed.
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void keep(Collection<QuestionMedium> contents) {
        Instant now = clock.instant();
        for (KeptMedium unused : media.unused(now.minus(UNUSED_FOR))) {
            media.remove(unused);
            files.remove(OWNER, unused.fileId());
        }
        Map<String, QuestionMedium> byContent = new LinkedHashMap<>();
        contents.forEach(medium -> byContent.put(medium.sha256(), medium));
        Map<String, KeptMedium> known = media.find(byContent.keySet());
        known.values().forEach(medium -> medium.addAgain(now));
        byContent.keySet().removeAll(known.keySet());
        for (QuestionMedium medium : byContent.values()) {
            KeptFileRow file = files.keep(OWNER, medium.upload(), Set.of(medium.type()));
            media.add(KeptMedium.of(medium, file, now));
        }
    }

    /**
     * Remembers what a new wording shows, in the caller's transaction.
     *
     * @throws InvalidInputException when one is not kept, or stands where the official does not see it
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void show(QuestionVersion version, QuestionContent content) {
        Set<String> shown = MediaOf.shown(content);
        if (!shown.containsAll(MediaOf.all(version.content()))) {
            throw new InvalidInputException("quiz.refused.mediumHidden");
        }
        if (shown.isEmpty()) {
            return;
        }
        Map<String, KeptMedium> kept = media.find(shown);
        if (!kept.keySet().containsAll(shown)) {
            throw new InvalidInputException("quiz.refused.mediumGone");
        }
        media.show(version, kept.values());
    }

    /**
     * The file of this content.
     *
     * @throws NotFoundException when there is none, or it is not for the actor
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public KeptFileRow require(String content) {
        if (currentUser.hasAny(Role.TRAINER, Role.COORDINATOR)) {
            KeptMedium medium = media.find(Set.of(content)).get(content);
            if (medium == null) {
                throw new NotFoundException();
            }
            return files.require(OWNER, medium.fileId());
        }
        long me = currentUser.officialId().orElseThrow(NotFoundException::new);
        return files.require(OWNER, media.findGiven(content, me).orElseThrow(NotFoundException::new));
    }

    /** Files of these contents, by content; what is not kept is left out. One statement. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Map<String, KeptFileRow> files(Collection<String> contents) {
        return media.files(contents);
    }

    /** The whole content of a file that {@link #files} named. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public byte[] content(KeptFileRow file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(file.bytes());
        int number = 0;
        while (content.size() < file.bytes()) {
            content.writeBytes(files.chunk(OWNER, file.id(), number).orElseThrow(NotFoundException::new));
            number++;
        }
        return content.toByteArray();
    }
}
