package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;

/** When in the week a trainer can train, by the trainer: {@code manage/my-availability.xhtml}. */
@Named
@ViewScoped
public class MyAvailabilityBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TrainerService trainers;

    @Inject
    Notices notices;

    private TrainerDetail trainer;
    private WeekHoursForm week;

    public void load() {
        trainer = trainers.mine();
        week = new WeekHoursForm(trainer.hours());
    }

    public String save() {
        trainers.beAvailable(week.hours());
        notices.done("session.availability.done");
        return "/session/manage/my-availability.xhtml?faces-redirect=true";
    }

    public TrainerDetail getTrainer() {
        return trainer;
    }

    public WeekHoursForm getWeek() {
        return week;
    }
}
