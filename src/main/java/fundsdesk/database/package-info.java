/**
 * The database the desk runs on: an embedded PostgreSQL of its own or an external one, with one role that owns the
 * schema and one that the application works with; uses no other module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package fundsdesk.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
