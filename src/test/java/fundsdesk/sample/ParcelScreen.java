package fundsdesk.sample;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** The screen with everything declared. */
@Component
public final class ParcelScreen extends Screen<Parcel> {
    ParcelScreen() {
        super("parcels", Parcel.class);
        columns(
                Parcel_.number,
                Parcel_.status,
                Parcel_.depot,
                Parcel_.currency,
                Parcel_.fee,
                Parcel_.weight,
                Parcel_.dueDate,
                Parcel_.postedAt,
                Parcel_.address,
                Parcel_.marks);
        column(Parcel_.depot, Depot_.name);
        search(Parcel_.number, Parcel_.address);
        filters(Parcel_.status, Parcel_.depot);
        sorts(Parcel_.createdAt, Parcel_.number, Parcel_.fee, Parcel_.dueDate, Parcel_.status);
        number(Parcel_.number);
        status(Parcel_.status);
        aged(Parcel_.createdAt);
        figures(Parcel_.fee);
        readOnly(Parcel_.status, Parcel_.postedAt);
        onCreateOnly(Parcel_.number);
        masked(Parcel_.address, "PARCELS_REVEAL");
        readableWith(Parcel_.remark, "PARCELS_REMARK");
        standardActions();
        revertible();
        importable();
        documents();
        standardActions(Standard.COPY);
    }
}
