package fundsdesk.crud.form;

import com.vaadin.flow.component.customfield.CustomField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.UploadedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** One file or several. */
final class UploadEditor extends FieldEditor<CustomField<List<UploadedFile>>, List<UploadedFile>> {

    private final boolean several;

    /** @param megabytes the largest file taken; 0 for the usual limit */
    UploadEditor(Kind kind, int megabytes, Workbench bench) {
        super(
                new UploadField(
                        kind == Kind.FILES ? bench.uploads().files() : 1,
                        megabytes == 0 ? bench.uploads().fileSize() : DataSize.ofMegabytes(megabytes),
                        bench),
                files -> kind == Kind.FILES ? files : files.getFirst(),
                value -> List.of());
        several = kind == Kind.FILES;
        field().setManualValidation(true);
    }

    @Override
    @Nullable
    Object emptyValue() {
        return several ? List.of() : super.emptyValue();
    }

    @Override
    public boolean isWide() {
        return true;
    }
}
