package fundsdesk.sample;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import org.springframework.stereotype.Component;

/** The address with the remark beside it: both are not for everybody. */
@Component
final class AddressColumn extends OwnColumn<Parcel, String> {

    AddressColumn() {
        super(Parcel_.address);
        on("own-parcels");
        reads(Parcel_.remark);
    }

    @Override
    protected Renderer<Row> draw(Cell<Parcel, String> cell) {
        return LitRenderer.<Row>of("<address>To ${item.text} (${item.remark})</address>")
                .withProperty("text", cell::text)
                .withProperty(
                        "remark",
                        row -> cell.beside(row, Parcel_.remark)
                                .map(String::strip)
                                .orElse("no remark"));
    }
}
