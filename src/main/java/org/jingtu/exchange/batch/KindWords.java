package org.jingtu.exchange.batch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;

/** Which kind a row is of: what its own column says, else what was said for the whole file, else a fallback. */
public final class KindWords {
    private final Map<String, String> codes = new HashMap<>();
    private final ImportRun run;
    private final String setting;
    private final String fallback;

    /** @param setting name of the setting that gives the kind of the whole file, such as {@code area-kind} */
    public KindWords(ImportRun run, String setting, String fallback) {
        this.run = run;
        this.setting = setting;
        this.fallback = fallback;
    }

    /** Makes a word mean a code. */
    public void add(String word, String code) {
        codes.put(normalised(word), code);
    }

    /** Fails when the setting's word is none of ours; call after the words were added. */
    public void checkSetting() {
        String given = run.setting(setting);
        if (given != null && !codes.containsKey(normalised(given))) {
            throw new BadRequestException(
                    setting, "'" + given + "' is none of the kinds " + new java.util.TreeSet<>(codes.values()) + ".");
        }
    }

    /** Code of the kind of a row. */
    public String code(Feature row, ColumnRole role) {
        String word = row.text(role);
        String code = word.isEmpty() ? null : codes.get(normalised(word));
        if (code != null) {
            return code;
        }
        String given = run.setting(setting);
        if (given != null) {
            return whole(given);
        }
        run.unknownWord(setting + "-unknown", word);
        return fallback;
    }

    private String whole(String given) {
        @Nullable String code = codes.get(normalised(given));
        return code == null ? fallback : code;
    }

    private static String normalised(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
    }
}
