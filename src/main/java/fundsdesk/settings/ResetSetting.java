package fundsdesk.settings;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Gives a setting back the value it came with. */
@Component
final class ResetSetting extends RecordAction<BusinessSetting, Reason> {
    ResetSetting() {
        super("reset", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(BusinessSetting setting) {
        return setting.mayBeReset();
    }

    @Override
    protected void run(BusinessSetting setting, Reason input) {
        setting.reset();
    }
}
