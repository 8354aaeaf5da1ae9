package org.jingtu.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report of a period; a draft until somebody signed it.
 *
 * @param remarks what is asked for, in the author's words; may be empty
 * @param from first day of the period
 * @param to last day, included
 * @param topic kind of areas that are compared
 * @param scope name of the street office that it is about; null for the county
 * @param createdBy account of the author
 * @param createdName name of the author
 * @param signature who signed it and when; null for a draft
 */
public record Bulletin(
        long id,
        String title,
        String remarks,
        LocalDate from,
        LocalDate to,
        String topic,
        @Nullable String scope,
        String createdBy,
        String createdName,
        Instant createdAt,
        @Nullable Signature signature) {

    /**
     * @param by account
     * @param name of the person
     * @param year of signing
     * @param number of the bulletin within the year
     */
    public record Signature(String by, String name, Instant at, int year, int number) {}

    public boolean isDraft() {
        return signature == null;
    }
}
