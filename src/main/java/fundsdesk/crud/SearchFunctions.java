package fundsdesk.crud;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/** What searching needs of PostgreSQL and HQL has no words for. */
public final class SearchFunctions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        var yesNo = functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        // One parameter however many ids there are, and a hash of them where rows are looked through.
        functions.getFunctionRegistry().registerPattern("is_any_of", "(?1 = any(?2))", yesNo);
        functions.getFunctionRegistry().registerPattern("holds_pairs", "holds_pairs(?1, ?2)", yesNo);
    }
}
