package fundsdesk.names;

import java.util.Locale;

/** Every sentence that comparing two names says, each with its message key and its English text. */
public enum NameReason implements Sentence {
    NOT_GIVEN("No name was given."),
    SCRIPTS_NOT_COMPARABLE("A company's Chinese and English names cannot be compared."),
    WRITING("The same but for case, width or punctuation."),
    ORDER("The same words in another order."),
    TITLE("The same but for a title."),
    JOINED("Words are joined or hyphenated."),
    CUT("The bank cut the name; what is left is the same."),
    MASKED("The bank hid characters; those it shows are the same."),
    OTHER_GIVEN_ORDER("The given names are in another order: another name."),
    SCRIPT("The same in Traditional and Simplified characters."),
    CHARACTER_VARIANT("Differs in a variant of a character."),
    ONE_CHARACTER("{0} instead of {1}."),
    SPELLING("{0} spells {1}."),
    INITIAL("{0} as the initial of {1}."),
    OTHER_SPELLING("{0} and {1} are spellings of the same syllable."),
    TYPING_ERROR("{0} looks like {1} mistyped."),
    WORD_LEFT_OUT("{0} is left out."),
    WORD_ADDED("{0} is added."),
    OTHER_WORDS("{0} is not {1}."),
    OTHER("Another name."),
    LEGAL_FORM_LEFT_OUT("The legal form {0} is left out."),
    OTHER_LEGAL_FORM("The legal form is {0}, not {1}."),
    JOINT_ACCOUNT("One holder of a joint account.");

    private final String english;

    NameReason(String english) {
        this.english = english;
    }

    /** The message key, for example {@code names.why.order}. */
    @Override
    public String key() {
        return "names.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String english() {
        return english;
    }
}
