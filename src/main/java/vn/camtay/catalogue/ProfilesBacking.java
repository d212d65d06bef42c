package vn.camtay.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** manage/profiles.xhtml: what every post asks for today. */
@Named
@RequestScoped
public class ProfilesBacking {
    @Inject
    ProfileService profileService;

    private List<PostProfile> profiles = List.of();

    public void load() {
        profiles = profileService.list();
    }

    public List<PostProfile> getProfiles() {
        return profiles;
    }
}
