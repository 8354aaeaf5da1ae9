package org.jingtu.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Departments: everybody in an office may list them, administrators keep them. */
@RestController
@RequestMapping("/api/v1/departments")
class DepartmentController {
    /** What a department shall be called. */
    record Name(@Nullable String name) {}

    private final DepartmentService departments;

    DepartmentController(DepartmentService departments) {
        this.departments = departments;
    }

    @GetMapping
    Map<String, List<UserRepository.Department>> list() {
        return Map.of("departments", departments.list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Integer> create(@RequestBody Name wish) {
        return Map.of("id", departments.create(wish.name()));
    }

    @PatchMapping("/{id:\\d{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable int id, @RequestBody Name wish) {
        departments.rename(id, wish.name());
    }

    @DeleteMapping("/{id:\\d{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable int id) {
        departments.remove(id);
    }
}
