package org.jingtu.account;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of people, for administrators. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {
    private final UserService users;

    UserController(UserService users) {
        this.users = users;
    }

    @GetMapping
    Map<String, List<User>> list() {
        return Map.of("users", users.list());
    }

    /** A new account with a password that its owner must change first; it is in this answer only. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UserService.WithPassword create(@RequestBody UserWish wish) {
        return users.create(wish);
    }

    @GetMapping("/{username}")
    User get(@PathVariable String username) {
        return users.get(username);
    }

    /** Changes the members that are sent. */
    @PatchMapping("/{username}")
    User change(@PathVariable String username, @RequestBody UserWish wish, Principal by) {
        return users.change(username, wish, by.getName());
    }

    /** A new one-time password. */
    @PostMapping("/{username}/password")
    UserService.WithPassword reset(@PathVariable String username) {
        return users.resetPassword(username);
    }
}
