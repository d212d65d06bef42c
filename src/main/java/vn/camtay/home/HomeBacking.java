package vn.camtay.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** The first page: one section a role, for those that the person has. */
@Named
@RequestScoped
public class HomeBacking {
    @Inject
    HomeService home;

    @Inject
    CurrentUser currentUser;

    private OfficialHome official;
    private TrainerHome trainer;
    private HeadHome head;
    private CoordinatorHome coordinator;
    private AdministratorHome administrator;

    public void load() {
        boolean person = currentUser.officialId().isPresent();
        official = person && currentUser.has(Role.OFFICIAL) ? home.official() : null;
        trainer = person && currentUser.has(Role.TRAINER) ? home.trainer() : null;
        head = currentUser.has(Role.HEAD) ? home.head() : null;
        coordinator = currentUser.has(Role.COORDINATOR) ? home.coordinator() : null;
        administrator = currentUser.has(Role.ADMINISTRATOR) ? home.administrator() : null;
    }

    /** What a person is called here: the given name, last in a Vietnamese full name; an account of nobody by its whole name. */
    public String getGivenName() {
        String full = currentUser.getDisplayName();
        return currentUser.officialId().isPresent() ? full.substring(full.lastIndexOf(' ') + 1) : full;
    }

    /** Whether a section needs its role as a heading. */
    public boolean isSeveral() {
        int sections = 0;
        for (Object section : new Object[] {official, trainer, head, coordinator, administrator}) {
            sections += section == null ? 0 : 1;
        }
        return sections > 1;
    }

    public boolean isNothing() {
        return official == null && trainer == null && head == null && coordinator == null && administrator == null;
    }

    public OfficialHome getOfficial() {
        return official;
    }

    public TrainerHome getTrainer() {
        return trainer;
    }

    public HeadHome getHead() {
        return head;
    }

    public CoordinatorHome getCoordinator() {
        return coordinator;
    }

    public AdministratorHome getAdministrator() {
        return administrator;
    }
}
