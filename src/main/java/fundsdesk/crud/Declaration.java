package fundsdesk.crud;

import fundsdesk.access.Actor;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Screen} declared, completed from the JPA metamodel once at start.
 *
 * @param <T> the screen's entity
 */
public final class Declaration<T extends Stored> {

    static final List<String> SYSTEM =
            List.of("id", "version", "createdAt", "createdBy", "deletedAt", "deletedBy", "deletionReason");

    private final String key;
    private final Class<T> entity;
    private final Map<String, Attribute<T>> attributes = new LinkedHashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> filters = new LinkedHashSet<>();
    private final Set<String> sorts = new LinkedHashSet<>(List.of("id"));
    private final Set<String> figures = new LinkedHashSet<>();
    private final FormFields<T> form = new FormFields<>();
    private final Secrecy secrecy = new Secrecy();
    private final RecordRules<T> rules = new RecordRules<>();
    private final QuickSearch quickSearch = new QuickSearch();
    private final List<String> tabOf = new ArrayList<>();
    private final List<String> partOf = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private List<String> label = List.of();
    private @Nullable String toldOn;
    private @Nullable String number;
    private @Nullable String status;

    final Set<Screen.Standard> standard = EnumSet.noneOf(Screen.Standard.class);

    @Nullable
    MenuGroup menu;

    int menuOrder = 100;
    boolean onePage;
    boolean documents;
    final List<FixedView> views = new ArrayList<>();

    Sort defaultSort = Sort.descending("id");
    Filter scope = Filter.EVERYTHING;
    Function<Actor, Filter> rowAccess = actor -> Filter.EVERYTHING;
    CountPolicy count = CountPolicy.ESTIMATE;
    boolean revertible;
    boolean importable;
    boolean sums = true;

    Declaration(String key, Class<T> entity) {
        this.key = key;
        this.entity = entity;
    }

    public String key() {
        return key;
    }

    public Class<T> entity() {
        return entity;
    }

    /** Every attribute that a query of this screen may name, system ones included. */
    public List<Attribute<T>> attributes() {
        return List.copyOf(attributes.values());
    }

    public Optional<Attribute<T>> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** @throws IllegalArgumentException if the screen has no such attribute */
    public Attribute<T> required(String name) {
        return attribute(name)
                .orElseThrow(() -> new IllegalArgumentException("screen " + key + " has no attribute " + name));
    }

    /** The columns a grid opens with. */
    public List<Attribute<T>> columns() {
        return named(columns);
    }

    public List<Attribute<T>> searched() {
        return named(quickSearch.attributes);
    }

    public List<Attribute<T>> filters() {
        return named(filters);
    }

    public List<Attribute<T>> figures() {
        return named(figures);
    }

    public List<FormField<T>> fields() {
        return form.all();
    }

    public Optional<FormField<T>> field(String attribute) {
        return form.field(attribute);
    }

    public boolean isSortable(String attribute) {
        return sorts.contains(attribute);
    }

    public Set<String> sorts() {
        return Set.copyOf(sorts);
    }

    public Sort defaultSort() {
        return defaultSort;
    }

    public List<Attribute<T>> label() {
        return named(label);
    }

    public Optional<Attribute<T>> number() {
        return Optional.ofNullable(number).map(this::required);
    }

    public Optional<Attribute<T>> status() {
        return Optional.ofNullable(status).map(this::required);
    }

    public Optional<MenuGroup> menu() {
        return Optional.ofNullable(menu);
    }

    /** Where it stands among the screens of its group, smallest first. */
    public int menuOrder() {
        return menuOrder;
    }

    /** Whether a grid adds up its amounts. */
    public boolean isSummed() {
        return sums;
    }

    public CountPolicy count() {
        return count;
    }

    /** The references of this entity on whose target's page its rows are a tab. */
    public List<Attribute<T>> tabOf() {
        return named(tabOf);
    }

    /** The references of this entity to records that consist of its rows. */
    public List<Attribute<T>> partOf() {
        return named(partOf);
    }

    /** The attribute that holds the address of the record on whose timeline these are told. */
    public Optional<Attribute<T>> toldOn() {
        return Optional.ofNullable(toldOn).map(this::required);
    }

    /** The tabs above the grid that are part of the screen. */
    public List<FixedView> views() {
        return List.copyOf(views);
    }

    /** The attributes whose changes are steps of a record's timeline; none for a screen without. */
    public List<Attribute<T>> timeline() {
        return named(steps);
    }

    public boolean isOnePage() {
        return onePage;
    }

    /** Whether the form takes documents. */
    public boolean takesDocuments() {
        return documents;
    }

    /** Whether records are added from sheets. */
    public boolean isImportable() {
        return importable;
    }

    public boolean has(Screen.Standard action) {
        return standard.contains(action);
    }

    /** Which attributes are not for everybody. */
    public Secrecy secrecy() {
        return secrecy;
    }

    /** What has to hold before and when its records change. */
    RecordRules<T> rules() {
        return rules;
    }

    /** How the quick search finds rows. */
    QuickSearch quickSearch() {
        return quickSearch;
    }

    /** The rows that exist for the actor on this screen. */
    Filter visibleTo(Actor actor) {
        return scope.and(rowAccess.apply(actor));
    }

    void addAttribute(Path<T, ?> path) {
        attributes.computeIfAbsent(path.name(), name -> new Attribute<>(path));
    }

    void addColumn(Path<T, ?> path) {
        addAttribute(path);
        columns.add(path.name());
    }

    void addSearch(Path<T, ?> path) {
        addAttribute(path);
        quickSearch.attributes.add(path.name());
    }

    void addSearchStart(Path<T, ?> path) {
        addSearch(path);
        quickSearch.starts.add(path.name());
    }

    void addPaired(Path<T, ?> path) {
        addAttribute(path);
        quickSearch.paired.add(path.name());
    }

    void addNames(Path<T, ?> path, String table) {
        addAttribute(path);
        quickSearch.namesOf.put(path.name(), table);
    }

    void addFilter(Path<T, ?> path) {
        addAttribute(path);
        filters.add(path.name());
    }

    void addSort(Path<T, ?> path) {
        addAttribute(path);
        sorts.add(path.name());
    }

    void addFigure(Path<T, ?> path) {
        addAttribute(path);
        figures.add(path.name());
    }

    void addField(String section, Path<T, ?> path) {
        addAttribute(path);
        form.add(required(path.name()), section);
    }

    void addTab(jakarta.persistence.metamodel.Attribute<? super T, ?> reference) {
        addAttribute(Path.of(reference));
        tabOf.add(reference.getName());
    }

    void addPart(jakarta.persistence.metamodel.Attribute<? super T, ?> reference) {
        addTab(reference);
        partOf.add(reference.getName());
    }

    void toldOn(Path<T, String> path) {
        addAttribute(path);
        toldOn = path.name();
    }

    void addStep(Path<T, ?> path) {
        addAttribute(path);
        steps.add(path.name());
    }

    void label(List<Path<T, String>> paths) {
        paths.forEach(this::addAttribute);
        label = paths.stream().map(Path::name).toList();
    }

    void number(Path<T, String> path) {
        addAttribute(path);
        number = path.name();
    }

    void status(Path<T, ?> path) {
        addAttribute(path);
        status = path.name();
    }

    FormFields<T> form() {
        return form;
    }

    void sayAs(jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Function<Object, Text> words) {
        addAttribute(Path.of(attribute));
        required(attribute.getName()).sayAs(words);
    }

    void sayEmptyAs(jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Text meaning) {
        required(attribute.getName()).sayEmptyAs(meaning);
    }

    void offer(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Supplier<? extends Collection<?>> known) {
        required(attribute.getName()).offer(known);
    }

    void age(Path<T, ?> path) {
        addAttribute(path);
        required(path.name()).age();
    }

    void lead(jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, String place) {
        addAttribute(Path.of(attribute));
        required(attribute.getName()).lead(place);
    }

    void leadAnywhere(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Function<Object, Optional<String>> place) {
        addAttribute(Path.of(attribute));
        required(attribute.getName()).leadAnywhere(place);
    }

    /** Adds what was not declared: the remaining attributes, and columns and fields where there are none. */
    void complete(EntityType<T> type) {
        SYSTEM.forEach(name -> addAttribute(Path.of(type.getAttribute(name))));
        List<jakarta.persistence.metamodel.Attribute<? super T, ?>> own = OwnAttributes.of(type);
        own.forEach(each -> addAttribute(Path.of(each)));
        if (columns.isEmpty()) {
            own.forEach(each -> columns.add(each.getName()));
        }
        if (form.isEmpty()) {
            own.forEach(each -> addField("details", Path.of(each)));
        }
        form.complete();
        if (label.isEmpty()) {
            label = number != null ? List.of(number) : firstText(own);
        }
    }

    private List<String> firstText(List<jakarta.persistence.metamodel.Attribute<? super T, ?>> own) {
        return own.stream()
                .map(jakarta.persistence.metamodel.Attribute::getName)
                .filter(name -> required(name).kind() == Kind.TEXT)
                .limit(1)
                .toList();
    }

    private List<Attribute<T>> named(Iterable<String> names) {
        List<Attribute<T>> found = new ArrayList<>();
        names.forEach(name -> found.add(required(name)));
        return found;
    }
}
