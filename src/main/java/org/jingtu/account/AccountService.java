package org.jingtu.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, passwords and tokens. */
@Service
public class AccountService implements UserDetailsService {
    static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 72;
    private static final int SECRET_BYTES = 32;

    private final AccountRepository repository;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();
    private final Cache<ByteBuffer, Account> devices = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();
    private final LoadingCache<String, Optional<Account>> current;

    AccountService(AccountRepository repository, PasswordEncoder encoder, AuditTrail audit) {
        this.repository = repository;
        this.encoder = encoder;
        this.audit = audit;
        this.current = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(repository::find);
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return repository.find(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** The account as it is now; asked for with every request, so it is kept for some seconds unless it changes here. */
    Optional<Account> current(String username) {
        return current.get(username);
    }

    /** After a change. */
    void forget(String username) {
        current.invalidate(username);
        devices.invalidateAll();
    }

    /** The account, when there is one. */
    public Optional<Account> find(String username) {
        return repository.find(username);
    }

    /**
     * The account that a bearer token stands for. A device's is kept for some seconds, as a county's devices send some
     * hundred positions each second; a token that is revoked here is forgotten at once.
     */
    Optional<Account> findByToken(String token) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(token));
        Account device = devices.getIfPresent(hash);
        if (device != null) {
            return Optional.of(device);
        }
        Optional<Account> account = repository.findByToken(hash.array());
        account.filter(found -> found.role() == Role.DEVICE).ifPresent(found -> devices.put(hash, found));
        return account;
    }

    boolean hasUsers() {
        return repository.hasUsers();
    }

    /** Creates an account unless the name is taken. */
    void create(String username, String displayName, String password, Role role, boolean mustChange) {
        repository.insert(new Account(username, displayName, encode(password), role, true, mustChange));
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("no password");
        }
        return hash;
    }

    /** @throws BadRequestException when the old one is wrong or the new one too short */
    @Transactional
    public void changePassword(String username, String oldPassword, String newPassword) {
        Account account = repository.find(username).orElseThrow(() -> new NotFoundException("account " + username));
        if (!encoder.matches(oldPassword, account.getPassword())) {
            throw new BadRequestException("oldPassword", "The present password is not right.");
        }
        if (newPassword.length() < SHORTEST_PASSWORD
                || newPassword.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD
                || newPassword.equals(oldPassword)) {
            throw new BadRequestException(
                    "newPassword",
                    "Choose another password of " + SHORTEST_PASSWORD + " characters or more, at most "
                            + LONGEST_PASSWORD + " bytes.");
        }
        repository.changePassword(username, encode(newPassword), false);
        forget(username);
        audit.recordAs(username, "user.password", "user", username, null, null);
    }

    /** A password that must be changed first. */
    void setOneTimePassword(String username, String password) {
        repository.changePassword(username, encode(password), true);
        forget(username);
    }

    /** A new token of 256 random bits; shown once, only its hash is stored. @param expiresAt null: never */
    @Transactional
    TokenController.Token createToken(String username, String name, @Nullable Instant expiresAt) {
        String token = randomSecret();
        int id = repository.insertToken(username, name, sha256(token), expiresAt);
        audit.record("token.create", "token", id, null, Map.of("owner", username, "name", name));
        return new TokenController.Token(id, username, name, Instant.now(), expiresAt, token);
    }

    /** An account that can do nothing but send positions; nobody knows its password. @return its token, told this once */
    public String createDevice(String username, String displayName) {
        create(username, displayName, randomSecret(), Role.DEVICE, false);
        return Objects.requireNonNull(createToken(username, displayName, null).token());
    }

    /**
     * Ends a token.
     *
     * @param username whose it must be; null: anybody's
     * @throws NotFoundException when there is no such token that still works
     */
    @Transactional
    public void revokeToken(@Nullable String username, int id) {
        String owner = repository.revokeToken(username, id).orElseThrow(() -> new NotFoundException("token " + id));
        audit.record("token.revoke", "token", id, Map.of("owner", owner), null);
    }

    /** Removes an account with its tokens. */
    public void remove(String username) {
        repository.delete(username);
        forget(username);
    }

    /** 256 random bits as text. */
    String randomSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
