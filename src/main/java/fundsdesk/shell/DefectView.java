package fundsdesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import fundsdesk.crud.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be made. */
@PermitAll
@ParentLayout(MainLayout.class)
class DefectView extends Div implements HasErrorParameter<Exception> {

    private final transient Defects defects;
    private final Span sentence = new Span();

    DefectView(Texts texts, Defects defects) {
        this.defects = defects;
        addClassName("empty");
        add(new H2(texts.of("shell.defect")), sentence);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        sentence.setText(defects.sentence(parameter.getCaughtException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
