package org.jingtu.exchange.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jingtu.exchange.RowProblem;

/** One row that was not taken over, and why. */
public record ImportRefusal(long line, String column, String value, String code, String message) {
    /** Code of rows whose id is known already. */
    public static final String DUPLICATE = "duplicate-id";

    static ImportRefusal of(long line, RowProblem problem) {
        return new ImportRefusal(line, problem.column(), problem.value(), problem.code(), problem.message());
    }

    @JsonIgnore
    boolean isDuplicate() {
        return DUPLICATE.equals(code);
    }
}
