package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** What may be asked of one trainer: {@code manage/edit-trainer.xhtml}. */
@Named
@ViewScoped
public class EditTrainerBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TrainerService trainers;

    @Inject
    ModuleService modules;

    @Inject
    Notices notices;

    private String official;
    private TrainerDetail trainer;
    private List<ModuleRow> offered;
    private List<Long> moduleIds;
    private Integer loadCap;
    private WeekHoursForm week;

    public void load() {
        trainer = trainers.require(ViewParams.requireId(official));
        offered = modules.offered();
        moduleIds = new ArrayList<>(trainer.moduleIds());
        loadCap = trainer.loadCap();
        week = new WeekHoursForm(trainer.hours());
    }

    public String save() {
        trainers.describe(new TrainerCommand(trainer.officialId(), new HashSet<>(moduleIds), week.hours(), loadCap));
        return done("session.trainer.done.saved");
    }

    public String remove() {
        trainers.remove(trainer.officialId());
        return done("session.trainer.done.removed");
    }

    private String done(String key) {
        notices.done(key, trainer.fullName());
        return "/session/manage/trainers.xhtml?faces-redirect=true";
    }

    public TrainerDetail getTrainer() {
        return trainer;
    }

    public List<ModuleRow> getOffered() {
        return offered;
    }

    public WeekHoursForm getWeek() {
        return week;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public List<Long> getModuleIds() {
        return moduleIds;
    }

    public void setModuleIds(List<Long> moduleIds) {
        this.moduleIds = moduleIds;
    }

    public Integer getLoadCap() {
        return loadCap;
    }

    public void setLoadCap(Integer loadCap) {
        this.loadCap = loadCap;
    }
}
