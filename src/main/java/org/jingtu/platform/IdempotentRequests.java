package org.jingtu.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that may arrive more than once and must count once. The key and the answer are committed together with what
 * the request changed; who sends the same again, also at the same time, gets the same answer.
 */
@Service
public class IdempotentRequests {
    private static final String KEY = "[A-Za-z0-9_-]{8,100}";

    private final IdempotentRequestRepository repository;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    IdempotentRequests(IdempotentRequestRepository repository, TransactionTemplate transaction, JsonMapper json) {
        this.repository = repository;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * Does it the first time, answers as then any other time. An exception leaves nothing behind, not even the key.
     *
     * @param key that the sender made when the action happened; an account's keys are its own
     * @param request what is asked, as text: the same key may not stand for something else
     * @throws ConflictException {@code idempotency-key-reused} when it does
     */
    public <T> T once(String username, String key, String request, Class<T> type, Supplier<T> action) {
        if (!key.matches(KEY)) {
            throw new BadRequestException(
                    "Idempotency-Key", "Idempotency-Key must be 8 to 100 letters, digits, - or _, such as a UUID.");
        }
        String hash = sha256(request);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (repository.insert(username, key, hash)) {
                T answer = action.get();
                repository.answer(username, key, json.writeValueAsString(answer));
                return answer;
            }
            IdempotentRequestRepository.Kept kept = repository.get(username, key);
            if (!kept.requestSha256().equals(hash)) {
                throw new ConflictException(
                        "idempotency-key-reused", "This Idempotency-Key was used for another request before.");
            }
            return json.readValue(kept.answer(), type);
        }));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
