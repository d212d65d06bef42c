package vn.camtay.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** manage/profile.xhtml: what a post asks for on a day, and a new version of it. */
@Named
@ViewScoped
public class ProfileBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ProfileService profileService;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String post;
    private LocalDate day;
    private PostProfile profile;
    private LocalDate validFrom;
    private List<Entry> entries = List.of();

    /** What the form says of one competency; it begins with what holds. */
    public static final class Entry implements Serializable {
        private static final long serialVersionUID = 1L;

        private final CompetencyRow competency;
        private int level;
        private int weight;

        Entry(PostProfile.Line line) {
            this.competency = line.competency();
            this.level = line.level();
            this.weight = line.weight();
        }

        RequiredLevel required() {
            return new RequiredLevel(competency.id(), level, weight);
        }

        public CompetencyRow getCompetency() {
            return competency;
        }

        public int getLevel() {
            return level;
        }

        public void setLevel(int level) {
            this.level = level;
        }

        public int getWeight() {
            return weight;
        }

        public void setWeight(int weight) {
            this.weight = weight;
        }
    }

    public void load() {
        profile = profileService.requireProfile(ViewParams.requireId(post), day);
        entries = profile.levels().stream().map(Entry::new).toList();
        validFrom = dates.getToday().plusMonths(1).withDayOfMonth(1);
    }

    public String introduce() {
        profileService.introduce(new IntroduceProfileCommand(
                profile.postId(),
                validFrom,
                entries.stream().map(Entry::required).toList()));
        notices.done("catalogue.profile.done.introduced", dates.day(validFrom));
        return back();
    }

    public String withdraw(LocalDate from) {
        profileService.withdraw(profile.postId(), from);
        notices.done("catalogue.profile.done.withdrawn", dates.day(from));
        return back();
    }

    private String back() {
        return "/catalogue/manage/profile.xhtml?faces-redirect=true&post=" + profile.postId();
    }

    public List<Integer> getLevels() {
        return IntStream.rangeClosed(0, CompetencyLevel.MAX).boxed().toList();
    }

    public List<Integer> getWeights() {
        return IntStream.rangeClosed(1, RequiredLevel.WEIGHT_MAX).boxed().toList();
    }

    public PostProfile getProfile() {
        return profile;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
