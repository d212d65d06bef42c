package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;

/** One's own coaching cards: {@code my-cards.xhtml}. */
@Named
@ViewScoped
public class MyCardsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CardService cards;

    private List<CardRow> rows = List.of();
    private boolean coach;

    public void load() {
        rows = cards.mine();
        coach = cards.mayCoach();
    }

    /** Whether the reader may sign somebody else's cards. */
    public boolean isCoach() {
        return coach;
    }

    public List<CardRow> getRows() {
        return rows;
    }
}
