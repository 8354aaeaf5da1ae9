package org.jingtu.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigratedDatabaseIT {
    @Test
    void eachIsMigratedAndItsOwn() {
        try (TestDatabase one = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            one.jdbc().sql("create table mine (id int)").update();
            assertThat(one.jdbc()
                            .sql("select count(*) from road_grade")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            assertThat(other.jdbc()
                            .sql("select to_regclass('mine')")
                            .query(String.class)
                            .optional())
                    .isEmpty();
        }
    }

    @Test
    void runsAsAnOwnerWithoutSuperuserRights() {
        try (TestDatabase database = TestDatabase.createUnmigrated()) {
            assertThat(database.jdbc()
                            .sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(database.jdbc()
                            .sql("select st_astext(st_makepoint(1, 2))")
                            .query(String.class)
                            .single())
                    .isEqualTo("POINT(1 2)");
        }
    }
}
