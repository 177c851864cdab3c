package fundsdesk.reconciliation;

import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Grants;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link SummaryApi} to those who may take rows of runs away. */
@Component
final class SummaryPaths implements ApiPart {

    private final Grants grants;

    SummaryPaths(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void describe(ObjectNode paths) {
        if (!SummaryApi.mayTake(grants)) {
            return;
        }
        ObjectNode get = object().put("operationId", "reconciliation-summary").put("summary", "The summary in Excel");
        get.putArray("tags").add("reconciliation-runs");
        get.putArray("parameters").add(Json.inPath("id", "The run's id."));
        ObjectNode responses = get.putObject("responses");
        ObjectNode workbook = object().put("description", "The workbook");
        workbook.putObject("content")
                .putObject("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .set("schema", type("string", "binary"));
        responses.set("200", workbook);
        Json.problems(responses, 401, 403, 404);
        paths.putObject("/api/v1/reconciliation-runs/{id}/summary.xlsx").set("get", get);
    }
}
