package fundsdesk.crud.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the contents of new documents are kept; what was kept before stays readable where it lies.
 *
 * @param store in the database, or in a folder
 * @param folder the folder; several nodes share one, and it is backed up with the database
 */
@ConfigurationProperties("fundsdesk.documents")
record DocumentSettings(
        @DefaultValue("DATABASE") Store store,
        @DefaultValue("data/documents") Path folder) {

    enum Store {
        DATABASE,
        FOLDER
    }
}
