package org.jingtu.ogc.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcViewer;
import org.jingtu.platform.run.RunService;
import tools.jackson.databind.json.JsonMapper;

/** The parameter card, which every analysis has. */
record CardOutput(String process, RunService runs, JsonMapper json) implements ProcessOutput {
    private static final OutputDescription DESCRIPTION = new OutputDescription(
            "card", "参数卡:方法、参数、输入、结果", "The card: method, parameters, input, key figures", OgcLink.JSON);

    @Override
    public OutputDescription description() {
        return DESCRIPTION;
    }

    @Override
    public void write(UUID run, OgcViewer viewer, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(runs.getDone(run, process).card()));
    }
}
