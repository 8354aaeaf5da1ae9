package org.jingtu.account;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs, each with the rights of its owner; administrators see and end everybody's. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    /**
     * @param expiresAt null: never
     * @param token itself, only in the answer that creates it
     */
    record Token(
            int id,
            String owner,
            String name,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable String token) {}

    /** @param days that it shall work, 365 when left out */
    record NewToken(@Nullable String name, @Nullable Integer days) {}

    private static final int LONGEST_NAME = 100;
    private static final int YEAR = 365;
    private static final int MOST_DAYS = 3 * YEAR;

    private final AccountService accounts;
    private final AccountRepository repository;

    TokenController(AccountService accounts, AccountRepository repository) {
        this.accounts = accounts;
        this.repository = repository;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Token create(@RequestBody NewToken wish, Principal owner) {
        String name = wish.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadRequestException("name", "Name the token in 1 to " + LONGEST_NAME + " characters.");
        }
        int days = Objects.requireNonNullElse(wish.days(), YEAR);
        if (days < 1 || days > MOST_DAYS) {
            throw new BadRequestException("days", "A token works for 1 to " + MOST_DAYS + " days.");
        }
        return accounts.createToken(owner.getName(), name.strip(), Instant.now().plus(Duration.ofDays(days)));
    }

    /** One's own; everybody's for an administrator who asks for all. */
    @GetMapping
    Map<String, List<Token>> list(
            @RequestParam(defaultValue = "false") boolean all, @AuthenticationPrincipal Account viewer) {
        return Map.of("tokens", repository.listTokens(all && isAdministrator(viewer) ? null : viewer.getUsername()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable int id, @AuthenticationPrincipal Account viewer) {
        accounts.revokeToken(isAdministrator(viewer) ? null : viewer.getUsername(), id);
    }

    private static boolean isAdministrator(Account account) {
        return account.role() == Role.ADMIN;
    }
}
