package fundsdesk.crud.sheets;

/**
 * Work that goes on in the background.
 *
 * @param job its id: {@code /api/v1/jobs/{id}} tells how far it is, {@code /api/v1/jobs/{id}/result} gives its file
 */
record Started(long job) {}
