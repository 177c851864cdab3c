package fundsdesk.crud;

import fundsdesk.access.Actor;
import fundsdesk.access.Permission;
import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The declaration of one entity's screen. A subclass's constructor declares what is special; the framework makes grid,
 * detail, form, REST, export, permissions, approval and history of it.
 *
 * <pre>{@code
 * @Component
 * final class BankScreen extends Screen<Bank> {
 *     BankScreen() {
 *         super("banks", Bank.class);
 *         menu(Menus.APP_CONFIG);
 *         columns(Bank_.name, Bank_.nameChinese, Bank_.region, Bank_.code, Bank_.common);
 *         search(Bank_.name, Bank_.nameChinese, Bank_.code);
 *         standardActions();
 *     }
 * }
 * }</pre>
 *
 * @param <T> the entity: audited and versioned, or start-up refuses it
 */
public abstract class Screen<T extends Stored> {

    private final Declaration<T> declaration;

    /**
     * @param key its name in addresses and permissions, plural and in lower case: {@code bank-cards}
     * @param entity what it shows
     */
    protected Screen(String key, Class<T> entity) {
        this.declaration = new Declaration<>(key, entity);
    }

    public final String key() {
        return declaration.key();
    }

    public final Class<T> entity() {
        return declaration.entity();
    }

    /** Everything declared here, for the framework's parts to read. */
    public final Declaration<T> declared() {
        return declaration;
    }

    public final Permission readPermission() {
        return Permission.of(key(), "read");
    }

    /** Puts it into a group of the navigation; a screen without is reached by links only. */
    protected final void menu(MenuGroup group) {
        declaration.menu = group;
    }

    /** As {@link #menu(MenuGroup)}, at a place among its screens: smallest first; without this it is 100. */
    protected final void menu(MenuGroup group, int order) {
        menu(group);
        declaration.menuOrder = order;
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
        declaration.searchBeside = found;
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

    /** How a record is called where others refer to it. The first attribute should identify it. */
    @SafeVarargs
    protected final void label(SingularAttribute<? super T, String>... attributes) {
        declaration.label(
                Arrays.stream(attributes).map(each -> Path.<T, String>of(each)).toList());
    }

    /** The business number: header of the page, and accepted instead of the id over REST and in the palette. */
    protected final void number(SingularAttribute<? super T, String> attribute) {
        declaration.number(Path.of(attribute));
    }

    /** The attribute shown as the record's status. */
    protected final void status(SingularAttribute<? super T, ?> attribute) {
        declaration.status(Path.of(attribute));
    }

    /** The main figures of the header. */
    @SafeVarargs
    protected final void figures(SingularAttribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addFigure(Path.of(each)));
    }

    /** A section of form and detail, with the attributes in it; {@code key} names it in the message bundles. */
    @SafeVarargs
    protected final void section(String key, jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addField(key, Path.of(each)));
    }

    /** Shown in detail but never written by the form. */
    @SafeVarargs
    protected final void readOnly(jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        declaration.write(FormField.Write.NEVER, attributes);
    }

    /** Written when the record is made and never again. */
    @SafeVarargs
    protected final void onCreateOnly(jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        declaration.write(FormField.Write.ON_CREATE, attributes);
    }

    /** What a field can be set to, given the rest of the form; asked again when it is saved. */
    protected final <V> void choices(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute,
            Function<FormValues, ? extends Collection<V>> choices) {
        declaration.change(attribute, field -> field.with(choices));
    }

    /** Which records a reference field offers, given the rest of the form; asked again when it is saved. */
    protected final void references(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Function<FormValues, Filter> filter) {
        declaration.change(attribute, field -> field.withReferences(filter));
    }

    protected final void visibleWhen(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Predicate<FormValues> condition) {
        declaration.change(attribute, field -> field.with(condition));
    }

    /** What the text of a field stands for, where only the record says it: typed as such, kept as text. */
    protected final void shape(
            SingularAttribute<? super T, String> attribute, Function<FormValues, FormField.Shape> shape) {
        declaration.change(attribute, field -> field.withShape(shape));
    }

    /** Says each value of the attribute in other words than values of its kind: codes by their names. */
    protected final <V> void words(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Class<V> type, Function<V, Text> words) {
        declaration.sayAs(attribute, value -> words.apply(type.cast(value)));
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

    /** Shows only the last four characters unless the reader has the permission. */
    protected final void masked(SingularAttribute<? super T, String> attribute, String revealPermission) {
        declaration.mask(attribute.getName(), new Permission(revealPermission));
    }

    /**
     * Shows only the last four characters, to everybody, wherever rows are read: an action that answers the whole value
     * records who saw it.
     */
    protected final void maskedForAll(SingularAttribute<? super T, String> attribute) {
        declaration.maskForAll(attribute.getName());
    }

    /** Only those with the permission see the attribute at all. */
    protected final void readableWith(SingularAttribute<? super T, ?> attribute, String permission) {
        declaration.restrictReading(attribute.getName(), new Permission(permission));
    }

    /** Only those with the permission write the attribute. */
    protected final void writableWith(SingularAttribute<? super T, ?> attribute, String permission) {
        declaration.restrictWriting(attribute.getName(), new Permission(permission));
    }

    /** Only rows of this kind belong to the screen at all, for example the lines that wait. */
    protected final void only(Filter filter) {
        declaration.scope = filter;
    }

    /** Offers to bring a record back to how an earlier revision left it; for configuration, never for money. */
    protected final void revertible() {
        declaration.revertible = true;
    }

    /**
     * Offers to add many records from a workbook or text file, by the rules of the form: with a template, a trial that
     * changes nothing, and a file of what did not fit.
     */
    protected final void importable() {
        declaration.importable = true;
    }

    /** These changes always need another person's approval: no flow, no permission and no setting gets around it. */
    protected final void alwaysApproved(AlwaysApproved<T> which) {
        declaration.alwaysApproved = which;
    }

    /** The standard actions ask for the second factor again. */
    protected final void stepsUp() {
        declaration.stepsUp = true;
    }

    /** Which rows an actor may see; serves grid, count, lookup, export, batch, history and REST alike. */
    protected final void rowAccess(Function<Actor, Filter> access) {
        declaration.rowAccess = access;
    }

    protected final void count(CountPolicy policy) {
        declaration.count = policy;
    }

    /** Shows these records as a tab on the page of the record that the attribute refers to. */
    protected final void tabOf(SingularAttribute<? super T, ? extends Stored> reference) {
        declaration.addTab(reference);
    }

    /**
     * Tells of these records on the timeline of the record that the attribute is the address of, {@code refunds/17}; the
     * attribute has an index.
     */
    protected final void toldOn(SingularAttribute<? super T, String> address) {
        declaration.toldOn(Path.of(address));
    }

    /** A tab with a count above the grid for some of the rows; the first with rows is what the screen opens with. */
    protected final void view(String key, Filter filter) {
        view(key, actor -> filter);
    }

    /** As {@link #view(String, Filter)}, for rows that depend on who looks: mine. */
    protected final void view(String key, Function<Actor, Filter> rows) {
        declaration.views.add(new FixedView(key, rows));
    }

    /** Shows how a record came to where it is: each change of these attributes is a step, with who and when. */
    @SafeVarargs
    protected final void timeline(SingularAttribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addStep(Path.of(each)));
    }

    /** On a page of its own a record shows everything below each other instead of in tabs. */
    protected final void onOnePage() {
        declaration.onePage = true;
    }

    /** The form takes documents, as scans or pictures: PDF, JPEG, PNG. */
    protected final void documents() {
        declaration.documents = true;
    }

    /** Create, edit, delete to the recycle bin, restore. */
    protected final void standardActions() {
        declaration.standard.addAll(Arrays.asList(Standard.values()));
    }

    protected final void standardActions(Standard... some) {
        declaration.standard.addAll(Arrays.asList(some));
    }

    /** Whether the form may edit a record in its state. */
    protected final void mayEdit(Function<T, Verdict> rule) {
        declaration.mayEdit = rule;
    }

    protected final void mayDelete(Function<T, Verdict> rule) {
        declaration.mayDelete = rule;
    }

    /** Its amounts are limits and the like, which nobody adds up. */
    protected final void noSums() {
        declaration.sums = false;
    }

    /** A record that others refer to is not deleted: they are named. */
    protected final void refusesDeletionInUse() {
        declaration.refusesDeletionInUse = true;
    }

    protected final void mayRestore(Function<T, Verdict> rule) {
        declaration.mayRestore = rule;
    }

    /** Completes a new record (its number, its defaults) before it is checked and stored. */
    protected final void whenCreating(Consumer<T> completion) {
        declaration.whenCreating = completion;
    }

    /** Rules over the whole record, asked after each create and edit, before it is stored. */
    protected final void rules(Function<T, Verdict> rules) {
        declaration.rules = rules;
    }

    /** Beside which field it stands when a rule refuses with one of these codes; else it is said of the whole record. */
    protected final void saidAt(jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, String... codes) {
        List.of(codes).forEach(code -> declaration.saidAt.put(code, attribute.getName()));
    }

    /** The framework's own actions. */
    public enum Standard {
        CREATE,
        EDIT,
        DELETE,
        RESTORE,
        COPY
    }
}
