package org.jingtu.account;

import java.util.List;
import java.util.Map;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments (责任单位) that accounts, areas and issues belong to. */
@Service
class DepartmentService {
    private static final int LONGEST_NAME = 60;

    private final UserRepository repository;
    private final AuditTrail audit;

    DepartmentService(UserRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    List<UserRepository.Department> list() {
        return repository.listDepartments();
    }

    /** @throws ConflictException {@code name-taken} */
    @Transactional
    public int create(@Nullable String name) {
        int id = repository
                .insertDepartment(checked(name))
                .orElseThrow(() -> new ConflictException("name-taken", "There is a department of that name."));
        audit.record("department.create", "department", id, null, Map.of("name", checked(name)));
        return id;
    }

    /** @throws ConflictException {@code name-taken} */
    @Transactional
    public void rename(int id, @Nullable String name) {
        String before = repository.findDepartment(id).orElseThrow(() -> new NotFoundException("department " + id));
        try {
            repository.renameDepartment(id, checked(name));
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("name-taken", "There is a department of that name.");
        }
        audit.record("department.change", "department", id, Map.of("name", before), Map.of("name", checked(name)));
    }

    /** @throws ConflictException {@code in-use} when accounts, areas or issues belong to it */
    @Transactional
    public void remove(int id) {
        String before = repository.findDepartment(id).orElseThrow(() -> new NotFoundException("department " + id));
        try {
            repository.deleteDepartment(id);
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("in-use", "Accounts, areas or issues belong to this department.");
        }
        audit.record("department.remove", "department", id, Map.of("name", before), null);
    }

    private static String checked(@Nullable String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new BadRequestException("name", "Give 1 to " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }
}
