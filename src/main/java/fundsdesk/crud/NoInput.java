package fundsdesk.crud;

/** The input of an action that asks for nothing. */
public record NoInput() {}
