package fundsdesk.withdrawals;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the runbooks' numbers in the database. */
@Converter(autoApply = true)
class WithdrawalStatusColumn implements AttributeConverter<WithdrawalStatus, Integer> {

    @Override
    public Integer convertToDatabaseColumn(WithdrawalStatus status) {
        return status.code();
    }

    @Override
    public WithdrawalStatus convertToEntityAttribute(Integer code) {
        return WithdrawalStatus.of(code);
    }
}
