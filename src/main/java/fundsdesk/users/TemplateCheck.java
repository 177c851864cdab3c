package fundsdesk.users;

import fundsdesk.access.RoleTemplate;
import fundsdesk.crud.Finding;
import fundsdesk.crud.StartUpCheck;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether what templates grant exists: a misspelt grant would silently leave people without it. */
@Component
final class TemplateCheck implements StartUpCheck {

    private final List<RoleTemplate> templates;
    private final PermissionCatalogue catalogue;

    TemplateCheck(List<RoleTemplate> templates, PermissionCatalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    @Override
    public List<Finding> findings() {
        return templates.stream()
                .flatMap(template -> template.grants().entrySet().stream())
                .flatMap(grants -> grants.getValue().stream().map(pattern -> Map.entry(grants.getKey(), pattern)))
                .filter(grant -> catalogue.matching(grant.getValue()).isEmpty())
                .map(grant -> new Finding(
                        "FW-140",
                        grant.getKey() + " " + grant.getValue(),
                        "A template grants this, but there is no such permission.",
                        "Correct the module's role template to permissions that its screens and actions have."))
                .toList();
    }
}
