package fundsdesk.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is stored is read or written here without asking who is acting, and why that is right. Without this, a build rule
 * refuses service methods that pages or addresses reach and that ask for no permission (SEC-04).
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Guarded {
    /** Why it may be reached by anybody who signed in, or what else guards it. */
    String value();
}
