package org.jingtu.issue.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does with a case. */
public enum CaseStep {
    /** 立案. */
    FILE,
    /** 不予立案: it is no case. */
    DISMISS,
    /** 派遣, also to another department (改派). */
    DISPATCH,
    /** 开始处理. */
    HANDLE,
    /** 处理反馈: it is done, and here is the photograph. */
    FEED_BACK,
    /** 核查结案: somebody else has looked, and it is. */
    VERIFY,
    /** 返工: somebody has looked, and it is not. */
    REWORK,
    /** 重新打开: it was closed and should not be. */
    REOPEN,
    /** 督办: it is overdue, and those above know. */
    ESCALATE,
    /** 合并上报: the same problem, reported again. */
    JOIN;

    /** As it is stored and shown to programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseStep> find(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
