package fundsdesk.crud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a screen declared to hold before and when its records change. */
final class RecordRules<T extends Stored> {

    Function<T, Verdict> mayEdit = record -> Verdict.allowed();
    Function<T, Verdict> mayDelete = record -> Verdict.allowed();
    Function<T, Verdict> mayRestore = record -> Verdict.allowed();
    boolean refusesDeletionInUse;

    /** Completes a new record before it is checked. */
    Consumer<T> whenCreating = record -> {};

    /** Asked of the whole record whenever a form saves it. */
    Function<T, Verdict> whole = record -> Verdict.allowed();

    /** By the code of a refusal of the whole record, the field beside which it is said. */
    final Map<String, String> saidAt = new LinkedHashMap<>();

    AlwaysApproved<T> alwaysApproved = (record, action, input) -> false;
    boolean stepsUp;
}
