package vn.camtay.shared.text;

import vn.camtay.shared.error.BothNames;

/** Something that a list of choices offers: what is sent when it is chosen, and what it is called. */
public interface Choice {
    long id();

    BothNames names();
}
