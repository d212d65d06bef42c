package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.web.MessageTexts;

/** What lists of choices of units and posts hold, read once a request; also for pages of other features. */
@Named("organisationChoices")
@RequestScoped
public class OrganisationChoicesBacking {
    @Inject
    UnitService unitService;

    @Inject
    PostService postService;

    @Inject
    MessageTexts texts;

    private List<UnitRow> inReach;
    private List<PostRow> posts;
    private List<SelectItem> units;

    /** Units for a filter: a head's own, for others all but divisions. */
    public List<UnitRow> getInReach() {
        if (inReach == null) {
            inReach = unitService.inReach();
        }
        return inReach;
    }

    /** All posts by code. */
    public List<PostRow> getPosts() {
        if (posts == null) {
            posts = postService.list();
        }
        return posts;
    }

    /** All units open today with their divisions, in groups: the city and its departments, then each commune-level unit. */
    public List<SelectItem> getUnits() {
        if (units == null) {
            Map<String, List<SelectItem>> groups = new LinkedHashMap<>();
            String group = texts.get("organisation.choices.city");
            for (UnitRow unit : unitService.tree()) {
                if (unit.kind().isCommuneLevel()) {
                    group = label(unit);
                }
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(new SelectItem(unit.id(), label(unit)));
            }
            units = new ArrayList<>();
            groups.forEach((name, items) ->
                    units.add(new SelectItemGroup(name, null, false, items.toArray(SelectItem[]::new))));
        }
        return units;
    }

    private String label(UnitRow unit) {
        return texts.either(unit.name(), unit.nameEn());
    }
}
