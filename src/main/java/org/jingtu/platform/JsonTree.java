package org.jingtu.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects put together by hand, their members in the order given. */
public final class JsonTree {
    private JsonTree() {}

    /** @param namesAndValues alternating; members whose value is null are left out */
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i] instanceof String name && namesAndValues[i + 1] != null) {
                object.put(name, namesAndValues[i + 1]);
            }
        }
        return object;
    }

    /** The members of an object; none when it is not one. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> members(@Nullable Object object) {
        return object instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
