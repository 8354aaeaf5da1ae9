package org.jingtu.exchange.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.FeatureReader;
import tools.jackson.databind.json.JsonMapper;

/** What a row says beyond the columns that have a meaning here; kept with it as JSON, values as they were written. */
public final class OtherColumns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FeatureReader reader;
    private final Set<Integer> used = new TreeSet<>();

    /** @param roles whose columns are stored elsewhere */
    public OtherColumns(FeatureReader reader, ColumnRole... roles) {
        this.reader = reader;
        for (ColumnRole role : roles) {
            used.add(reader.column(role));
        }
        used.add(reader.column(ColumnRole.WKT));
        used.add(reader.column(ColumnRole.X));
        used.add(reader.column(ColumnRole.Y));
    }

    /** A JSON object of the row's other values that are not empty. */
    public String json(Feature row) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> columns = reader.columns();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.value(i);
            if (!value.isEmpty() && !used.contains(i)) {
                values.put(columns.get(i), value);
            }
        }
        return JSON.writeValueAsString(values);
    }
}
