package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

/** Acting on records as an operator does. */
@SpringBootTest
@AutoConfigureMockMvc
class ActionScreenTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    private Actor sender() {
        return grants.actor(
                "sender",
                "PARCELS_READ",
                "PARCELS_SEND",
                "PARCELS_CREATE",
                "PARCELS_EDIT",
                "PARCELS_DELETE",
                "PARCELS_RESTORE",
                "PARCELS_REVEAL",
                "PARCELS_REMARK",
                "DEPOTS_READ");
    }

    @Test
    @Tag("FW-09")
    void sendsAParcel() {
        Parcel parcel = parcels.parcel("12.50");
        try (AtDesk at = AtDesk.as(context, sender())) {
            at.open("parcels?filter=id:eq:" + parcel.id())
                    .look(parcel.id())
                    .choose("Send")
                    .enter("Note", "by boat")
                    .confirm();
        }
        assertThat(desk.row("parcels", parcel.id()).get("status")).isEqualTo(Parcel.Status.SENT);
    }
}
