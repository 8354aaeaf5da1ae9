package org.jingtu.exchange.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jingtu.exchange.FeatureSink;
import org.springframework.http.HttpHeaders;

/** Refused rows as a file, with a byte order mark so that Excel shows Chinese. */
final class RefusalsCsv {
    private RefusalsCsv() {}

    static void write(List<ImportRefusal> refusals, String name, HttpServletResponse response) throws IOException {
        response.setContentType(FeatureSink.Format.CSV.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
        try (OutputStreamWriter out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord("line", "column", "value", "code", "message");
            for (ImportRefusal r : refusals) {
                csv.writeRecord(Long.toString(r.line()), r.column(), r.value(), r.code(), r.message());
            }
            csv.close();
        }
    }
}
