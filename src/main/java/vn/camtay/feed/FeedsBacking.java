package vn.camtay.feed;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.settings.Settings;

/** My calendars and their secret addresses: {@code feeds.xhtml}. An address is shown once, after it was made. */
@Named
@ViewScoped
public class FeedsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FeedService feeds;

    @Inject
    transient Settings settings;

    private List<FeedRow> mine = List.of();
    private List<FeedChoice> choices = List.of();
    private String wanted;
    private String address;

    public void load() {
        mine = feeds.mine();
        choices = feeds.choices();
    }

    public void make() {
        FeedChoice choice = choices.stream()
                .filter(one -> one.getKey().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("feed.refused.unknown"));
        address = address(feeds.make(choice.kind(), choice.subjectId()));
        load();
    }

    public void renew(long id) {
        address = address(feeds.renew(id));
        load();
    }

    public void revoke(long id) {
        feeds.revoke(id);
        address = null;
        load();
    }

    private String address(String token) {
        return settings.baseUrl() + "/api/feeds/" + token + ".ics";
    }

    public List<FeedRow> getMine() {
        return mine;
    }

    public List<FeedChoice> getChoices() {
        return choices;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    /** Of the calendar that was made or renewed last on this page; null before. */
    public String getAddress() {
        return address;
    }

    /** The same, for programs that open calendars by themselves. */
    public String getSubscription() {
        return address == null ? null : address.replaceFirst("^https?:", "webcal:");
    }
}
