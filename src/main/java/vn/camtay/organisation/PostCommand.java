package vn.camtay.organisation;

import java.io.Serializable;

/**
 * What a coordinator says about a post.
 *
 * @param code never changes once the post is there
 */
public record PostCommand(String code, String nameVi, String nameEn, String postGroup) implements Serializable {}
