package org.jingtu.ogc.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jingtu.ogc.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What a collection is.
 *
 * @param id part of the address
 * @param sql file whose query returns a row a feature: {@code id} (integer, unique, indexed), a column for each property,
 *     {@code geom} in CGCS2000. It may use {@code :username} (null for who sees all, else whose zones they are confined
 *     to) and, when it shows a run, {@code :run}
 * @param audience from whom on it is there
 * @param datetime property that the parameter {@code datetime} means; null when features have no time
 * @param process whose runs it shows: the newest, or the one that the parameter {@code run} names; null when it shows
 *     present data
 */
public record CollectionDeclaration(
        String id,
        String sql,
        String titleZh,
        String titleEn,
        String descriptionZh,
        String descriptionEn,
        Audience audience,
        ShapeKind shape,
        List<FeatureProperty> properties,
        @Nullable String datetime,
        @Nullable String process) {

    /** The name of the geometry where filters name it. */
    static final String GEOMETRY = "geom";

    /** Begins a declaration, of something that the office sees. */
    public static Draft named(String id, String sql) {
        return new Draft(id, sql);
    }

    Optional<FeatureProperty> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** A declaration that is being written. */
    public static final class Draft {
        private final String id;
        private final String sql;
        private final List<FeatureProperty> properties = new ArrayList<>();
        private String titleZh = "";
        private String titleEn = "";
        private String descriptionZh = "";
        private String descriptionEn = "";
        private Audience audience = Audience.OFFICE;
        private ShapeKind shape = ShapeKind.ANY;
        private @Nullable String datetime;
        private @Nullable String process;

        private Draft(String id, String sql) {
            this.id = id;
            this.sql = sql;
        }

        public Draft titled(String zh, String en) {
            titleZh = zh;
            titleEn = en;
            return this;
        }

        public Draft described(String zh, String en) {
            descriptionZh = zh;
            descriptionEn = en;
            return this;
        }

        public Draft seenBy(Audience least) {
            audience = least;
            return this;
        }

        public Draft shaped(ShapeKind kind) {
            shape = kind;
            return this;
        }

        public Draft with(String name, PropertyType type, String zh, String en) {
            properties.add(new FeatureProperty(name, type, zh, en));
            return this;
        }

        /** Which moment the parameter {@code datetime} means. */
        public Draft datedBy(String property) {
            datetime = property;
            return this;
        }

        /** Shows results of runs. */
        public Draft ofRuns(String processId) {
            process = processId;
            return this;
        }

        public CollectionDeclaration declared() {
            return new CollectionDeclaration(
                    id,
                    sql,
                    titleZh,
                    titleEn,
                    descriptionZh,
                    descriptionEn,
                    audience,
                    shape,
                    List.copyOf(properties),
                    datetime,
                    process);
        }
    }
}
