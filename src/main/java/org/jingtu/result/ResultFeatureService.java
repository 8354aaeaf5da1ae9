package org.jingtu.result;

import java.util.List;
import java.util.UUID;
import org.jingtu.platform.RawJson;
import org.springframework.stereotype.Service;

/** Stores and hands out the places of runs. */
@Service
public class ResultFeatureService {
    private final ResultFeatureRepository repository;

    ResultFeatureService(ResultFeatureRepository repository) {
        this.repository = repository;
    }

    /** To be called in the transaction that marks the run as done; numbers are the places in the list. */
    public void store(UUID run, List<ResultFeature> features) {
        repository.copy(run, features);
    }

    /** GeoJSON features of a run; none for a process that has none. */
    List<RawJson> list(UUID run) {
        return repository.list(run);
    }

    /** Touching places with the same value of a property, the largest of each value first. */
    List<ResultPlace> listPlaces(UUID run, String by, List<String> without) {
        return repository.listPlaces(run, by, without);
    }
}
