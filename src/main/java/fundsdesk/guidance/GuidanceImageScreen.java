package fundsdesk.guidance;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Guideline pictures, each with the address that guidelines show it by. */
@Component
final class GuidanceImageScreen extends Screen<GuidanceImage> {
    GuidanceImageScreen() {
        super("guidance-images", GuidanceImage.class);
        menu(Menus.APP_CONFIG, 45);
        columns(GuidanceImage_.name, GuidanceImage_.address, GuidanceImage_.width, GuidanceImage_.height);
        columns(GuidanceImage_.createdAt, GuidanceImage_.createdBy);
        search(GuidanceImage_.name);
        label(GuidanceImage_.name);
        sorts(GuidanceImage_.name);
        readOnly(GuidanceImage_.address, GuidanceImage_.width, GuidanceImage_.height);
        standardActions(Standard.EDIT, Standard.DELETE, Standard.RESTORE);
    }
}
