package fundsdesk.crud;

/** The answer of a rule: yes, or no with the reason an operator reads as it stands. */
public sealed interface Verdict {

    /** Nothing speaks against it. */
    record Allowed() implements Verdict {}

    /**
     * A rule says no.
     *
     * @param code stable name of the reason, for example {@code deposit.not-submitted}; its sentence stands in the
     *     message bundles under {@code refusal.<code>}
     * @param reason the sentence
     */
    record Refused(String code, Text reason) implements Verdict {}

    static Verdict allowed() {
        return new Allowed();
    }

    /** No, because of {@code code}; {@code args} fill the places of the sentence {@code refusal.<code>}. */
    static Verdict refused(String code, Object... args) {
        return new Refused(code, Text.of("refusal." + code, args));
    }

    /** Allowed exactly when the condition holds. */
    static Verdict allowedIf(boolean condition, String code, Object... args) {
        return condition ? allowed() : refused(code, args);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** This verdict if it refuses, else the next. */
    default Verdict and(java.util.function.Supplier<Verdict> next) {
        return isAllowed() ? next.get() : this;
    }

    /** Ends the work in progress when this verdict refuses.
     *
     * @throws RefusedException with the code and sentence of the refusal
     */
    default void orThrow() {
        if (this instanceof Refused refused) {
            throw new RefusedException(refused);
        }
    }
}
