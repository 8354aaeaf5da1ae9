package org.jingtu.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jingtu.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. Within a quarter of an hour an address may fail eight times at one account and forty times at all;
 * a hundred failures from anywhere close an account to addresses that it has not been used from. So nobody can lock
 * somebody else out: where an account was used within a month, only that address's own failures count. What comes while
 * it is locked does not lengthen it. Memory is bounded.
 */
@Component
class LoginAttempts {
    static final int PAIR_LIMIT = 8;
    static final int ADDRESS_LIMIT = 40;
    static final int ACCOUNT_LIMIT = 100;
    private static final int MOST_KEYS = 20_000;
    private static final String UNKNOWN = "unknown";

    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfter(Expiry.<String, Integer>creating((key, count) -> Duration.ofMinutes(15)))
            .build();
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(Duration.ofDays(30))
            .build();

    private final AccountRepository accounts;
    private final AuditTrail audit;

    LoginAttempts(AccountRepository accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Whether an address may not try an account now. */
    boolean isLocked(String username, String address) {
        String account = username.toLowerCase(Locale.ROOT);
        return count(pair(account, address)) >= PAIR_LIMIT
                || count(address(address)) >= ADDRESS_LIMIT
                || count(anywhere(account)) >= ACCOUNT_LIMIT && used.getIfPresent(pair(account, address)) == null;
    }

    private int count(String key) {
        Integer count = failures.getIfPresent(key);
        return count == null ? 0 : count;
    }

    @EventListener
    void onFailure(AbstractAuthenticationFailureEvent event) {
        String account = event.getAuthentication().getName().toLowerCase(Locale.ROOT);
        String address = address(event.getAuthentication());
        if (address == null || isLocked(account, address)) {
            return;
        }
        add(pair(account, address));
        add(address(address));
        add(anywhere(account));
        String name = accounts.find(account).map(Account::getUsername).orElse(UNKNOWN); // it may be a mistyped password
        String action = isLocked(account, address) ? "login.lock" : "login.fail";
        audit.recordAs(name, action, "user", name, null, Map.of("failures", count(pair(account, address))));
    }

    @EventListener
    void onSuccess(AuthenticationSuccessEvent event) {
        String address = address(event.getAuthentication());
        if (address != null) {
            String account = event.getAuthentication().getName().toLowerCase(Locale.ROOT);
            failures.invalidate(pair(account, address));
            used.put(pair(account, address), true);
            accounts.noteLogin(account);
        }
    }

    private void add(String key) {
        failures.asMap().merge(key, 1, Integer::sum);
    }

    private static @Nullable String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }

    private static String pair(String account, String address) {
        return "pair " + address + " " + account;
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static String anywhere(String account) {
        return "account " + account;
    }
}
