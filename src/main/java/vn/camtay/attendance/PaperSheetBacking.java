package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** The paper sheet of a meeting: print it, type it back, settle what differs, keep its scan. {@code manage/paper-sheet.xhtml}. */
@Named
@ViewScoped
public class PaperSheetBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAPER = "paper";

    @Inject
    AttendanceService attendances;

    @Inject
    PaperSheetService sheets;

    @Inject
    Notices notices;

    private String meeting;
    private RollCall roll;
    private List<SheetLine> lines;
    private List<ScanRow> scans;
    private boolean entered;
    private int saved;
    private String note;
    private transient Part file;

    public void load() {
        long id = ViewParams.requireId(meeting);
        roll = attendances.rollCall(id);
        lines = roll.rows().stream().map(SheetLine::new).toList();
        scans = sheets.scans(id);
    }

    /** Writes what was typed; what differs from the roll or cannot be read stays on the page. */
    public void enter() {
        List<SheetLine> typed = lines.stream().filter(SheetLine::isTyped).toList();
        if (typed.isEmpty()) {
            throw new InvalidInputException("attendance.refused.sheetEmpty");
        }
        write(typed, SheetLine::first);
    }

    /** Writes what was chosen for those whose line differs from the roll. */
    public String settle() {
        List<SheetLine> open = getDiffering();
        if (open.stream().anyMatch(line -> line.getChoice() == null)) {
            throw new InvalidInputException("attendance.refused.sheetChoiceMissing");
        }
        List<SheetLine> byPaper =
                open.stream().filter(line -> PAPER.equals(line.getChoice())).toList();
        if (!byPaper.isEmpty() && (note == null || note.isBlank())) {
            throw new InvalidInputException("attendance.refused.sheetNoteMissing");
        }
        open.stream().filter(line -> !byPaper.contains(line)).forEach(SheetLine::giveWay);
        write(byPaper, line -> line.instead(note));
        if (getFailed() + getDiffering().size() > 0) {
            return null;
        }
        notices.done("attendance.paperSheet.settled", open.size());
        return again();
    }

    private void write(List<SheetLine> some, Function<SheetLine, SheetMark> mark) {
        Map<Long, SheetLine> byOfficial =
                some.stream().collect(Collectors.toMap(line -> line.getRow().officialId(), Function.identity()));
        List<MarkAnswer> answers =
                sheets.enter(roll.meeting().id(), some.stream().map(mark).toList());
        answers.forEach(answer -> byOfficial.get(answer.officialId()).take(answer));
        saved = (int) answers.stream()
                .filter(answer -> answer.result() == MarkAnswer.Result.SAVED)
                .count();
        entered = true;
    }

    public String attach() throws IOException {
        sheets.attach(roll.meeting().id(), FileUpload.of(file));
        notices.done("attendance.paperSheet.scan.done");
        return again();
    }

    public String detach(long scanId) {
        sheets.detach(scanId);
        notices.done("attendance.paperSheet.scan.removed");
        return again();
    }

    private String again() {
        return "/attendance/manage/paper-sheet.xhtml?faces-redirect=true&meeting="
                + roll.meeting().id();
    }

    public RollCall getRoll() {
        return roll;
    }

    public List<SheetLine> getLines() {
        return lines;
    }

    /** Lines that say something else than the roll. */
    public List<SheetLine> getDiffering() {
        return lines.stream().filter(SheetLine::isDiffering).toList();
    }

    /** How many lines could not be written. */
    public long getFailed() {
        return lines.stream().filter(line -> !line.getReasons().isEmpty()).count();
    }

    /** Whether lines were sent from this page. */
    public boolean isEntered() {
        return entered;
    }

    public int getSaved() {
        return saved;
    }

    public List<ScanRow> getScans() {
        return scans;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }
}
