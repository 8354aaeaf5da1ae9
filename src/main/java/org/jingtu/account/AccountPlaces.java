package org.jingtu.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.jingtu.platform.PlaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The places that accounts are bound to, kept for some seconds and forgotten when one changes here. */
@Service
class AccountPlaces implements PlaceScope {
    private static final int MOST = 10_000;

    private final AccountRepository repository;
    private final LoadingCache<String, Optional<String>> places;

    AccountPlaces(AccountRepository repository) {
        this.repository = repository;
        this.places = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(repository::findPlace);
    }

    @Override
    public @Nullable String of(String username) {
        return places.get(username).orElse(null);
    }

    /** Whether an issue lies in a place. */
    boolean holdsIssue(String place, long id) {
        return repository.isIssueInPlace(place, id);
    }

    void forget(String username) {
        places.invalidate(username);
    }
}
