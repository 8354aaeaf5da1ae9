package org.jingtu.platform.run;

import java.util.Map;
import java.util.TreeMap;
import org.jingtu.platform.BadRequestException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The processes that features declared, by their id; none where only files and tables are served, as in a command. */
@Component
class RunProcesses {
    private final Map<String, RunProcess<?>> byId = new TreeMap<>();

    RunProcesses(ObjectProvider<RunProcess<?>> processes) {
        processes.forEach(process -> byId.put(process.id(), process));
    }

    /** By id. */
    Map<String, RunDescription> descriptions() {
        Map<String, RunDescription> descriptions = new TreeMap<>();
        byId.forEach((id, process) -> descriptions.put(id, process.description()));
        return descriptions;
    }

    /** No for a process that was declared once and is no longer. */
    boolean isForAnalysts(String id) {
        RunProcess<?> process = byId.get(id);
        return process != null && process.isForAnalysts();
    }

    RunProcess<?> get(String id) {
        RunProcess<?> process = byId.get(id);
        if (process == null) {
            throw new BadRequestException("process", "process must be one of " + String.join(", ", byId.keySet()));
        }
        return process;
    }
}
