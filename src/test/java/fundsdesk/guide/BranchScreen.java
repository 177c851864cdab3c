package fundsdesk.guide;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

@Component
final class BranchScreen extends Screen<Branch> {
    BranchScreen() {
        super("branches", Branch.class);
        menu(Menus.APP_CONFIG);
        columns(Branch_.name, Branch_.mainMethod, Branch_.open);
        search(Branch_.name);
        filters(Branch_.open);
        number(Branch_.name);
        standardActions();
    }
}
