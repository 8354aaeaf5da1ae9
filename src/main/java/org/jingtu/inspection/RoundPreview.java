package org.jingtu.inspection;

import java.util.List;
import java.util.Map;
import org.jingtu.exchange.Note;

/**
 * What would become of a list; nothing is stored.
 *
 * @param rows of the list
 * @param mapping header by role, such as {@code category}: what was recognised
 * @param newDepartments that would be registered because nobody knows them yet
 * @param refusals rows that stand in the way: a list is taken over whole or not at all
 */
record RoundPreview(
        int rows,
        Map<String, String> mapping,
        List<LedgerItem> items,
        List<RowRefusal> refusals,
        List<String> newDepartments,
        List<Note> notes) {}
