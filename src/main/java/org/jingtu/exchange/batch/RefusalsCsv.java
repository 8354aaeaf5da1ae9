package org.jingtu.exchange.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refused rows as a file, with a byte order mark so that Excel shows Chinese. */
final class RefusalsCsv {
    private RefusalsCsv() {}

    static void write(List<ImportRefusal> refusals, OutputStream to) throws IOException {
        try (OutputStreamWriter out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
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
