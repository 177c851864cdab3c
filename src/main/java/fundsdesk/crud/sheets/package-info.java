/**
 * Files in and out of every screen, made of its declaration: exports, templates and imports (FW-12, FW-13, FIL-01, FIL-02).
 *
 * <p>Start reading at {@link fundsdesk.crud.sheets.Exports} (out) and {@link fundsdesk.crud.sheets.Imports} (in).
 */
@NullMarked
@NamedInterface("sheets")
package fundsdesk.crud.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
