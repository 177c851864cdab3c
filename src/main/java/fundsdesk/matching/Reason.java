package fundsdesk.matching;

import java.util.Locale;

/**
 * Every sentence the engine says, each with its message key and its English text.
 *
 * <p>{@code {0}}, {@code {1}} stand for the arguments of {@link Why}. A translation uses the same places.
 */
public enum Reason {
    NAME_NOT_GIVEN("No name was given."),
    NAME_SCRIPTS_NOT_COMPARABLE("A company's Chinese and English names cannot be compared."),
    NAME_WRITING("The same but for case, width or punctuation."),
    NAME_ORDER("The same words in another order."),
    NAME_TITLE("The same but for a title."),
    NAME_JOINED("Words are joined or hyphenated."),
    NAME_CUT("The bank cut the name; what is left is the same."),
    NAME_SCRIPT("The same in Traditional and Simplified characters."),
    NAME_CHARACTER_VARIANT("Differs in a variant of a character."),
    NAME_ONE_CHARACTER("{0} instead of {1}."),
    NAME_SPELLING("{0} spells {1}."),
    NAME_INITIAL("{0} as the initial of {1}."),
    NAME_OTHER_SPELLING("{0} and {1} are spellings of the same syllable."),
    NAME_TYPING_ERROR("{0} looks like {1} mistyped."),
    NAME_WORD_LEFT_OUT("{0} is left out."),
    NAME_WORD_ADDED("{0} is added."),
    NAME_OTHER_WORDS("{0} is not {1}."),
    NAME_OTHER("Another name."),
    NAME_LEGAL_FORM_LEFT_OUT("The legal form {0} is left out."),
    NAME_OTHER_LEGAL_FORM("The legal form is {0}, not {1}."),
    NAME_JOINT_ACCOUNT("One holder of a joint account.");

    private final String english;

    Reason(String english) {
        this.english = english;
    }

    /** The message key, for example {@code matching.why.name-order}. */
    public String key() {
        return "matching.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The English sentence with its places. */
    public String english() {
        return english;
    }
}
