package vn.camtay.home;

import java.io.Serializable;
import java.util.List;
import vn.camtay.quiz.MyQuizRow;

/**
 * What an official does next.
 *
 * @param next     the next meeting they have a seat for, null if none
 * @param later    those after it
 * @param trainers names of the next session's trainers, joined
 * @param toJoin   sessions to join, of modules their post asks for, the first to close first, one a module
 * @param quizzes  to take or to go on with now
 * @param asked    modules their posts ask for
 */
public record OfficialHome(
        NextMeeting next,
        List<NextMeeting> later,
        String trainers,
        List<OfferedSession> toJoin,
        List<MyQuizRow> quizzes,
        List<AskedModule> asked)
        implements Serializable {
    public OfficialHome {
        later = List.copyOf(later);
        toJoin = List.copyOf(toJoin);
        quizzes = List.copyOf(quizzes);
        asked = List.copyOf(asked);
    }

    public long done() {
        return asked.stream()
                .filter(module -> module.progress() == AskedModule.Progress.DONE)
                .count();
    }
}
