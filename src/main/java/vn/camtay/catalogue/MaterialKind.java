package vn.camtay.catalogue;

/** What a material is: words to read on the page, an address elsewhere, or a file to download. */
public enum MaterialKind {
    TEXT,
    LINK,
    FILE
}
