package fundsdesk.crud;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was looked at before an action, with the figures behind it: shown live in the dialog, asked again in the
 * transaction.
 */
public record Checklist(List<Check> checks) {

    /** How one check came out. */
    public enum Result {
        PASS,
        WARN,
        BLOCK
    }

    /**
     * One line of the list.
     *
     * @param name stable name, which an operator's acknowledgement of a warning refers to
     * @param result whether it passes, warns or blocks
     * @param message the sentence {@code check.<name>.<pass|warn|block>} with its figures
     */
    public record Check(String name, Result result, Text message) {}

    public static Checklist empty() {
        return new Checklist(List.of());
    }

    public Checklist pass(String name, Object... figures) {
        return with(name, Result.PASS, figures);
    }

    public Checklist warn(String name, Object... figures) {
        return with(name, Result.WARN, figures);
    }

    public Checklist block(String name, Object... figures) {
        return with(name, Result.BLOCK, figures);
    }

    /** Passes when the condition holds, else blocks. */
    public Checklist must(boolean holds, String name, Object... figures) {
        return with(name, holds ? Result.PASS : Result.BLOCK, figures);
    }

    /** Passes when the condition holds, else warns. */
    public Checklist should(boolean holds, String name, Object... figures) {
        return with(name, holds ? Result.PASS : Result.WARN, figures);
    }

    public boolean blocks() {
        return checks.stream().anyMatch(check -> check.result() == Result.BLOCK);
    }

    /** The warnings that nobody acknowledged. */
    public List<Check> open(Set<String> acknowledged) {
        return checks.stream()
                .filter(check -> check.result() == Result.WARN && !acknowledged.contains(check.name()))
                .toList();
    }

    private Checklist with(String name, Result result, Object... figures) {
        List<Check> more = new ArrayList<>(checks);
        String key = "check." + name + "." + result.name().toLowerCase(java.util.Locale.ROOT);
        more.add(new Check(name, result, Text.of(key, figures)));
        return new Checklist(List.copyOf(more));
    }
}
