package org.jingtu.platform.audit;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who changed what. A line is written in the caller's transaction, so that it is there when, and only when, the change is.
 *
 * <pre>{@code
 * audit.record("user.disable", "user", username, Map.of("enabled", true), Map.of("enabled", false));
 * }</pre>
 */
@Service
public class AuditTrail {
    /** Whose name stands where nobody is logged in: jobs, commands, the first start. */
    public static final String SYSTEM = "system";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_STATE = 16_384;
    private static final Set<String> SECRETS = Set.of("password", "passwordhash", "token", "tokensha256", "secret");

    private final AuditRepository repository;

    AuditTrail(AuditRepository repository) {
        this.repository = repository;
    }

    /**
     * Adds a line for whoever is logged in.
     *
     * @param action object kind and verb, {@code zone.change}
     * @param objectKind singular, {@code zone}
     * @param objectId as programs know it
     * @param before state that changed: anything that becomes a JSON object; null when there was nothing. Members named
     *     like secrets are left out, and states over 16 kB only tell their size
     * @param after likewise
     */
    public void record(
            String action, String objectKind, Object objectId, @Nullable Object before, @Nullable Object after) {
        recordAs(currentUser(), action, objectKind, objectId, before, after);
    }

    /** {@link #record} for somebody who is not logged in, or not yet. */
    public void recordAs(
            String username,
            String action,
            String objectKind,
            Object objectId,
            @Nullable Object before,
            @Nullable Object after) {
        repository.insert(new AuditRepository.NewEntry(
                username, action, objectKind, objectId.toString(), state(before), state(after), network()));
    }

    /** Whether a person or a program of theirs is logged in; else the service itself acts. */
    public static boolean isSomebodyLoggedIn() {
        return !SYSTEM.equals(currentUser());
    }

    private static String currentUser() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? SYSTEM
                : authentication.getName();
    }

    private static @Nullable String network() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? RequestNetwork.of(request.getRequest().getRemoteAddr())
                : null;
    }

    private @Nullable String state(@Nullable Object state) {
        if (state == null) {
            return null;
        }
        JsonNode tree = JSON.valueToTree(state);
        removeSecrets(tree);
        String text = tree.toString();
        return text.length() <= LONGEST_STATE ? text : "{\"characters\": " + text.length() + "}";
    }

    private static void removeSecrets(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(object.propertyNames().stream()
                    .filter(name -> SECRETS.contains(name.toLowerCase(Locale.ROOT)))
                    .toList());
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(AuditTrail::removeSecrets);
        }
    }
}
