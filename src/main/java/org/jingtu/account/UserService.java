package org.jingtu.account;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as administrators make, change, disable and reset them; none is ever deleted, so that names keep meaning. */
@Service
class UserService {
    private static final int ONE_TIME_LENGTH = 16;
    private static final int LONGEST_NAME = 60;
    private static final Set<Role> BINDABLE = Set.of(Role.PLANNER, Role.LEADER, Role.INSPECTOR);

    private final UserRepository repository;
    private final AccountService accounts;
    private final AccountPlaces places;
    private final ViewerZones zones;
    private final AuditTrail audit;

    UserService(
            UserRepository repository,
            AccountService accounts,
            AccountPlaces places,
            ViewerZones zones,
            AuditTrail audit) {
        this.repository = repository;
        this.accounts = accounts;
        this.places = places;
        this.zones = zones;
        this.audit = audit;
    }

    /** A new or reset account. @param oneTimePassword told this once; its owner must change it first */
    record WithPassword(User user, String oneTimePassword) {}

    List<User> list() {
        return repository.list();
    }

    User get(String username) {
        return repository.find(username).orElseThrow(() -> new NotFoundException("account " + username));
    }

    /**
     * @throws ConflictException {@code name-taken}
     * @throws BadRequestException for a member that does not fit
     */
    @Transactional
    public WithPassword create(UserWish wish) {
        String username = Objects.requireNonNullElse(wish.username(), "");
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw new BadRequestException("username", "2 to 40 small letters, digits, dots, hyphens, underscores.");
        }
        Role role = role(Objects.requireNonNullElse(wish.role(), ""));
        if (accounts.find(username).isPresent()) {
            throw new ConflictException("name-taken", "There is an account " + username + " already.");
        }
        String password = accounts.randomSecret().substring(0, ONE_TIME_LENGTH);
        accounts.create(username, name(wish.displayName(), username), password, role, true);
        write(username, wish, get(username), role);
        User user = get(username);
        audit.record("user.create", "user", username, null, user);
        return new WithPassword(user, password);
    }

    /**
     * Changes what the wish names. Sessions of an account that is disabled or has another role end at once.
     *
     * @param by who asks; nobody takes the administrator's rights from themselves
     */
    @Transactional
    public User change(String username, UserWish wish, String by) {
        User before = get(username);
        Role role = role(Objects.requireNonNullElse(wish.role(), before.role()));
        boolean disables = Boolean.FALSE.equals(wish.enabled());
        if (username.equals(by) && (disables || role != Role.ADMIN)) {
            throw new ConflictException("own-account", "Somebody else must take these rights from you.");
        }
        write(username, wish, before, role);
        accounts.forget(username);
        places.forget(username);
        User after = get(username);
        audit.record(disables ? "user.disable" : "user.change", "user", username, before, after);
        return after;
    }

    private void write(String username, UserWish wish, User before, Role role) {
        Integer department = wish.departmentId() == null ? before.departmentId() : wish.departmentId();
        if (department != null
                && department != 0
                && repository.findDepartment(department).isEmpty()) {
            throw new BadRequestException("departmentId", "There is no department " + department + ".");
        }
        repository.update(
                username,
                name(wish.displayName(), before.displayName()),
                role.code(),
                department == null || department == 0 ? null : department,
                Objects.requireNonNullElse(wish.enabled(), before.enabled()));
        List<UserWish.AreaKey> areas = BINDABLE.contains(role) ? wish.areas() : List.of();
        if (areas != null) {
            bind(username, areas);
        }
        List<Integer> ownZones = role == Role.CREW ? wish.zones() : List.of();
        if (ownZones != null && !zones.assign(username, ownZones)) {
            throw new BadRequestException("zones", "Not all of these zones are there.");
        }
    }

    private void bind(String username, List<UserWish.AreaKey> areas) {
        repository.clearAreas(username);
        for (UserWish.AreaKey area : new HashSet<>(areas)) {
            if (!repository.bind(username, area)) {
                throw new BadRequestException("areas", "There is no area " + area.kind() + " " + area.sourceId() + ".");
            }
        }
    }

    /** A new one-time password; sessions and phones that were logged in with the old one end. */
    @Transactional
    public WithPassword resetPassword(String username) {
        User user = get(username);
        String password = accounts.randomSecret().substring(0, ONE_TIME_LENGTH);
        accounts.setOneTimePassword(username, password);
        audit.record("user.reset", "user", username, null, null);
        return new WithPassword(get(user.username()), password);
    }

    private static String name(@Nullable String wish, String otherwise) {
        String name = Optional.ofNullable(wish).map(String::strip).orElse(otherwise);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadRequestException("displayName", "Give 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private static Role role(String code) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.DEVICE && role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        "role",
                        "Choose one of "
                                + Stream.of(Role.values())
                                        .filter(role -> role != Role.DEVICE)
                                        .map(Role::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
