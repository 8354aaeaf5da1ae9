package org.jingtu.issue.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands. */
public enum CaseState {
    /** 已上报: nobody has looked at it yet. */
    REPORTED,
    /** 已立案: it is a case. */
    FILED,
    /** 已派遣: a department has it. */
    DISPATCHED,
    /** 处理中: somebody works on it. */
    HANDLING,
    /** 已反馈: said to be done, not yet looked at. */
    FED_BACK,
    /** 已结案. */
    CLOSED;

    /** As it is stored and shown to programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
