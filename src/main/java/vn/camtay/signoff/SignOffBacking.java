package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.ViewParams;

/** What a coach writes down at the counter: {@code sign-off.xhtml}. */
@Named
@ViewScoped
public class SignOffBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DeskService desks;

    private String module;
    private Desk desk = Desk.NONE;

    public void load() {
        desk = desks.desk(ViewParams.number(module));
        module = desk.moduleId() == null ? null : desk.moduleId().toString();
    }

    public Desk getDesk() {
        return desk;
    }

    /** What can be written down. */
    public List<SkillState> getStates() {
        return SkillState.STEPS;
    }

    public int getDaysBack() {
        return SignOffPolicy.DAYS_BACK;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }
}
