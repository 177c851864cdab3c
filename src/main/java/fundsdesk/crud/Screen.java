package fundsdesk.crud;

import fundsdesk.access.Permission;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The declaration of one entity's screen. A subclass's constructor declares what is special; the framework makes grid,
 * detail, form, REST, export, permissions, approval and history of it. What can be said of the rows stands in {@link
 * GridDeclaration}, what of the values of one record in {@link FormDeclaration}; here what the screen is as a whole.
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
public abstract class Screen<T extends Stored> extends FormDeclaration<T> {

    /**
     * @param key its name in addresses and permissions, plural and in lower case: {@code bank-cards}
     * @param entity what it shows
     */
    protected Screen(String key, Class<T> entity) {
        super(new Declaration<>(key, entity));
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
        declaration.rules().alwaysApproved = which;
    }

    /** The standard actions ask for the second factor again. */
    protected final void stepsUp() {
        declaration.rules().stepsUp = true;
    }

    /** Shows these records as a tab on the page of the record that the attribute refers to. */
    protected final void tabOf(SingularAttribute<? super T, ? extends Stored> reference) {
        declaration.addTab(reference);
    }

    /** A tab like {@link #tabOf}; and since the record consists of these, whoever is asked to approve it sees them there. */
    protected final void partOf(SingularAttribute<? super T, ? extends Stored> reference) {
        declaration.addPart(reference);
    }

    /**
     * Tells of these records on the timeline of the record that the attribute is the address of, {@code refunds/17}; the
     * attribute has an index.
     */
    protected final void toldOn(SingularAttribute<? super T, String> address) {
        declaration.toldOn(Path.of(address));
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

    /** Create, edit, delete to the recycle bin, restore. */
    protected final void standardActions() {
        declaration.standard.addAll(Arrays.asList(Standard.values()));
    }

    protected final void standardActions(Standard... some) {
        declaration.standard.addAll(Arrays.asList(some));
    }

    /** Whether the form may edit a record in its state. */
    protected final void mayEdit(Function<T, Verdict> rule) {
        declaration.rules().mayEdit = rule;
    }

    protected final void mayDelete(Function<T, Verdict> rule) {
        declaration.rules().mayDelete = rule;
    }

    /** A record that others refer to is not deleted: they are named. */
    protected final void refusesDeletionInUse() {
        declaration.rules().refusesDeletionInUse = true;
    }

    protected final void mayRestore(Function<T, Verdict> rule) {
        declaration.rules().mayRestore = rule;
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
