package vn.camtay.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * An official with everything that may be edited.
 *
 * @param postIds the main post first
 */
public record OfficialDetail(OfficialRow row, long version, String language, List<Long> postIds)
        implements Serializable {
    public OfficialDetail {
        postIds = List.copyOf(postIds);
    }
}
