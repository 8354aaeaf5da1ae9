package org.jingtu.inspection;

import org.jingtu.exchange.RowProblem;

/** Why a row cannot be taken over. @param line of the file, from 1 @param column header at fault; empty for the row */
record RowRefusal(long line, String column, String value, String code, String message) {
    static RowRefusal of(long line, RowProblem problem) {
        return new RowRefusal(line, problem.column(), problem.value(), problem.code(), problem.message());
    }
}
