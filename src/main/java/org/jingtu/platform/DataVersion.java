package org.jingtu.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Service;

/**
 * Changes whenever imported data change, also by another process: part of the cache key of everything drawn from them.
 * Looked up at most once a second.
 */
@Service
public class DataVersion {
    private static final String ONLY = "version";

    private final LoadingCache<String, String> version;

    DataVersion(DataVersionRepository repository) {
        version = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(key -> repository.get());
    }

    public String get() {
        return version.get(ONLY);
    }
}
