package org.jingtu.ogc.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jingtu.platform.run.RunStatus;

/** Where a job is, in the standard's words. */
enum JobStatus {
    ACCEPTED(RunStatus.QUEUED),
    RUNNING(RunStatus.RUNNING),
    SUCCESSFUL(RunStatus.DONE),
    FAILED(RunStatus.FAILED, RunStatus.INTERRUPTED),
    DISMISSED(RunStatus.CANCELLED);

    private final List<RunStatus> ofRun;

    JobStatus(RunStatus... ofRun) {
        this.ofRun = List.of(ofRun);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the run of such a job says. */
    List<String> runCodes() {
        return ofRun.stream().map(RunStatus::code).toList();
    }

    static JobStatus of(String runCode) {
        return Arrays.stream(values())
                .filter(status -> status.runCodes().contains(runCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(runCode));
    }

    boolean isFinal() {
        return this != ACCEPTED && this != RUNNING;
    }
}
