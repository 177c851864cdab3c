package fundsdesk.sample;

import fundsdesk.crud.CountPolicy;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** The parcels that somebody made themselves, and no others. */
@Component
public final class OwnParcelScreen extends Screen<Parcel> {
    OwnParcelScreen() {
        super("own-parcels", Parcel.class);
        only(Filter.where(Parcel_.pieces, Operator.GE, 0));
        rowAccess(actor -> Filter.where(Parcel_.createdBy, Operator.EQ, actor.username()));
        columns(Parcel_.number, Parcel_.address, Parcel_.remark, Parcel_.weight);
        search(Parcel_.number);
        masked(Parcel_.address, "OWN_PARCELS_REVEAL");
        readableWith(Parcel_.remark, "OWN_PARCELS_REMARK");
        writableWith(Parcel_.weight, "OWN_PARCELS_WEIGH");
        count(CountPolicy.NONE);
        standardActions();
    }
}
