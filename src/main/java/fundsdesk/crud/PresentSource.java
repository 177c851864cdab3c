package fundsdesk.crud;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;

/** The records as they are. */
record PresentSource() implements Source {

    @Override
    public String entity(Class<?> type) {
        return type.getSimpleName();
    }

    @Override
    public String value(String alias, String attribute) {
        return alias + "." + attribute;
    }

    @Override
    public String referenceId(String alias, String reference) {
        return alias + "." + reference + ".id";
    }

    @Override
    public String join(String alias, String reference, Class<?> target, String as) {
        return " left join " + alias + "." + reference + " " + as;
    }

    @Override
    public String exists(String alias) {
        return "1 = 1";
    }

    @Override
    public String contains(String alias, Class<?> type, Attribute<?> collection, String parameter) {
        String held = alias + "." + collection.name();
        return collection.kind() == Kind.REFERENCES
                ? parameter + " in (select held.id from " + held + " held)"
                : parameter + " member of " + held;
    }

    @Override
    public Object asElement(Object value) {
        return HqlConditions.plain(value);
    }

    @Override
    public String elements(Class<?> type, Attribute<?> collection) {
        return entity(type) + " e join e." + collection.name() + " x";
    }

    @Override
    public String element(Class<?> type, Attribute<?> collection) {
        return collection.kind() == Kind.REFERENCES ? "x.id" : "x";
    }

    @Override
    public Optional<Instant> lastMade() {
        return Optional.empty();
    }

    @Override
    public boolean holds(Class<?> type, Attribute<?> attribute) {
        return true;
    }

    @Override
    public <R> TypedQuery<R> fill(TypedQuery<R> query) {
        return query;
    }
}
