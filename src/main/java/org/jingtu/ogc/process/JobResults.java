package org.jingtu.ogc.process;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.JsonTree;
import org.jingtu.platform.NotFoundException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes results as their job wants them: as they are, by reference, or in one document. */
@Component
class JobResults {
    private final ProcessCatalogue processes;
    private final JsonMapper json;

    JobResults(ProcessCatalogue processes, JsonMapper json) {
        this.processes = processes;
        this.json = json;
    }

    /** All that the job asks for. */
    void write(Job job, OgcRequest request, HttpServletResponse answer) throws IOException {
        List<ProcessOutput> values = outputs(job, request, byReference -> !byReference);
        List<ProcessOutput> references = outputs(job, request, byReference -> byReference);
        if (!job.raw()) {
            answer.setContentType(OgcLink.JSON);
            document(job, values, references, request, answer.getOutputStream());
            return;
        }
        for (ProcessOutput output : references) {
            OutputDescription description = output.description();
            answer.addHeader(
                    HttpHeaders.LINK,
                    "<" + address(job, description, request) + ">; rel=\"" + description.id() + "\"; type=\""
                            + description.mediaType() + "\"");
        }
        if (values.isEmpty()) {
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (values.size() == 1) {
            write(job, values.get(0), request, answer);
        } else {
            parts(job, values, request, answer);
        }
    }

    /** One of its outputs as it is. */
    void write(Job job, String output, OgcRequest request, HttpServletResponse answer) throws IOException {
        ProcessOutput found = processes.outputs(job.process(), request.viewer()).stream()
                .filter(each -> each.description().id().equals(output))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("output " + output + " of " + job.process()));
        write(job, found, request, answer);
    }

    private static void write(Job job, ProcessOutput output, OgcRequest request, HttpServletResponse answer)
            throws IOException {
        answer.setContentType(output.description().mediaType());
        output.write(job.run(), request.viewer(), answer.getOutputStream());
    }

    /** References to all that the job asks for, for people to follow. */
    Map<String, Object> references(Job job, OgcRequest request) {
        Map<String, Object> references = new LinkedHashMap<>();
        outputs(job, request, byReference -> true)
                .forEach(output ->
                        references.put(output.description().id(), reference(job, output.description(), request)));
        references.put("links", request.selfLinks(OgcLink.JSON));
        return references;
    }

    private List<ProcessOutput> outputs(Job job, OgcRequest request, Predicate<Boolean> transmission) {
        return processes.outputs(job.process(), request.viewer()).stream()
                .filter(output -> {
                    Boolean byReference = job.outputs().get(output.description().id());
                    return byReference != null && transmission.test(byReference);
                })
                .toList();
    }

    private static String address(Job job, OutputDescription output, OgcRequest request) {
        return JobDocuments.address(job, request) + "/results/" + output.id();
    }

    private static Map<String, Object> reference(Job job, OutputDescription output, OgcRequest request) {
        return JsonTree.object(
                "href", address(job, output, request),
                "type", output.mediaType(),
                "title", request.text(output.titleZh(), output.titleEn()));
    }

    private void document(
            Job job, List<ProcessOutput> values, List<ProcessOutput> references, OgcRequest request, OutputStream out)
            throws IOException {
        String separator = "{";
        for (ProcessOutput output : values) {
            text(out, separator + "\"" + output.description().id() + "\":");
            if (output.description().isJson()) {
                output.write(job.run(), request.viewer(), out);
            } else {
                text(
                        out,
                        "{\"mediaType\":\"" + output.description().mediaType()
                                + "\",\"encoding\":\"base64\",\"value\":\"");
                try (OutputStream encoding = Base64.getEncoder().wrap(new StaysOpen(out))) {
                    output.write(job.run(), request.viewer(), encoding);
                }
                text(out, "\"}");
            }
            separator = ",\n";
        }
        for (ProcessOutput output : references) {
            String reference = json.writeValueAsString(reference(job, output.description(), request));
            text(out, separator + "\"" + output.description().id() + "\":" + reference);
            separator = ",\n";
        }
        text(out, "}");
    }

    /** Several as they are: one part each (RFC 2387). */
    private static void parts(Job job, List<ProcessOutput> values, OgcRequest request, HttpServletResponse answer)
            throws IOException {
        String boundary = "result-" + job.id();
        answer.setContentType("multipart/related; boundary=" + boundary);
        OutputStream out = answer.getOutputStream();
        for (ProcessOutput output : values) {
            OutputDescription description = output.description();
            text(
                    out,
                    "--" + boundary + "\r\nContent-Type: " + description.mediaType() + "\r\nContent-ID: <"
                            + description.id() + ">\r\n\r\n");
            output.write(job.run(), request.viewer(), out);
            text(out, "\r\n");
        }
        text(out, "--" + boundary + "--\r\n");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Closing ends an encoding, not the answer. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
