package org.jingtu.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after eight failures within a quarter of an hour an account is locked for the rest of it, and an
 * address after forty. Memory is bounded.
 */
@Component
class LoginAttempts {
    private static final int ACCOUNT_LIMIT = 8;
    private static final int ADDRESS_LIMIT = 40;

    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    boolean isLocked(String username) {
        return count("user " + username.toLowerCase(Locale.ROOT)) >= ACCOUNT_LIMIT;
    }

    boolean isAddressLocked(String address) {
        return count("address " + address) >= ADDRESS_LIMIT;
    }

    private int count(String key) {
        Integer count = failures.getIfPresent(key);
        return count == null ? 0 : count;
    }

    @EventListener
    void onFailure(AbstractAuthenticationFailureEvent event) {
        add("user " + event.getAuthentication().getName().toLowerCase(Locale.ROOT));
        if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            add("address " + details.getRemoteAddress());
        }
    }

    @EventListener
    void onSuccess(AuthenticationSuccessEvent event) {
        failures.invalidate("user " + event.getAuthentication().getName().toLowerCase(Locale.ROOT));
    }

    private void add(String key) {
        failures.asMap().merge(key, 1, Integer::sum);
    }
}
