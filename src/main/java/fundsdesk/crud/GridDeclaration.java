package fundsdesk.crud;

import fundsdesk.access.Actor;
import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a {@link Screen} says of its rows: which there are and for whom, which columns they have, how they are found and in
 * which order.
 *
 * @param <T> the entity
 */
abstract class GridDeclaration<T extends Stored> {

    final Declaration<T> declaration;

    GridDeclaration(Declaration<T> declaration) {
        this.declaration = declaration;
    }

    /** Appends grid columns. Without any, all attributes of the entity are columns. */
    @SafeVarargs
    protected final void columns(jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addColumn(Path.of(each)));
    }

    /** Appends a column behind a reference: {@code column(Deposit_.client, Client_.name)}. */
    protected final <R> void column(
            SingularAttribute<? super T, R> reference,
            jakarta.persistence.metamodel.Attribute<? super R, ?> attribute) {
        declaration.addColumn(Path.of(reference, attribute));
    }

    protected final void column(Path<T, ?> path) {
        declaration.addColumn(path);
    }

    /** Attributes a user may filter and show, but which are no columns at first. */
    @SafeVarargs
    protected final void alsoOffers(jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addAttribute(Path.of(each)));
    }

    /** As {@link #alsoOffers(jakarta.persistence.metamodel.Attribute[])}, behind a reference. */
    protected final void alsoOffers(Path<T, ?> path) {
        declaration.addAttribute(path);
    }

    /** Where the quick search looks; each needs a trigram or prefix index once the table is large. */
    @SafeVarargs
    protected final void search(SingularAttribute<? super T, String>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addSearch(Path.of(each)));
    }

    protected final void search(Path<T, String> path) {
        declaration.addSearch(path);
    }

    /**
     * Where the quick search looks at the beginning only, as it is written or in capitals: numbers of tables with
     * millions of rows, each with an index that starts with it.
     */
    @SafeVarargs
    protected final void searchStarts(SingularAttribute<? super T, String>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addSearchStart(Path.of(each)));
    }

    /**
     * Names in which a part of any length is found by an index over {@code pairs_of}, from one character on. Who refers
     * to these records finds theirs by the names: what lies behind a reference is looked up here first.
     */
    @SafeVarargs
    protected final void indexedByPairs(SingularAttribute<? super T, String>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addPaired(Path.of(each)));
    }

    /**
     * As {@link #indexedByPairs}, for names that stand in many rows of a table written too often for such an index: each
     * name is kept once in a table of names, which {@code names_kept_in} of the changelog sets up.
     */
    protected final void namesKeptIn(String table, SingularAttribute<? super T, String> attribute) {
        declaration.addNames(Path.of(attribute), table);
    }

    /** The quick search finds these rows too, given a word of it: for what is not an attribute of the record. */
    protected final void searchBeside(Function<String, Filter> found) {
        declaration.quickSearch().beside = found;
    }

    /** The bar of filters above the grid. */
    @SafeVarargs
    protected final void filters(jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addFilter(Path.of(each)));
    }

    /** The columns a user may sort by; each has its index {@code (attribute, id)}. The id always is one. */
    @SafeVarargs
    protected final void sorts(SingularAttribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addSort(Path.of(each)));
    }

    /** The order a grid opens in; without this the newest first, by id. */
    protected final void defaultSort(SingularAttribute<? super T, ?> attribute, boolean ascending) {
        sorts(attribute);
        declaration.defaultSort = new Sort(attribute.getName(), ascending);
    }

    /** Says each value of the attribute in other words than values of its kind: codes by their names. */
    protected final <V> void words(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Class<V> type, Function<V, Text> words) {
        declaration.sayAs(attribute, value -> words.apply(type.cast(value)));
    }

    /** Says what it means that an attribute holds nothing, such as all currencies: an empty cell would say that nobody knows. */
    protected final void emptyMeans(jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, String key) {
        declaration.sayEmptyAs(attribute, Text.of(key));
    }

    /** As {@link #words}, for codes of which all are known: the filter offers them by their words. */
    protected final <V> void words(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute,
            Class<V> type,
            Function<V, Text> words,
            Supplier<List<V>> known) {
        words(attribute, type, words);
        declaration.offer(attribute, known);
    }

    /** Lists say how long ago it was beside when: for what waits. */
    @SafeVarargs
    protected final void aged(SingularAttribute<? super T, Instant>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.age(Path.of(each)));
    }

    /** The value is an address within the desk, without a slash in front, shown as a link: {@code refunds/RFD-1}. */
    protected final void leads(SingularAttribute<? super T, String> attribute) {
        declaration.lead(attribute, "");
    }

    /** The value is the number of a record of another screen, perhaps of a higher module, shown as a link to it. */
    protected final void leadsTo(String screen, SingularAttribute<? super T, String> attribute) {
        declaration.lead(attribute, screen + "/");
    }

    /**
     * The value stands for a record of some screen, and is shown as a link with the screen's word and the record's name.
     *
     * @param place makes the address of it, {@code refunds/17}; nothing where no screen shows such records
     */
    protected final void leadsAnywhere(
            SingularAttribute<? super T, String> attribute, Function<String, Optional<String>> place) {
        declaration.leadAnywhere(attribute, value -> place.apply((String) value));
    }

    /** Only rows of this kind belong to the screen at all, for example the lines that wait. */
    protected final void only(Filter filter) {
        declaration.scope = filter;
    }

    /** Which rows an actor may see; serves grid, count, lookup, export, batch, history and REST alike. */
    protected final void rowAccess(Function<Actor, Filter> access) {
        declaration.rowAccess = access;
    }

    protected final void count(CountPolicy policy) {
        declaration.count = policy;
    }

    /** A tab with a count above the grid for some of the rows; the first with rows is what the screen opens with, else all. */
    protected final void view(String key, Filter filter) {
        view(key, actor -> filter);
    }

    /** As {@link #view(String, Filter)}, for rows that depend on who looks: mine. */
    protected final void view(String key, Function<Actor, Filter> rows) {
        declaration.views.add(new FixedView(key, rows, true));
    }

    /** As {@link #view(String, Filter)}, for rows that are looked up and not worked off: the screen never opens with it. */
    protected final void lookUp(String key, Filter filter) {
        declaration.views.add(new FixedView(key, actor -> filter, false));
    }

    /** Its amounts are limits and the like, which nobody adds up. */
    protected final void noSums() {
        declaration.sums = false;
    }
}
