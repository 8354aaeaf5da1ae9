package org.jingtu.platform.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingtu.platform.BadRequestException;
import org.springframework.stereotype.Component;

/** The processes that features declared, by their id. */
@Component
class RunProcesses {
    private final Map<String, RunProcess<?>> byId = new TreeMap<>();

    RunProcesses(List<RunProcess<?>> processes) {
        processes.forEach(process -> byId.put(process.id(), process));
    }

    /** By id. */
    Map<String, RunDescription> descriptions() {
        Map<String, RunDescription> descriptions = new TreeMap<>();
        byId.forEach((id, process) -> descriptions.put(id, process.description()));
        return descriptions;
    }

    RunProcess<?> get(String id) {
        RunProcess<?> process = byId.get(id);
        if (process == null) {
            throw new BadRequestException("process", "process must be one of " + String.join(", ", byId.keySet()));
        }
        return process;
    }
}
