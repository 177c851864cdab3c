/**
 * The OpenAPI document of everything the desk offers over REST, written from the declarations of screens and actions.
 *
 * <p>Start reading at {@link fundsdesk.crud.openapi.OpenApi}.
 */
@NullMarked
@NamedInterface("openapi")
package fundsdesk.crud.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
