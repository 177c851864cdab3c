package fundsdesk.crud;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a sentence that {@link KeptText} keeps: grids, pages, files and REST tell it to each reader in their
 * language, on whichever screen it stands.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface KeptSentence {}
