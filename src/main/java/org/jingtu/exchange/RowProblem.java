package org.jingtu.exchange;

/**
 * Why one row cannot be used.
 *
 * @param column header of the column at fault; empty when it is the row or its geometry
 * @param value what stands there, shortened to 120 characters
 * @param code stable, lower-case with dashes; explained in docs/problems.md
 * @param message one sentence a person can act on
 */
public record RowProblem(String column, String value, String code, String message) {
    private static final int LONGEST = 120;

    public RowProblem {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        value = value.replace("\0", "");
    }

    /** A problem of the row or its geometry as a whole. */
    public static RowProblem ofRow(String code, String message) {
        return new RowProblem("", "", code, message);
    }
}
