package vn.camtay.organisation;

import java.io.Serializable;
import java.util.List;

/** A unit of the tree with its divisions. */
public record UnitNode(UnitDetail unit, List<UnitDetail> divisions) implements Serializable {
    public UnitNode {
        divisions = List.copyOf(divisions);
    }
}
