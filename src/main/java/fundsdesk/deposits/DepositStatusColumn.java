package fundsdesk.deposits;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the runbooks' numbers in the database. */
@Converter(autoApply = true)
class DepositStatusColumn implements AttributeConverter<DepositStatus, Integer> {

    @Override
    public Integer convertToDatabaseColumn(DepositStatus status) {
        return status.code();
    }

    @Override
    public DepositStatus convertToEntityAttribute(Integer code) {
        return DepositStatus.of(code);
    }
}
