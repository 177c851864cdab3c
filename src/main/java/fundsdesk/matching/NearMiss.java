package fundsdesk.matching;

import fundsdesk.names.Why;

/**
 * An application that agrees by account, reference or name but was shut out.
 *
 * @param application the application
 * @param gate what shut it out
 * @param why the sentence for people
 */
public record NearMiss(OpenApplication application, Gate gate, Why why) {}
