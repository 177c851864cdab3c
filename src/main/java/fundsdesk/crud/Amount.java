package fundsdesk.crud;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The decimal is money in the currency that the attribute or input beside it names. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Amount {
    /** The name of the neighbour that holds the ISO 4217 code; may be a path, such as {@code account.currency}. */
    String currency() default "currency";
}
