package org.jingtu.hotspot;

import java.util.List;
import java.util.UUID;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Answers what a hotspot run found, and why a cell is what it is. */
@Service
public class HotspotService {
    private final RunService runs;
    private final HotspotCardRepository repository;
    private final JsonMapper json;

    HotspotService(RunService runs, HotspotCardRepository repository, JsonMapper json) {
        this.runs = runs;
        this.repository = repository;
        this.json = json;
    }

    /** Patches by rank. */
    List<HotspotPatch> listPatches(UUID run) {
        runs.getDone(run, HotspotProcess.ID);
        return repository.listPatches(run);
    }

    HotspotCell getCell(UUID run, int cell) {
        Run done = runs.getDone(run, HotspotProcess.ID);
        HotspotParameters parameters = json.treeToValue(done.parameters(), HotspotParameters.class);
        HotspotCell found = repository
                .findCell(run, cell)
                .orElseThrow(() -> new NotFoundException("cell " + cell + " of run " + run));
        return found.with(
                repository.listAreaNames(run, cell),
                repository.listTopCategories(run, cell, parameters),
                repository.listLatestIssues(run, cell, parameters));
    }

    /**
     * Hot patches of a run and what became of them since another.
     *
     * @param previous null when there is none to compare with
     * @param place to look at, as {@link org.jingtu.platform.PlaceScope} tells it; null for the county
     */
    public HotPatchChange compareHotPatches(UUID run, @Nullable UUID previous, @Nullable String place) {
        return repository.compareHotPatches(run, previous, place);
    }
}
