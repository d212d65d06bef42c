package vn.camtay.staffing;

import java.io.Serializable;
import java.util.List;

/** The people of a unit, and what each competency would come to. */
public record WhatIf(List<WhatIfPerson> people, List<WhatIfLine> lines) implements Serializable {
    public WhatIf {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
    }
}
