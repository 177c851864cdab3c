package fundsdesk.channels;

import fundsdesk.crud.Text;
import fundsdesk.deposits.Deposit;

/** What came of a notification. */
sealed interface Effect {

    /** A deposit was credited, or taken back. */
    record Applied(Deposit deposit, Text why) implements Effect {}

    /** Kept until what it needs is there. */
    record Waits(Text why) implements Effect {}

    /** Nothing was to be done. */
    record Nothing(Text why) implements Effect {}

    /** A person has to look at it. */
    record Quarantined(Text why) implements Effect {}
}
