package fundsdesk.crud;

/**
 * A secret that an action answers: shown once to whoever asked for it, and kept nowhere in this form.
 *
 * @param what it is and what to do with it
 * @param secret as it is to be copied
 */
public record OneTimeSecret(Text what, String secret) {}
