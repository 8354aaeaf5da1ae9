package org.jingtu.ogc.process;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.ogc.Audience;
import org.jingtu.ogc.OgcViewer;
import org.jingtu.ogc.feature.RunCollections;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which processes there are, and what each gives. Runs are of the whole county: the office has them, if not bound. */
@Component
class ProcessCatalogue {
    static final String EXCEPTION = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";

    private static final URI NO_SUCH_PROCESS = URI.create(EXCEPTION + "no-such-process");

    private final RunService runs;
    private final RunCollections collections;
    private final List<ProcessOutput> others;
    private final JsonMapper json;

    ProcessCatalogue(RunService runs, RunCollections collections, List<ProcessOutput> others, JsonMapper json) {
        this.runs = runs;
        this.collections = collections;
        this.others = others;
        this.json = json;
    }

    static boolean isFor(OgcViewer viewer) {
        return viewer.sees(Audience.OFFICE) && viewer.place() == null;
    }

    /** By id. */
    Map<String, RunDescription> all() {
        return runs.descriptions();
    }

    /** @throws NotFoundException of the standard's type when there is none of this name */
    RunDescription get(String id) {
        RunDescription description = all().get(id);
        if (description == null) {
            throw new NotFoundException("process " + id, NO_SUCH_PROCESS);
        }
        return description;
    }

    /** The card first. */
    List<ProcessOutput> outputs(String process, OgcViewer viewer) {
        List<ProcessOutput> outputs = new ArrayList<>();
        outputs.add(new CardOutput(process, runs, json));
        collections
                .of(process, viewer)
                .forEach(collection -> outputs.add(new CollectionOutput(process, collection, collections)));
        others.stream().filter(output -> output.process().equals(process)).forEach(outputs::add);
        return outputs;
    }
}
