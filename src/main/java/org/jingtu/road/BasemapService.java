package org.jingtu.road;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the county's own base map: land, water, buildings, parks and place names. */
@Service
public class BasemapService {
    private final BasemapRepository repository;

    BasemapService(BasemapRepository repository) {
        this.repository = repository;
    }

    /** Puts a new base map in the place of the old one. @return features stored */
    @Transactional
    public long replace(List<BasemapFeature> features) {
        repository.clear();
        return repository.copy(features);
    }
}
