/**
 * REST for every screen and action, from the same declarations that the browser uses (API-01), and its OpenAPI document.
 *
 * <p>Start reading at {@link fundsdesk.crud.rest.ScreenApi} (reading) and {@link fundsdesk.crud.rest.ActionApi} (doing).
 */
@NullMarked
package fundsdesk.crud.rest;

import org.jspecify.annotations.NullMarked;
