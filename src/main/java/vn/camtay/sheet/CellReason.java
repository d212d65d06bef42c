package vn.camtay.sheet;

import java.io.Serializable;
import vn.camtay.shared.error.Reason;

/**
 * Why a cell of a file is refused.
 *
 * @param column letters of the column, empty when the whole row is meant
 */
public record CellReason(int row, String column, Reason reason) implements Serializable {}
