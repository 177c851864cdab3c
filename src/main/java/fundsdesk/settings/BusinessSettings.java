package fundsdesk.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BusinessSettings extends Repository<BusinessSetting, Long> {

    Optional<BusinessSetting> findByKey(String key);

    List<BusinessSetting> findAll();

    BusinessSetting save(BusinessSetting setting);
}
