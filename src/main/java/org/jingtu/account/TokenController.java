package org.jingtu.account;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens for programs. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    /** @param token itself, only in the answer that creates it */
    record Token(int id, String name, Instant createdAt, @Nullable String token) {}

    record NewToken(@Nullable String name) {}

    private static final int LONGEST_NAME = 100;

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
        return accounts.createToken(owner.getName(), name.strip());
    }

    @GetMapping
    Map<String, List<Token>> list(Principal owner) {
        return Map.of("tokens", repository.listTokens(owner.getName()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable int id, Principal owner) {
        accounts.revokeToken(owner.getName(), id);
    }
}
