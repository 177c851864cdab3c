package fundsdesk.crud.form;

import com.vaadin.flow.component.customfield.CustomField;

/** A small picture: shown, chosen as a file, taken away again. */
final class PictureEditor extends FieldEditor<CustomField<String>, String> {

    PictureEditor(Workbench bench) {
        super(new PictureField(bench), address -> address, String::valueOf);
        field().setManualValidation(true);
    }
}
